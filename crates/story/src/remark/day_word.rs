//! How a day is called.

use crate::ruler::Span;

/// The name of a day: a number near day 0, a length of time far from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayWord {
    /// A day by its number; before day 0 it is negative.
    Day(i32),
    /// A length of time after day 0.
    After(Span),
}

/// From here on nobody counts days.
const LAST_COUNTED_DAY: f64 = 60.0;

const DAYS_PER_MONTH: f64 = 365.0 / 12.0;

/// Against days that are a hair short of whole.
const TIE: f64 = 1e-6;

impl DayWord {
    /// The name of `day`. A day lasts from its number to the next; day 0 is told by the hour.
    #[must_use]
    pub fn of(day: f64) -> Self {
        let whole = (day + TIE).floor();
        let hours = ((day - whole) * 24.0).round();
        if whole == 0.0 && hours >= 1.0 {
            Self::After(Span::Hours(hours as u32))
        } else if whole < LAST_COUNTED_DAY {
            Self::Day(whole as i32)
        } else {
            Self::After(months_or_years(day))
        }
    }
}

/// Longer stretches than this are told in months. Days.
const LONGEST_IN_DAYS: f64 = 90.0;

/// A length of time to whole days, or to whole months when it is long.
pub(crate) fn length(days: f64) -> Span {
    if days.round() <= LONGEST_IN_DAYS { Span::Days(days.round() as u32) } else { months_or_years(days) }
}

/// From here on nobody counts months.
const LAST_COUNTED_MONTH: u32 = 36;

/// Whole years where they are whole or where nobody counts months any more, months else.
fn months_or_years(days: f64) -> Span {
    let months = (days / DAYS_PER_MONTH).round() as u32;
    let years = (f64::from(months) / 12.0).round() as u32;
    if months.is_multiple_of(12) || months > LAST_COUNTED_MONTH {
        Span::Years(years)
    } else {
        Span::Months(months)
    }
}
