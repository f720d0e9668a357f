//! Chronic inflammatory demyelinating polyneuropathy after a transplant.

use super::REVIEW;
use crate::{
    card::{Card, Comparator, Condition, Count, Item, Moment, Period, Range, Side, Stated},
    row,
};

/// CIDP.
pub(super) const ITEMS: &[Item] = &[Item::Card(&NO_MEDICINE), Item::Card(&DEATH)];

const NO_MEDICINE: Card = Card {
    id: "cidp-no-medicine",
    condition: Condition::Cidp,
    side: Side::Gain,
    people: 60,
    moments: &[
        Moment {
            period: Period::Months(12),
            count: Count::PerHundred(80),
            stated: Stated::Central,
            range: Range::NotReported,
            row: row::D081,
        },
        Moment {
            period: Period::Months(24),
            count: Count::PerHundred(78),
            stated: Stated::Central,
            range: Range::NotReported,
            row: row::D082,
        },
        Moment {
            period: Period::Months(36),
            count: Count::PerHundred(76),
            stated: Stated::Central,
            range: Range::NotReported,
            row: row::D083,
        },
        Moment {
            period: Period::Months(48),
            count: Count::PerHundred(78),
            stated: Stated::Central,
            range: Range::NotReported,
            row: row::D084,
        },
        Moment {
            period: Period::Months(60),
            count: Count::PerHundred(83),
            stated: Stated::Central,
            range: Range::NotReported,
            row: row::D085,
        },
    ],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

const DEATH: Card = Card {
    id: "cidp-death",
    condition: Condition::Cidp,
    side: Side::Harm,
    people: 60,
    moments: &[Moment {
        period: Period::Months(60),
        count: Count::People(0, 60),
        stated: Stated::Said("0 TRM"),
        range: Range::NotReported,
        row: row::D085,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();
