//! Systemic sclerosis after a transplant, over the whole time.

use super::REVIEW;
use crate::{
    card::{
        Card, Comparator, Comparison, Condition, Count, Crossing, Item, Moment, Period, Plain, Range, Side,
        Stated,
    },
    row,
};

/// Systemic sclerosis: early harm, later gain.
pub(super) const ITEMS: &[Item] = &[
    Item::Crossing(&OVER_TIME),
    Item::Crossing(&DEATHS_OVER_TIME),
    Item::Comparison(&FIRST_YEAR),
    Item::Comparison(&WHOLE_TRIAL),
    Item::Plain(&SCOT),
    Item::Card(&SCOT_DEATH),
    Item::Card(&EARLY_PLAN_DEATH),
];

const OVER_TIME: Crossing = Crossing {
    id: "ssc-over-time",
    condition: Condition::SystemicSclerosis,
    people: 156,
    moments: &[row::D041, row::D043, row::D045, row::D047, row::D049],
    also: &[row::D122],
    review: REVIEW,
}
.checked();

const DEATHS_OVER_TIME: Crossing = Crossing {
    id: "ssc-deaths-over-time",
    condition: Condition::SystemicSclerosis,
    people: 156,
    moments: &[row::D042, row::D044, row::D046, row::D048, row::D050],
    also: &[],
    review: REVIEW,
}
.checked();

const FIRST_YEAR: Comparison = Comparison {
    id: "ssc-first-year",
    arms: &[
        Card {
            id: "ssc-first-year-ahsct",
            condition: Condition::SystemicSclerosis,
            side: Side::Harm,
            people: 79,
            moments: &[Moment {
                period: Period::Months(12),
                count: Count::PerHundred(10),
                stated: Stated::Central,
                range: Range::NotReported,
                row: row::D117,
            }],
            comparator: Comparator::Beside,
            also: &[],
            review: REVIEW,
        }
        .checked(),
        Card {
            id: "ssc-first-year-medicine",
            condition: Condition::SystemicSclerosis,
            side: Side::Harm,
            people: 77,
            moments: &[Moment {
                period: Period::Months(12),
                count: Count::PerHundred(0),
                stated: Stated::Central,
                range: Range::NotReported,
                row: row::D118,
            }],
            comparator: Comparator::Beside,
            also: &[],
            review: REVIEW,
        }
        .checked(),
    ],
}
.checked();

const WHOLE_TRIAL: Comparison = Comparison {
    id: "ssc-whole-trial",
    arms: &[
        Card {
            id: "ssc-whole-trial-ahsct",
            condition: Condition::SystemicSclerosis,
            side: Side::Harm,
            people: 79,
            moments: &[Moment {
                period: Period::WhileFollowed,
                count: Count::PerHundred(28),
                stated: Stated::Counted(22, 79),
                range: Range::NotReported,
                row: row::D051,
            }],
            comparator: Comparator::Beside,
            also: &[row::D117],
            review: REVIEW,
        }
        .checked(),
        Card {
            id: "ssc-whole-trial-medicine",
            condition: Condition::SystemicSclerosis,
            side: Side::Harm,
            people: 77,
            moments: &[Moment {
                period: Period::WhileFollowed,
                count: Count::PerHundred(40),
                stated: Stated::CountedSaid(31, 77, "vs 31"),
                range: Range::NotReported,
                row: row::D051,
            }],
            comparator: Comparator::Beside,
            also: &[row::D118],
            review: REVIEW,
        }
        .checked(),
    ],
}
.checked();

const SCOT: Plain = Plain {
    id: "ssc-scot",
    condition: Condition::SystemicSclerosis,
    side: Side::Gain,
    rows: &[row::D038, row::D039, row::F006],
    review: REVIEW,
}
.checked();

const SCOT_DEATH: Card = Card {
    id: "ssc-scot-death",
    condition: Condition::SystemicSclerosis,
    side: Side::Harm,
    people: 36,
    moments: &[Moment {
        period: Period::Months(12),
        count: Count::People(1, 36),
        stated: Stated::Central,
        range: Range::NotReported,
        row: row::D119,
    }],
    comparator: Comparator::NotRead,
    also: &[],
    review: REVIEW,
}
.checked();

const EARLY_PLAN_DEATH: Card = Card {
    id: "ssc-early-plan-death",
    condition: Condition::SystemicSclerosis,
    side: Side::Harm,
    people: 34,
    moments: &[Moment {
        period: Period::Months(60),
        count: Count::People(8, 34),
        stated: Stated::Said("8 transplant-related deaths of 34"),
        range: Range::NotReported,
        row: row::D054,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();
