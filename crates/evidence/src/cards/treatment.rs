//! What other treatment does, which is tried first.

use super::REVIEW;
use crate::{
    card::{
        Card, Comparator, Comparison, Condition, Count, Item, Moment, Period, Range, Rate, RateArm, Side,
        Stated,
    },
    row,
};

/// Treatment that comes first.
pub(super) const ITEMS: &[Item] =
    &[Item::Comparison(&OCRELIZUMAB), Item::Rate(&RELAPSES), Item::Rate(&FINGOLIMOD), Item::Card(&STANDARD)];

const OCRELIZUMAB: Comparison = Comparison {
    id: "drug-quiet",
    arms: &[
        Card {
            id: "drug-quiet-ocrelizumab",
            condition: Condition::MultipleSclerosis,
            side: Side::Gain,
            people: 761,
            moments: &[Moment {
                period: Period::Months(22),
                count: Count::PerHundred(48),
                stated: Stated::Central,
                range: Range::NotReported,
                row: row::F014,
            }],
            comparator: Comparator::Beside,
            also: &[],
            review: REVIEW,
        }
        .checked(),
        Card {
            id: "drug-quiet-interferon",
            condition: Condition::MultipleSclerosis,
            side: Side::Gain,
            people: 759,
            moments: &[Moment {
                period: Period::Months(22),
                count: Count::PerHundred(27),
                stated: Stated::Central,
                range: Range::NotReported,
                row: row::F015,
            }],
            comparator: Comparator::Beside,
            also: &[],
            review: REVIEW,
        }
        .checked(),
    ],
}
.checked();

const RELAPSES: Rate = Rate {
    id: "drug-relapses",
    condition: Condition::MultipleSclerosis,
    side: Side::Harm,
    arms: &[
        RateArm { key: "ocrelizumab", people: None, times: 16, stated: Stated::Central, row: row::F016 },
        RateArm {
            key: "interferon",
            people: None,
            times: 29,
            stated: Stated::Said("vs 0.29 IFN"),
            row: row::F016,
        },
    ],
    review: REVIEW,
}
.checked();

const FINGOLIMOD: Rate = Rate {
    id: "drug-fingolimod",
    condition: Condition::MultipleSclerosis,
    side: Side::Harm,
    arms: &[
        RateArm { key: "ahsct", people: Some(144), times: 9, stated: Stated::Central, row: row::F012 },
        RateArm {
            key: "fingolimod",
            people: Some(769),
            times: 20,
            stated: Stated::Said("vs 0.20"),
            row: row::F012,
        },
    ],
    review: REVIEW,
}
.checked();

const STANDARD: Card = Card {
    id: "drug-scleroderma",
    condition: Condition::SystemicSclerosis,
    side: Side::Gain,
    people: 227,
    moments: &[
        Moment {
            period: Period::Months(24),
            count: Count::PerHundred(96),
            stated: Stated::Central,
            range: Range::NotReported,
            row: row::F007,
        },
        Moment {
            period: Period::Months(60),
            count: Count::PerHundred(88),
            stated: Stated::Central,
            range: Range::NotReported,
            row: row::F008,
        },
        Moment {
            period: Period::Months(120),
            count: Count::PerHundred(73),
            stated: Stated::Central,
            range: Range::NotReported,
            row: row::F009,
        },
        Moment {
            period: Period::Months(240),
            count: Count::PerHundred(43),
            stated: Stated::Central,
            range: Range::NotReported,
            row: row::F010,
        },
    ],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();
