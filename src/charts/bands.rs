//! The hundred runs behind the lines, worked out in small pieces once the settings rest.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use story::chart::{Bands, BandsInTheMaking};
use story::state::Settings;

use crate::pieces::{NextPiece, piece};

/// How long settings must rest before anything is run.
const REST: Duration = Duration::from_millis(700);
/// Pause between two pieces, for everything else the page has to do.
const PAUSE: Duration = Duration::from_millis(20);
/// Length of a piece, milliseconds.
const PIECE: f64 = 12.0;

/// The bands of the present settings, once they are there.
#[derive(Clone, Copy)]
pub(crate) struct BandsInTime {
    /// What is drawn; none while settings change.
    pub(crate) shown: RwSignal<Option<Arc<Bands>>>,
    making: StoredValue<Option<BandsInTheMaking>, LocalStorage>,
    next: NextPiece,
    is_playing: RwSignal<bool>,
}

impl BandsInTime {
    /// No bands yet; while days pass by themselves, frames go first and no set is run.
    pub(crate) fn new(is_playing: RwSignal<bool>) -> Self {
        let making = StoredValue::new_local(None);
        Self { shown: RwSignal::new(None), making, next: NextPiece::none(), is_playing }
    }

    /// Drops the bands, and begins anew when these settings have rested.
    pub(crate) fn renew(self, settings: Settings) {
        self.shown.set(None);
        self.making.set_value(None);
        self.next.after(REST, move || {
            self.making.set_value(Some(BandsInTheMaking::new(settings.scenario())));
            self.run_piece();
        });
    }

    fn run_piece(self) {
        if self.is_playing.get_untracked() {
            return self.next.after(REST, move || self.run_piece());
        }
        match piece(PIECE, || self.run_next()) {
            ControlFlow::Continue(()) => self.next.after(PAUSE, move || self.run_piece()),
            ControlFlow::Break(bands) => {
                self.making.set_value(None);
                self.shown.set(bands.map(Arc::new));
            }
        }
    }

    /// A set that cannot be run with these settings leaves the page without a band.
    fn run_next(self) -> ControlFlow<Option<Bands>> {
        let step = self.making.try_update_value(|making| making.as_mut().map(BandsInTheMaking::run_next));
        match step.flatten() {
            Some(Ok(None)) => ControlFlow::Continue(()),
            Some(Ok(bands)) => ControlFlow::Break(bands),
            Some(Err(_)) | None => ControlFlow::Break(None),
        }
    }
}
