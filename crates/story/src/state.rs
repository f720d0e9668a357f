//! What a person can change, and how it travels in a link.
//!
//! [`Choices`] is the only thing a person can change; everything else on screen is derived from it.
//! [`Settings`] is the part that decides the run, [`Setting`] one dial with its range and its footing,
//! [`Parameter`] one name of a link, and [`link`] reads and writes whole links.

use model::scenario::{FIRST_DAY, LAST_DAY};

use crate::cast::Theme;
use crate::chapter::Chapter;
use crate::compare::Comparison;
use crate::playhead::{Playhead, SPEED_RANGE};

mod caution;
pub mod link;
mod notice;
mod parameter;
mod plan;
mod setting;
mod settings;
mod view;

pub use caution::Caution;
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

/// How the page looks and speaks. `None` leaves it to the reader's own settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The language asked for; whether it is there, the words know.
    pub language: Option<LanguageTag>,
    /// The paper the picture is painted on.
    pub theme: Option<Theme>,
    /// Whether the picture moves.
    pub motion: Motion,
}

/// Whether the picture moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Motion {
    /// As the reader's own settings ask.
    #[default]
    Auto,
    /// One drawing a chapter, with its labels.
    Still,
}

impl Motion {
    /// The names in links.
    pub const KEYS: [(&'static str, Motion); 2] = [("auto", Self::Auto), ("still", Self::Still)];
}

/// A language by its tag, such as `en` or `es-MX`; well formed, not necessarily a language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LanguageTag(String);

impl LanguageTag {
    /// The tag when it is well formed: letters and digits in parts of at most eight, the first of two or
    /// three letters.
    #[must_use]
    pub fn new(tag: &str) -> Option<Self> {
        let mut parts = tag.split('-');
        let language = parts.next()?;
        let is_language =
            (2..=3).contains(&language.len()) && language.bytes().all(|letter| letter.is_ascii_alphabetic());
        let is_part =
            |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
        (is_language && parts.all(is_part)).then(|| Self(tag.to_owned()))
    }

    /// The tag as it was asked for.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
