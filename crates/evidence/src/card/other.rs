//! What is not one count of one group: groups side by side, over time, by the year, or without a number.

use super::{
    Card, Comparator, Condition, Count, Moment, Period, Side, Stated,
    check::{is_about, says},
};
use crate::{
    Review, Row,
    text::{first_number, same},
};

/// Groups of one condition side by side: one base, one period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// Its anchor, and the name of its words.
    pub id: &'static str,
    /// The groups.
    pub arms: &'static [Card],
}

impl Comparison {
    /// The comparison, if its groups may stand side by side.
    ///
    /// # Panics
    /// When they may not; in a constant, the build stops with the name of the rule.
    #[must_use]
    pub const fn checked(self) -> Self {
        assert!(self.arms.len() > 1, "a comparison has two groups or more");
        let first = &self.arms[0];
        let mut place = 0;
        while place < self.arms.len() {
            let arm = &self.arms[place];
            assert!(
                matches!(arm.comparator, Comparator::Beside),
                "a group in a comparison stands beside another"
            );
            assert!(arm.condition as u8 == first.condition as u8, "N-11: two conditions in one comparison");
            assert!(arm.moments.len() == first.moments.len(), "N-2: two periods in one comparison");
            let mut moment = 0;
            while moment < arm.moments.len() {
                check_pair(&first.moments[moment], &arm.moments[moment]);
                moment += 1;
            }
            place += 1;
        }
        self
    }
}

const fn check_pair(one: &Moment, other: &Moment) {
    assert!(same_base(one.count, other.count), "N-2: two bases in one comparison");
    assert!(same_period(one.period, other.period), "N-2: two periods in one comparison");
}

const fn same_base(one: Count, other: Count) -> bool {
    matches!(
        (one, other),
        (Count::PerHundred(_), Count::PerHundred(_))
            | (Count::PerThousand(_), Count::PerThousand(_))
            | (Count::People(..), Count::People(..))
    ) && one.of() == other.of()
}

const fn same_period(one: Period, other: Period) -> bool {
    match (one, other) {
        (Period::Months(a), Period::Months(b))
        | (Period::AboutMonths(a), Period::AboutMonths(b))
        | (Period::Weeks(a), Period::Weeks(b))
        | (Period::Days(a), Period::Days(b)) => a == b,
        (Period::WhileFollowed, Period::WhileFollowed) => true,
        _ => false,
    }
}

/// Which of two groups of a trial did worse, at one time after another. The rows hold ratios, which are not
/// said to readers: only the direction is, and whether the study can be sure of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crossing {
    /// Its anchor, and the name of its words.
    pub id: &'static str,
    /// What the people had.
    pub condition: Condition,
    /// How many people were in the trial.
    pub people: u32,
    /// The ratios, in the order of time.
    pub moments: &'static [&'static Row],
    /// Rows that stand behind it beside those of the moments.
    pub also: &'static [&'static Row],
    /// When it was checked.
    pub review: Review,
}

/// Who did worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// More people with a transplant, and the study can be sure.
    More,
    /// More people with a transplant, but it may be chance.
    MoreUnsure,
    /// Fewer people with a transplant, but it may be chance.
    FewerUnsure,
    /// Fewer people with a transplant, and the study can be sure.
    Fewer,
}

impl Crossing {
    /// The crossing, if its rows are ratios of one trial.
    ///
    /// # Panics
    /// When they are not; in a constant, the build stops.
    #[must_use]
    pub const fn checked(self) -> Self {
        assert!(self.moments.len() > 1, "V-6: early and late are shown together");
        let mut place = 0;
        while place < self.moments.len() {
            let row = self.moments[place];
            assert!(self.condition.is_of(row), "N-11: the row is about people with another condition");
            assert!(
                same(row.unit, "HR") && row.low.is_some() && row.high.is_some(),
                "the row is no ratio with a range"
            );
            assert!(matches!(row.n, Some(n) if n == self.people), "N-1: the row counts other people");
            place += 1;
        }
        self
    }

    /// Who did worse at each time: months after the start, and which way.
    pub fn ways(&self) -> impl Iterator<Item = (f64, Way)> {
        self.moments.iter().filter_map(|row| Some((row.moment?, way(row.central?, row.low?, row.high?))))
    }
}

fn way(ratio: f64, low: f64, high: f64) -> Way {
    match (ratio > 1.0, low > 1.0 || high < 1.0) {
        (true, true) => Way::More,
        (true, false) => Way::MoreUnsure,
        (false, false) => Way::FewerUnsure,
        (false, true) => Way::Fewer,
    }
}

/// How many times something happened among 100 people in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// Its anchor, and the name of its words.
    pub id: &'static str,
    /// What the people had.
    pub condition: Condition,
    /// What is counted.
    pub side: Side,
    /// The groups.
    pub arms: &'static [RateArm],
    /// When it was checked.
    pub review: Review,
}

/// One group of a [`Rate`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateArm {
    /// The name of its words.
    pub key: &'static str,
    /// How many people were counted, where the part that was read says it.
    pub people: Option<u32>,
    /// How many times among 100 people in a year.
    pub times: u32,
    /// Where that stands.
    pub stated: Stated,
    /// The published data point.
    pub row: &'static Row,
}

impl Rate {
    /// The rate, if it says what its rows say.
    ///
    /// # Panics
    /// When it does not; in a constant, the build stops.
    #[must_use]
    pub const fn checked(self) -> Self {
        let mut place = 0;
        while place < self.arms.len() {
            let RateArm { times, stated, row, .. } = self.arms[place];
            assert!(self.condition.is_of(row), "N-11: the row is about people with another condition");
            assert!(
                same(row.unit, "per year") || same(row.unit, "per patient-year"),
                "the row is no rate by the year"
            );
            let value = match stated {
                Stated::Central => match row.central {
                    Some(value) => value,
                    None => f64::NAN,
                },
                Stated::Said(words) if says(row, words) => first_number(words),
                Stated::Said(_) | Stated::Counted(..) | Stated::CountedSaid(..) => f64::NAN,
            };
            assert!(is_about(value * 100.0, times as f64), "the number is not the row's");
            place += 1;
        }
        self
    }
}

/// Something that has no number which may be shown: the study is too small for one, or there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plain {
    /// Its anchor, and the name of its words.
    pub id: &'static str,
    /// What the people had.
    pub condition: Condition,
    /// What is counted.
    pub side: Side,
    /// The published data points it speaks of.
    pub rows: &'static [&'static Row],
    /// When it was checked.
    pub review: Review,
}

impl Plain {
    /// The item, if its rows are about its condition.
    ///
    /// # Panics
    /// When they are not; in a constant, the build stops.
    #[must_use]
    pub const fn checked(self) -> Self {
        let mut place = 0;
        while place < self.rows.len() {
            let named =
                matches!(self.condition, Condition::Several) || self.condition.is_of(self.rows[place]);
            assert!(named, "N-11: the row is about people with another condition");
            place += 1;
        }
        self
    }
}
