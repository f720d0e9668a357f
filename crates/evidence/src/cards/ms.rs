//! Multiple sclerosis after a transplant.

mod compared;
mod died;

use super::REVIEW;
use crate::{
    card::{Card, Comparator, Condition, Count, Item, Moment, Period, Range, Side, Stated},
    row,
};

/// Multiple sclerosis.
pub(super) const ITEMS: &[Item] = &[
    Item::Card(&QUIET),
    Item::Card(&died::DEATH),
    Item::Card(&WORSE),
    Item::Card(&SWEDEN),
    Item::Comparison(&died::DEATH_BY_ERA),
    Item::Card(&died::DEATH_ITALY),
    Item::Card(&died::DEATH_SWEDEN),
    Item::Comparison(&compared::TRIAL),
    Item::Comparison(&compared::ALEMTUZUMAB),
    Item::Rate(&compared::RELAPSES),
    Item::Card(&PROGRESSIVE),
    Item::Card(&OLDER),
];

const QUIET: Card = Card {
    id: "ms-quiet",
    condition: Condition::MultipleSclerosis,
    side: Side::Gain,
    people: 764,
    moments: &[
        Moment {
            period: Period::Months(24),
            count: Count::PerHundred(83),
            stated: Stated::Central,
            range: Range::Between(70, 92),
            row: row::D096,
        },
        Moment {
            period: Period::Months(60),
            count: Count::PerHundred(67),
            stated: Stated::Central,
            range: Range::Between(59, 70),
            row: row::D097,
        },
    ],
    comparator: Comparator::NoGroup,
    also: &[row::D093],
    review: REVIEW,
}
.checked();

const WORSE: Card = Card {
    id: "ms-worse",
    condition: Condition::MultipleSclerosis,
    side: Side::Harm,
    people: 764,
    moments: &[
        Moment {
            period: Period::Months(24),
            count: Count::PerHundred(17),
            stated: Stated::Central,
            range: Range::Between(10, 25),
            row: row::D094,
        },
        Moment {
            period: Period::Months(60),
            count: Count::PerHundred(23),
            stated: Stated::Central,
            range: Range::Between(16, 32),
            row: row::D095,
        },
    ],
    comparator: Comparator::NoGroup,
    also: &[row::D093],
    review: REVIEW,
}
.checked();

const SWEDEN: Card = Card {
    id: "ms-sweden",
    condition: Condition::MultipleSclerosis,
    side: Side::Gain,
    people: 174,
    moments: &[
        Moment {
            period: Period::Months(60),
            count: Count::PerHundred(73),
            stated: Stated::Central,
            range: Range::Between(66, 81),
            row: row::D098,
        },
        Moment {
            period: Period::Months(120),
            count: Count::PerHundred(65),
            stated: Stated::Central,
            range: Range::Between(57, 75),
            row: row::D099,
        },
    ],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

const PROGRESSIVE: Card = Card {
    id: "ms-progressive",
    condition: Condition::MultipleSclerosis,
    side: Side::Gain,
    people: 88,
    moments: &[
        Moment {
            period: Period::Months(60),
            count: Count::PerHundred(71),
            stated: Stated::Central,
            range: Range::Between(59, 83),
            row: row::D020,
        },
        Moment {
            period: Period::Months(120),
            count: Count::PerHundred(57),
            stated: Stated::Central,
            range: Range::Between(42, 73),
            row: row::D021,
        },
    ],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

const OLDER: Card = Card {
    id: "ms-older",
    condition: Condition::MultipleSclerosis,
    side: Side::Gain,
    people: 281,
    moments: &[Moment {
        period: Period::Months(60),
        count: Count::PerHundred(46),
        stated: Stated::Central,
        range: Range::NotReported,
        row: row::D015,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();
