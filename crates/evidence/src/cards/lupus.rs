//! Lupus after a transplant.

use super::REVIEW;
use crate::{
    card::{Card, Comparator, Condition, Count, Item, Moment, Period, Plain, Range, Side, Stated},
    row,
};

/// Lupus.
pub(super) const ITEMS: &[Item] =
    &[Item::Card(&REMISSION), Item::Card(&DEATH), Item::Card(&EARLY_SERIES), Item::Plain(&SMALL)];

const EARLY_SERIES: Card = Card {
    id: "lupus-early-series",
    condition: Condition::Lupus,
    side: Side::Gain,
    people: 103,
    moments: &[Moment {
        period: Period::Months(60),
        count: Count::PerHundred(50),
        stated: Stated::Central,
        range: Range::NotReported,
        row: row::D072,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

const REMISSION: Card = Card {
    id: "lupus-remission",
    condition: Condition::Lupus,
    side: Side::Gain,
    people: 339,
    moments: &[Moment {
        period: Period::WhileFollowed,
        count: Count::PerHundred(65),
        stated: Stated::Central,
        range: Range::NotReported,
        row: row::D075,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

const DEATH: Card = Card {
    id: "lupus-death",
    condition: Condition::Lupus,
    side: Side::Harm,
    people: 339,
    moments: &[Moment {
        period: Period::WhileFollowed,
        count: Count::PerHundred(8),
        stated: Stated::Said("median mortality 8%"),
        range: Range::NotReported,
        row: row::D075,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

const SMALL: Plain = Plain {
    id: "lupus-small",
    condition: Condition::Lupus,
    side: Side::Gain,
    rows: &[row::D067, row::D071, row::D073],
    review: REVIEW,
}
.checked();
