//! How the page looks and speaks.

use std::ops::RangeInclusive;

use super::Accent;
use crate::cast::Theme;

/// How the page looks and speaks. `None` leaves it to the reader's own settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// The language asked for; whether it is there, the words know.
    pub language: Option<LanguageTag>,
    /// The paper the picture is painted on.
    pub theme: Option<Theme>,
    /// Whether the picture moves.
    pub motion: Motion,
    /// How much of the page is shown.
    pub chrome: Chrome,
    /// For one reader, or for a class.
    pub mode: Mode,
    /// Size of letters, within [`TEXT_RANGE`]; 1 as the reader's browser has it.
    pub text: f64,
    /// The colour of links and marks.
    pub accent: Option<Accent>,
}

impl Default for Look {
    /// As the reader's own settings ask, with everything shown.
    fn default() -> Self {
        Self {
            language: None,
            theme: None,
            motion: Motion::default(),
            chrome: Chrome::default(),
            mode: Mode::default(),
            text: 1.0,
            accent: None,
        }
    }
}

/// Smallest and largest letters, as a share of the reader's own.
pub const TEXT_RANGE: RangeInclusive<f64> = 0.75..=2.0;

/// How much of the page is shown. The line of limits and the way to the sources belong to each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Chrome {
    /// Everything.
    #[default]
    Full,
    /// The picture with its words, time and chart.
    Compact,
    /// The picture with its words. It fits into the height that its frame has.
    Figure,
}

impl Chrome {
    /// The names in links.
    pub const KEYS: [(&'static str, Chrome); 3] =
        [("full", Self::Full), ("compact", Self::Compact), ("figure", Self::Figure)];

    /// The name in links and style sheets.
    #[must_use]
    pub const fn key(self) -> &'static str {
        Self::KEYS[self as usize].0
    }
}

/// For whom the page speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// One reader.
    #[default]
    Read,
    /// A class, which says what it expects before it sees an experiment.
    Class,
}

impl Mode {
    /// The names in links.
    pub const KEYS: [(&'static str, Mode); 2] = [("read", Self::Read), ("class", Self::Class)];
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
