//! Days, months and years in words.

use story::remark::DayWord;
use story::ruler::{Caption, Span};

use super::number::number;
use super::say;

/// Which form of a word goes with a count. English has two; a language with more adds them here.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    One,
    Other,
}

/// The form that goes with a count.
pub(super) fn form(count: u32) -> Form {
    if count == 1 { Form::One } else { Form::Other }
}

/// A count of hours, days, months or years in the form that goes with it.
macro_rules! counted {
    ($unit:ident, $count:expr) => {{
        let count = number(f64::from($count));
        match form($count) {
            Form::One => say!(time.$unit.one, count = count),
            Form::Other => say!(time.$unit.other, count = count),
        }
    }};
}

/// A length of time: "2 days".
pub(super) fn span(span: Span) -> String {
    match span {
        Span::Hours(count) => counted!(hours, count),
        Span::Days(count) => counted!(days, count),
        Span::Months(count) => counted!(months, count),
        Span::Years(count) => counted!(years, count),
    }
}

/// The name of a day.
pub(crate) fn day(day: f64) -> String {
    day_word(DayWord::of(day))
}

pub(super) fn day_word(day: DayWord) -> String {
    match day {
        DayWord::Day(day) => say!(time.on_day, day = number(f64::from(day))),
        DayWord::After(hours @ Span::Hours(_)) => say!(time.into_day_0, span = span(hours)),
        DayWord::After(length) => say!(time.after, span = span(length)),
    }
}

/// How much time a centimetre of the ruler holds: "1 cm is 2 days".
pub(crate) fn scale(held: Span) -> String {
    say!(time.scale, span = span(held))
}

/// That the scale of the ruler has changed: "Here 1 cm is 6 months."
pub(crate) fn scale_from_here(held: Span) -> String {
    say!(time.scale_from_here, scale = scale(held))
}

/// A label on the ruler.
pub(crate) fn caption(caption: Caption) -> String {
    match caption {
        Caption::Day(day) => say!(time.day, day = number(f64::from(day))),
        Caption::BareDay(day) => number(f64::from(day)),
        Caption::Month(months) => span(Span::Months(months.unsigned_abs())),
        Caption::Year(years) => span(Span::Years(years.unsigned_abs())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_day_is_not_one_days() {
        assert_eq!(scale(Span::Days(1)), "1 cm is 1 day");
        assert_eq!(scale(Span::Months(3)), "1 cm is 3 months");
    }

    #[test]
    fn days_far_from_day_0_are_told_in_months_and_years() {
        assert_eq!(day(12.0), "Day 12");
        assert_eq!(day(0.375), "9 hours into day 0");
        assert_eq!(day(400.0), "13 months after day 0");
    }

    #[test]
    fn labels_of_the_ruler_are_short() {
        assert_eq!(caption(Caption::Day(-180)), "day −180");
        assert_eq!(caption(Caption::BareDay(10)), "10");
        assert_eq!(caption(Caption::Month(6)), "6 months");
        assert_eq!(caption(Caption::Year(1)), "1 year");
    }
}
