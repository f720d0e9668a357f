//! One value of a link, read with care.

use std::ops::RangeInclusive;

use crate::compare::{Arm, Arms};
use crate::state::Problem;

pub(super) fn words<T>(table: &[(&'static str, T)]) -> Vec<&'static str> {
    table.iter().map(|(key, _)| *key).collect()
}

pub(super) fn word<T: Copy>(value: &str, table: &[(&'static str, T)]) -> Result<T, Problem> {
    let row = table.iter().find(|(key, _)| *key == value);
    row.map(|&(_, meaning)| meaning).ok_or(Problem::UnknownWord)
}

pub(super) fn key_of<T: PartialEq>(meaning: T, table: &[(&'static str, T)]) -> &'static str {
    table.iter().find(|(_, other)| *other == meaning).map_or("", |(key, _)| key)
}

/// Uses a number after bringing it into `range`, and says so if that was needed.
pub(super) fn number(
    value: &str,
    range: &RangeInclusive<f64>,
    mut take: impl FnMut(f64),
) -> Result<(), Problem> {
    let number: f64 = value.parse().map_err(|_| Problem::NotANumber)?;
    if !number.is_finite() {
        return Err(Problem::NotANumber);
    }
    let shown = number.clamp(*range.start(), *range.end());
    take(shown);
    if shown == number { Ok(()) } else { Err(Problem::OutOfRange { shown }) }
}

/// Uses a number of years after bringing it into `range` and to whole years, and says so if that was needed.
pub(super) fn whole_years(
    value: &str,
    range: &RangeInclusive<u8>,
    take: impl FnOnce(u8),
) -> Result<(), Problem> {
    let (mut shown, mut is_whole) = (0.0, true);
    let read = number(value, &years(range), |years| {
        shown = years.round();
        is_whole = shown == years;
    });
    if read == Err(Problem::NotANumber) {
        return read;
    }
    take(shown as u8);
    if is_whole { read } else { Err(Problem::OutOfRange { shown }) }
}

pub(super) fn years(range: &RangeInclusive<u8>) -> RangeInclusive<f64> {
    f64::from(*range.start())..=f64::from(*range.end())
}

pub(super) fn arms(value: &str) -> Result<Arms, Problem> {
    let arms: Vec<Arm> = value.split(',').map(|key| word(key, &Arm::KEYS)).collect::<Result<_, _>>()?;
    Arms::of(arms).map_err(|_| Problem::TooFew)
}
