//! What was wrong with a link, as data; the app has the words.
//!
//! A notice never repeats what was written in the link: a stranger's text does not belong on the page.

use super::Parameter;

/// Something in a link that could not be used as it stood.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Notice {
    /// Where, or `None` when the whole link is meant.
    pub parameter: Option<Parameter>,
    /// What was wrong, and what is shown instead.
    pub problem: Problem,
}

/// What was wrong with a value, and what is shown instead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Problem {
    /// No such word here; the default is shown.
    UnknownWord,
    /// No number that can be used here; the default is shown.
    NotANumber,
    /// Outside the range; the nearest end is shown.
    OutOfRange {
        /// What is shown.
        shown: f64,
    },
    /// Longer than anything sensible; it was not read.
    TooLong,
    /// Fewer than two things to compare; the default is shown.
    TooFew,
    /// Given more than once; the first is shown.
    Repeated,
    /// The day lies outside the chapter asked for; the day is shown.
    OutsideChapter,
    /// A colour that cannot be read on its paper; the default is shown.
    Unreadable,
    /// A state of a version that is not known here; it was not read.
    UnknownVersion,
}
