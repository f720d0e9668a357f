//! The hundred runs behind the lines, worked out in small pieces once the settings rest.

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use story::chart::{Bands, BandsInTheMaking};
use story::state::Settings;

/// How long settings must rest before anything is run.
const REST: Duration = Duration::from_millis(700);
/// Pause between two pieces, for everything else the page has to do.
const PAUSE: Duration = Duration::from_millis(20);
/// A piece ends with the run that passes this, milliseconds: far from the 50 that a person would notice.
const PIECE: f64 = 12.0;

/// The bands of the present settings, once they are there.
#[derive(Clone, Copy)]
pub(crate) struct BandsInTime {
    /// What is drawn; none while settings change.
    pub(crate) shown: RwSignal<Option<Arc<Bands>>>,
    making: StoredValue<Option<BandsInTheMaking>, LocalStorage>,
    timer: StoredValue<Option<TimeoutHandle>, LocalStorage>,
    is_playing: RwSignal<bool>,
}

impl BandsInTime {
    /// No bands yet; while days pass by themselves, frames go first and no set is run.
    pub(crate) fn new(is_playing: RwSignal<bool>) -> Self {
        let (making, timer) = (StoredValue::new_local(None), StoredValue::new_local(None));
        Self { shown: RwSignal::new(None), making, timer, is_playing }
    }

    /// Drops the bands, and begins anew when these settings have rested.
    pub(crate) fn renew(self, settings: Settings) {
        self.shown.set(None);
        self.making.set_value(None);
        self.after(REST, move || {
            self.making.set_value(Some(BandsInTheMaking::new(settings.scenario())));
            self.run_piece();
        });
    }

    fn run_piece(self) {
        if self.is_playing.get_untracked() {
            return self.after(REST, move || self.run_piece());
        }
        let begin = now();
        while now() - begin < PIECE {
            let step = self.making.try_update_value(|making| making.as_mut().map(BandsInTheMaking::run_next));
            match step.flatten() {
                Some(Ok(None)) => {}
                Some(Ok(Some(bands))) => {
                    self.making.set_value(None);
                    return self.shown.set(Some(Arc::new(bands)));
                }
                // A set that cannot be run with these settings leaves the page without a band.
                Some(Err(_)) | None => return,
            }
        }
        self.after(PAUSE, move || self.run_piece());
    }

    /// Calls `then` after a while, unless something else is asked for before.
    fn after(self, pause: Duration, then: impl FnOnce() + 'static) {
        let timer = set_timeout_with_handle(then, pause).ok();
        self.timer.update_value(|before| {
            if let Some(before) = std::mem::replace(before, timer) {
                before.clear();
            }
        });
    }
}

/// Milliseconds since the page was opened.
fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}
