//! What a person can change, and how it travels in a link.
//!
//! [`Choices`] is the only thing a person can change; everything else on screen is derived from it.
//! [`Settings`] is the part that decides the run, [`Setting`] one dial with its range and its footing,
//! [`Parameter`] one name of a link; [`link`] reads and writes whole links, [`fragment`] the state after the `#` of
//! an address.

use model::scenario::{FIRST_DAY, LAST_DAY};

use crate::chapter::Chapter;
use crate::compare::Comparison;
use crate::playhead::{Playhead, SPEED_RANGE};

mod accent;
mod caution;
pub mod fragment;
pub mod link;
mod look;
pub mod message;
mod notice;
mod parameter;
mod plan;
mod setting;
mod settings;
mod view;

pub use accent::Accent;
pub use caution::Caution;
pub use look::{Chrome, LanguageTag, Look, Mode, Motion, TEXT_RANGE};
pub use notice::{Notice, Problem};
pub use parameter::{Accepts, Parameter};
pub use plan::Plan;
pub use setting::{Footing, Setting};
pub use settings::{CONDITION_KEYS, Settings};
pub use view::{Runs, View};

/// Everything a person can change.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// What decides the run.
    pub settings: Settings,
    /// What is held against each other after the story.
    pub comparison: Comparison,
    /// The day shown; day 0 is the day the cells are given back.
    pub day: f64,
    /// Seconds of story per second of clock, within [`SPEED_RANGE`].
    pub speed: f64,
    /// How the page looks and speaks.
    pub look: Look,
    /// The view below the story that is open.
    pub view: Option<View>,
    /// How many runs are counted when many are asked for.
    pub runs: Runs,
}

impl Default for Choices {
    /// The default run, on the first chapter's still.
    fn default() -> Self {
        Self {
            settings: Settings::default(),
            comparison: Comparison::default(),
            day: Chapter::Attack.entry_day(),
            speed: 1.0,
            look: Look::default(),
            view: None,
            runs: Runs::default(),
        }
    }
}

impl Choices {
    /// The chapter of the day shown.
    #[must_use]
    pub fn chapter(&self) -> Chapter {
        Chapter::containing(self.day)
    }

    /// At rest on the day shown: nothing starts by itself.
    #[must_use]
    pub fn playhead(&self) -> Playhead {
        let speed = if self.speed.is_nan() { 1.0 } else { self.speed };
        Playhead {
            day: self.day.clamp(FIRST_DAY, LAST_DAY),
            playing: false,
            is_entering: self.day == self.chapter().entry_day(),
            speed: speed.clamp(*SPEED_RANGE.start(), *SPEED_RANGE.end()),
        }
    }
}
