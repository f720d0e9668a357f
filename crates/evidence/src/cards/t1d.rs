//! Type 1 diabetes after a transplant.

use super::REVIEW;
use crate::{
    card::{Card, Comparator, Condition, Count, Item, Moment, Period, Range, Side, Stated},
    row,
};

/// Type 1 diabetes.
pub(super) const ITEMS: &[Item] =
    &[Item::Card(&NO_INSULIN), Item::Card(&HARM), Item::Card(&BRAZIL), Item::Card(&DEATH)];

const NO_INSULIN: Card = Card {
    id: "t1d-no-insulin",
    condition: Condition::Type1Diabetes,
    side: Side::Gain,
    people: 65,
    moments: &[
        Moment {
            period: Period::Months(6),
            count: Count::PerHundred(59),
            stated: Stated::Central,
            range: Range::NotReported,
            row: row::D076,
        },
        Moment {
            period: Period::Months(48),
            count: Count::PerHundred(32),
            stated: Stated::Central,
            range: Range::NotReported,
            row: row::D077,
        },
    ],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

const HARM: Card = Card {
    id: "t1d-harm",
    condition: Condition::Type1Diabetes,
    side: Side::Harm,
    people: 65,
    moments: &[Moment {
        period: Period::Months(48),
        count: Count::PerHundred(52),
        stated: Stated::Said("52%"),
        range: Range::NotReported,
        row: row::D077,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

const BRAZIL: Card = Card {
    id: "t1d-brazil",
    condition: Condition::Type1Diabetes,
    side: Side::Gain,
    people: 23,
    moments: &[Moment {
        period: Period::AboutMonths(30),
        count: Count::People(20, 23),
        stated: Stated::Central,
        range: Range::NotReported,
        row: row::D106,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

const DEATH: Card = Card {
    id: "t1d-death",
    condition: Condition::Type1Diabetes,
    side: Side::Harm,
    people: 16,
    moments: &[Moment {
        period: Period::AboutMonths(34),
        count: Count::People(0, 16),
        stated: Stated::Said("0 deaths"),
        range: Range::NotReported,
        row: row::D080,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();
