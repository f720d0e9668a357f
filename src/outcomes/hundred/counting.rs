//! Many runs, a few at a time, once somebody asks for them.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use story::hundred::{Asked, Hundred, HundredInTheMaking};

use crate::pieces::{NextPiece, now, piece};

/// Pause between two pieces, for everything else the page has to do.
const PAUSE: Duration = Duration::from_millis(4);
/// Length of a piece, milliseconds.
const PIECE: f64 = 8.0;
/// While days pass by themselves a piece is as short as this, so that the story keeps its pace.
const PIECE_WHILE_PLAYING: f64 = 4.0;
/// How often progress is told, milliseconds.
const TELLING: f64 = 250.0;

/// How far the runs are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Progress {
    /// Nobody has asked.
    Rest,
    /// Runs are being made.
    Running {
        /// How many are done.
        done: usize,
        /// How many there will be.
        all: usize,
        /// Seconds that are left, at the pace so far.
        left: f64,
    },
    /// They have been stopped.
    Stopped,
    /// They are done.
    Done,
    /// The model refused them.
    Failed,
}

/// The runs that somebody asked for.
#[derive(Clone, Copy)]
pub(super) struct Counting {
    /// How far they are, told a few times a second.
    pub(super) progress: RwSignal<Progress>,
    /// Whether runs are being made.
    pub(super) is_running: RwSignal<bool>,
    /// The last that were finished.
    pub(super) shown: RwSignal<Option<Arc<Hundred>>>,
    making: StoredValue<Option<Making>, LocalStorage>,
    next: NextPiece,
    is_playing: RwSignal<bool>,
}

struct Making {
    runs: HundredInTheMaking,
    begun: f64,
    told: f64,
}

impl Counting {
    /// Nothing asked for yet.
    pub(super) fn none(is_playing: RwSignal<bool>) -> Self {
        Self {
            progress: RwSignal::new(Progress::Rest),
            is_running: RwSignal::new(false),
            shown: RwSignal::new(None),
            making: StoredValue::new_local(None),
            next: NextPiece::none(),
            is_playing,
        }
    }

    /// Begins with what is asked; what was shown stays until the new runs are done.
    pub(super) fn begin(self, asked: Asked) {
        let Ok(runs) = HundredInTheMaking::new(asked) else { return self.progress.set(Progress::Failed) };
        self.progress.set(Progress::Running { done: 0, all: runs.all(), left: f64::INFINITY });
        self.is_running.set(true);
        self.making.set_value(Some(Making { runs, begun: now(), told: now() }));
        self.next.after(PAUSE, move || self.run_piece());
    }

    /// Stops; what was shown before stays.
    pub(super) fn stop(self) {
        self.end(Progress::Stopped);
    }

    fn end(self, progress: Progress) {
        self.next.drop();
        self.making.set_value(None);
        self.is_running.set(false);
        self.progress.set(progress);
    }

    fn run_piece(self) {
        let length = if self.is_playing.get_untracked() { PIECE_WHILE_PLAYING } else { PIECE };
        match piece(length, || self.run_next()) {
            ControlFlow::Continue(()) => {
                self.tell();
                self.next.after(PAUSE, move || self.run_piece());
            }
            ControlFlow::Break(None) => self.end(Progress::Failed),
            ControlFlow::Break(Some(hundred)) => {
                self.shown.set(Some(Arc::new(hundred)));
                self.end(Progress::Done);
            }
        }
    }

    fn run_next(self) -> ControlFlow<Option<Hundred>> {
        let step =
            self.making.try_update_value(|making| making.as_mut().map(|making| making.runs.run_next()));
        match step.flatten() {
            Some(Ok(None)) => ControlFlow::Continue(()),
            Some(Ok(hundred)) => ControlFlow::Break(hundred),
            Some(Err(_)) | None => ControlFlow::Break(None),
        }
    }

    fn tell(self) {
        let progress = self.making.try_update_value(|making| making.as_mut().and_then(Making::told_now));
        if let Some(progress) = progress.flatten() {
            self.progress.set(progress);
        }
    }
}

impl Making {
    /// How far the runs are, when it is time to tell.
    fn told_now(&mut self) -> Option<Progress> {
        let now = now();
        if now - self.told < TELLING {
            return None;
        }
        self.told = now;
        let (done, all) = (self.runs.done(), self.runs.all());
        let left = (now - self.begun) / 1000.0 * (all - done) as f64 / done.max(1) as f64;
        Some(Progress::Running { done, all, left })
    }
}
