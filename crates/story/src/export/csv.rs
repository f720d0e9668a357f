//! A run as comma-separated values after RFC 4180, below lines of comment that say what it is.

use std::fmt::Write as _;

use model::{Observable, Trajectory};

use super::Note;
use crate::ruler::{MONTH, YEAR};

/// How RFC 4180 ends a line.
const END: &str = "\r\n";

/// Days are told one by one up to here.
const DAILY_UNTIL: f64 = 100.0;
/// Weeks are told up to here, and months after.
const WEEKLY_UNTIL: f64 = 2.0 * YEAR;
const WEEK: f64 = 7.0;

/// More digits than these are no knowledge.
const DIGITS: i32 = 6;

/// The whole run: the note as lines that begin with `#`, the names of the columns with their units, then one line a
/// day.
#[must_use]
pub fn csv(run: &Trajectory, note: &Note) -> String {
    let mut text = String::new();
    for line in std::iter::once(&note.title).chain(&note.lines).flat_map(|line| line.lines()) {
        let _ = write!(text, "# {line}{END}");
    }
    text += &record(std::iter::once("day (days from day 0)".to_owned()).chain(Observable::ALL.map(column)));
    for day in days(run) {
        let moment = run.at(day);
        let values = Observable::ALL.map(|observable| number(moment.read(observable)));
        text += &record(std::iter::once(number(day)).chain(values));
    }
    text
}

/// Every day that is told: each day to day 100, each week to the end of year 2, then each month.
#[must_use]
pub fn days(run: &Trajectory) -> Vec<f64> {
    let every = |length: f64, from: f64, until: f64| {
        (0..).map(move |count| from + f64::from(count) * length).take_while(move |&day| day < until)
    };
    let (start, end) = (run.start(), run.end());
    every(1.0, start, DAILY_UNTIL.min(end))
        .chain(every(WEEK, DAILY_UNTIL.max(start), WEEKLY_UNTIL.min(end)))
        .chain(every(MONTH, WEEKLY_UNTIL.max(start), end))
        .chain([end])
        .collect()
}

/// The name of a quantity with its unit.
fn column(observable: Observable) -> String {
    let (name, unit) = observable.name_and_unit();
    format!("{name} ({unit})")
}

fn record(fields: impl Iterator<Item = String>) -> String {
    fields.map(|field| quoted(&field)).collect::<Vec<_>>().join(",") + END
}

/// A field that holds a sign of the format stands in quotation marks.
fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\r', '\n']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

/// A number that every program reads; nothing where there is none.
fn number(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    if value == 0.0 {
        return "0".to_owned();
    }
    let place = DIGITS - 1 - libm::floor(libm::log10(value.abs())) as i32;
    let step = libm::pow(10.0, f64::from(place.abs()));
    let rounded = if place >= 0 { (value * step).round() / step } else { (value / step).round() * step };
    if rounded.is_finite() { rounded.to_string() } else { value.to_string() }
}

#[cfg(test)]
mod tests {
    use super::{number, quoted};

    #[test]
    fn a_field_cannot_break_out_of_its_column() {
        assert_eq!(quoted("day"), "day");
        assert_eq!(quoted("cells, all"), "\"cells, all\"");
        assert_eq!(quoted("the \"reset\""), "\"the \"\"reset\"\"\"");
        assert_eq!(quoted("two\r\nlines"), "\"two\r\nlines\"");
    }

    #[test]
    fn a_number_has_six_digits_and_what_is_none_is_left_out() {
        assert_eq!(number(1.0 / 3.0), "0.333333");
        assert_eq!(number(-179.999_999_9), "-180");
        assert_eq!(number(6_912.4), "6912.4");
        assert_eq!(number(-0.0), "0");
        assert_eq!(number(1.234_567_89e-7), "0.000000123457");
        for none in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(number(none), "");
        }
        assert_eq!(number(f64::MIN_POSITIVE), f64::MIN_POSITIVE.to_string());
    }
}
