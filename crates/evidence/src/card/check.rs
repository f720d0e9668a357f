//! A card held against its rows. Everything here runs in the compiler.

use super::{Card, Condition, Count, Moment, Period, Range, Stated};
use crate::{
    Row,
    text::{contains, first_number, same, starts_with},
};

/// The fewest people of whom a number out of 100 may be said (N-9).
const ENOUGH: u32 = 50;

impl Card {
    /// The card, if it says what its rows say and lacks nothing.
    ///
    /// # Panics
    /// When it does not; in a constant, the build stops with the name of the rule.
    #[must_use]
    pub const fn checked(self) -> Self {
        assert!(!self.id.is_empty(), "a card has an anchor");
        assert!(self.people > 0, "N-1: a card says how many people were counted");
        assert!(!self.moments.is_empty(), "N-1: a card has a number and a period");
        assert!(
            self.review.again_by.days() > self.review.on.days(),
            "N-14: a card is checked again after it was checked"
        );
        let mut place = 0;
        while place < self.moments.len() {
            check_moment(&self, &self.moments[place]);
            place += 1;
        }
        assert!(counts(&self, self.people), "N-1: no row of the card counts so many people");
        self
    }
}

const fn check_moment(card: &Card, moment: &Moment) {
    assert!(card.condition.is_of(moment.row), "N-11: the row is about people with another condition");
    assert!(!moment.row.link.is_empty(), "N-1: the row has no page that can be linked to");
    assert!(moment.count.number() <= moment.count.of(), "more people than there were");
    assert!(fits_group(card, moment.count), "N-9: fewer than 50 people are counted one by one");
    assert!(is_stated(moment), "the number is not the row's");
    assert!(has_period(moment), "N-1: the period is not the row's");
    assert!(has_range(moment), "N-4: the range is not the row's");
}

impl Condition {
    /// Whether a row is about people with this condition.
    pub(super) const fn is_of(self, row: &Row) -> bool {
        let mixed = starts_with(row.group, "MS/");
        match self {
            Self::Several => mixed || starts_with(row.group, self.group()),
            _ => !mixed && starts_with(row.group, self.group()),
        }
    }
}

const fn fits_group(card: &Card, count: Count) -> bool {
    match count {
        Count::PerHundred(_) | Count::PerThousand(_) => card.people >= ENOUGH,
        Count::People(_, of) => counts(card, of),
    }
}

/// Whether a row of the card is about so many people.
const fn counts(card: &Card, people: u32) -> bool {
    let mut place = 0;
    while place < card.moments.len() {
        if is_size(card.moments[place].row, people) {
            return true;
        }
        place += 1;
    }
    place = 0;
    while place < card.also.len() {
        if is_size(card.also[place], people) {
            return true;
        }
        place += 1;
    }
    false
}

const fn is_size(row: &Row, people: u32) -> bool {
    match row.n {
        Some(n) => n == people,
        None => false,
    }
}

const fn is_stated(moment: &Moment) -> bool {
    let (number, row) = (moment.count.number() as f64, moment.row);
    match moment.stated {
        Stated::Central => match row.central {
            Some(value) => is_about(value * scale(moment.count, row), number),
            None => false,
        },
        Stated::Said(words) => {
            says(row, words) && is_about(first_number(words) * said_scale(moment.count), number)
        }
        Stated::Counted(part, of) => match row.central {
            Some(value) => is_about(value, part as f64) && is_about(share(part, of, moment.count), number),
            None => false,
        },
        Stated::CountedSaid(part, of, words) => {
            let said = says(row, words) && is_about(first_number(words), part as f64);
            said && is_about(share(part, of, moment.count), number)
        }
    }
}

/// The share that so many of so many are, in the base of a count.
const fn share(part: u32, of: u32, count: Count) -> f64 {
    part as f64 / of as f64 * count.of() as f64
}

/// From the unit of a row to the base of a count.
pub(super) const fn scale(count: Count, row: &Row) -> f64 {
    let per_hundred = same(row.unit, "%");
    match count {
        Count::PerHundred(_) => {
            if per_hundred {
                1.0
            } else {
                f64::NAN
            }
        }
        Count::PerThousand(_) => {
            if per_hundred {
                10.0
            } else {
                f64::NAN
            }
        }
        Count::People(_, of) => {
            if per_hundred {
                of as f64 / 100.0
            } else {
                1.0
            }
        }
    }
}

/// Words say numbers out of 100, or count people.
const fn said_scale(count: Count) -> f64 {
    match count {
        Count::PerThousand(_) => 10.0,
        Count::PerHundred(_) | Count::People(..) => 1.0,
    }
}

/// Whether the row has these words.
pub(super) const fn says(row: &Row, words: &str) -> bool {
    contains(row.kind, words) || contains(row.spread, words) || contains(row.note, words)
}

/// Whether a whole number is the rounded value.
pub(super) const fn is_about(value: f64, number: f64) -> bool {
    value - number <= 0.5 && number - value <= 0.5
}

const fn has_period(moment: &Moment) -> bool {
    let row = moment.row;
    match moment.period {
        Period::Months(months) => months > 0 && is_at(row, months, "months") && !contains(row.time, "me"),
        Period::AboutMonths(months) => {
            let on_average = contains(row.time, "median") || contains(row.time, "mean");
            months > 0
                && on_average
                && (is_at(row, months, "months") || is_about(first_number(row.time), months as f64))
        }
        Period::Weeks(weeks) => weeks > 0 && is_at(row, weeks, "weeks"),
        Period::Days(days) => days > 0 && is_at(row, days, "days"),
        Period::WhileFollowed => row.moment.is_none(),
    }
}

const fn is_at(row: &Row, time: u32, unit: &str) -> bool {
    match row.moment {
        Some(moment) => is_about(moment, time as f64) && contains(row.time, unit),
        None => false,
    }
}

/// A range must be the row's; a row that has one for its number may not be shown without.
const fn has_range(moment: &Moment) -> bool {
    let row = moment.row;
    let scale = scale(moment.count, row);
    match (moment.range, row.low, row.high, moment.stated) {
        (Range::Between(from, to), Some(low), Some(high), Stated::Central) => {
            is_about(low * scale, from as f64) && is_about(high * scale, to as f64)
        }
        (Range::NotReported, None, None, _)
        | (Range::NotReported, _, _, Stated::Said(_) | Stated::Counted(..) | Stated::CountedSaid(..)) => true,
        _ => false,
    }
}
