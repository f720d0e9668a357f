//! Multiple sclerosis: beside people who had medicines.

use super::REVIEW;
use crate::{
    card::{
        Card, Comparator, Comparison, Condition, Count, Moment, Period, Range, Rate, RateArm, Side, Stated,
    },
    row,
};

pub(super) const TRIAL: Comparison = Comparison {
    id: "ms-trial",
    arms: &[
        Card {
            id: "ms-trial-ahsct",
            condition: Condition::MultipleSclerosis,
            side: Side::Harm,
            people: 55,
            moments: &[Moment {
                period: Period::AboutMonths(24),
                count: Count::People(3, 55),
                stated: Stated::Central,
                range: Range::NotReported,
                row: row::D001,
            }],
            comparator: Comparator::Beside,
            also: &[],
            review: REVIEW,
        }
        .checked(),
        Card {
            id: "ms-trial-medicines",
            condition: Condition::MultipleSclerosis,
            side: Side::Harm,
            people: 55,
            moments: &[Moment {
                period: Period::AboutMonths(24),
                count: Count::People(34, 55),
                stated: Stated::Said("34 in DMT arm"),
                range: Range::NotReported,
                row: row::D001,
            }],
            comparator: Comparator::Beside,
            also: &[row::F005],
            review: REVIEW,
        }
        .checked(),
    ],
}
.checked();

pub(super) const ALEMTUZUMAB: Comparison = Comparison {
    id: "ms-alemtuzumab",
    arms: &[
        Card {
            id: "ms-alemtuzumab-ahsct",
            condition: Condition::MultipleSclerosis,
            side: Side::Gain,
            people: 69,
            moments: &[Moment {
                period: Period::Months(36),
                count: Count::PerHundred(88),
                stated: Stated::Central,
                range: Range::NotReported,
                row: row::D026,
            }],
            comparator: Comparator::Beside,
            also: &[],
            review: REVIEW,
        }
        .checked(),
        Card {
            id: "ms-alemtuzumab-medicine",
            condition: Condition::MultipleSclerosis,
            side: Side::Gain,
            people: 75,
            moments: &[Moment {
                period: Period::Months(36),
                count: Count::PerHundred(37),
                stated: Stated::Central,
                range: Range::NotReported,
                row: row::F001,
            }],
            comparator: Comparator::Beside,
            also: &[],
            review: REVIEW,
        }
        .checked(),
    ],
}
.checked();

pub(super) const RELAPSES: Rate = Rate {
    id: "ms-relapses",
    condition: Condition::MultipleSclerosis,
    side: Side::Harm,
    arms: &[
        RateArm { key: "ahsct", people: Some(146), times: 8, stated: Stated::Central, row: row::F011 },
        RateArm {
            key: "natalizumab",
            people: Some(730),
            times: 10,
            stated: Stated::Said("vs 0.10"),
            row: row::F011,
        },
    ],
    review: REVIEW,
}
.checked();
