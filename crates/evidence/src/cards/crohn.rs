//! Crohn’s disease after a transplant, with the trial that was stopped.

use super::REVIEW;
use crate::{
    card::{Card, Comparator, Condition, Count, Item, Moment, Period, Plain, Range, Side, Stated},
    row,
};

/// Crohn’s disease, as counts of people.
pub(super) const ITEMS: &[Item] = &[
    Item::Plain(&STOPPED),
    Item::Card(&STOPPED_GOAL),
    Item::Card(&BETTER),
    Item::Card(&NO_MEDICINE),
    Item::Card(&DEATH),
];

const BETTER: Card = Card {
    id: "crohn-better",
    condition: Condition::Crohn,
    side: Side::Gain,
    people: 78,
    moments: &[Moment {
        period: Period::AboutMonths(41),
        count: Count::People(53, 78),
        stated: Stated::Central,
        range: Range::NotReported,
        row: row::D056,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

const NO_MEDICINE: Card = Card {
    id: "crohn-no-medicine",
    condition: Condition::Crohn,
    side: Side::Gain,
    people: 82,
    moments: &[Moment {
        period: Period::AboutMonths(41),
        count: Count::People(22, 82),
        stated: Stated::Central,
        range: Range::NotReported,
        row: row::D057,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

const DEATH: Card = Card {
    id: "crohn-death",
    condition: Condition::Crohn,
    side: Side::Harm,
    people: 82,
    moments: &[Moment {
        period: Period::WhileFollowed,
        count: Count::People(1, 82),
        stated: Stated::Central,
        range: Range::NotReported,
        row: row::D059,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

const STOPPED_GOAL: Card = Card {
    id: "crohn-stopped-goal",
    condition: Condition::Crohn,
    side: Side::Gain,
    people: 7,
    moments: &[Moment {
        period: Period::Weeks(48),
        count: Count::People(3, 7),
        stated: Stated::Central,
        range: Range::NotReported,
        row: row::D120,
    }],
    comparator: Comparator::NotRead,
    also: &[],
    review: REVIEW,
}
.checked();

const STOPPED: Plain = Plain {
    id: "crohn-stopped",
    condition: Condition::Crohn,
    side: Side::Harm,
    rows: &[row::D121, row::D120],
    review: REVIEW,
}
.checked();
