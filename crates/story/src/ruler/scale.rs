//! "1 cm is 2 days": the scale of a stretch as typed data.

use super::{MONTH, STRETCHES, YEAR};

/// CSS pixels in one centimetre.
const PIXELS_PER_CENTIMETRE: f64 = 96.0 / 2.54;

/// A stretch narrower than this has no room for its caption, CSS pixels.
const ROOM: f64 = 88.0;

/// A length of time a reader can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Hours.
    Hours(u32),
    /// Days.
    Days(u32),
    /// Months.
    Months(u32),
    /// Years.
    Years(u32),
}

/// How much time one centimetre holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleCaption {
    /// Days in one centimetre.
    pub days_per_centimetre: f64,
    /// The same, rounded to a length a reader can hold.
    pub span: Span,
}

/// The scale of the stretch that holds a day on a ruler of this width, rounded to a length a reader can hold.
pub(super) fn at_day(day: f64, width: f64) -> Span {
    let last = STRETCHES.len() - 1;
    let stretch = STRETCHES.iter().find(|stretch| day < stretch.days.end).unwrap_or(&STRETCHES[last]);
    let pixels_per_day = stretch.share * width / (stretch.days.end - stretch.days.start);
    rounded(PIXELS_PER_CENTIMETRE / pixels_per_day)
}

pub(super) fn caption(width: f64, pixels_per_day: f64) -> Option<ScaleCaption> {
    let days_per_centimetre = PIXELS_PER_CENTIMETRE / pixels_per_day;
    (width >= ROOM).then(|| ScaleCaption { days_per_centimetre, span: rounded(days_per_centimetre) })
}

fn rounded(days: f64) -> Span {
    let whole = |count: f64| count.round().max(1.0) as u32;
    if days < 0.9 {
        Span::Hours(whole(days * 24.0))
    } else if days < 25.0 {
        Span::Days(whole(days))
    } else if days < 0.9 * YEAR {
        Span::Months(whole(days / MONTH))
    } else {
        Span::Years(whole(days / YEAR))
    }
}
