//! What may come with a transplant or after it, whatever the condition.

use super::REVIEW;
use crate::{
    card::{
        Card, Comparator, Comparison, Condition, Count, Item, Moment, Period, Plain, Range, Rate, RateArm,
        Side, Stated,
    },
    row,
};

const PERIODS: Card = Card {
    id: "children-periods",
    condition: Condition::MultipleSclerosis,
    side: Side::Gain,
    people: 43,
    moments: &[Moment {
        period: Period::AboutMonths(7),
        count: Count::People(30, 43),
        stated: Stated::Central,
        range: Range::NotReported,
        row: row::D101,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

const PREGNANCIES: Card = Card {
    id: "children-pregnancies",
    condition: Condition::Several,
    side: Side::Gain,
    people: 324,
    moments: &[Moment {
        period: Period::WhileFollowed,
        count: Count::People(15, 324),
        stated: Stated::Said("15 patients"),
        range: Range::NotReported,
        row: row::D103,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

const YOUNGER: Plain = Plain {
    id: "children-younger",
    condition: Condition::Several,
    side: Side::Gain,
    rows: &[row::D102],
    review: REVIEW,
}
.checked();

const MEN: Plain =
    Plain { id: "children-men", condition: Condition::Several, side: Side::Harm, rows: &[], review: REVIEW }
        .checked();

const NEW_CONDITION: Card = Card {
    id: "new-condition",
    condition: Condition::Several,
    side: Side::Harm,
    people: 347,
    moments: &[Moment {
        period: Period::Months(60),
        count: Count::PerHundred(10),
        stated: Stated::Central,
        range: Range::Between(8, 12),
        row: row::D088,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

const THYROID: Comparison = Comparison {
    id: "new-thyroid",
    arms: &[
        Card {
            id: "new-thyroid-ahsct",
            condition: Condition::MultipleSclerosis,
            side: Side::Harm,
            people: 69,
            moments: &[Moment {
                period: Period::Months(36),
                count: Count::PerHundred(21),
                stated: Stated::Central,
                range: Range::NotReported,
                row: row::D028,
            }],
            comparator: Comparator::Beside,
            also: &[],
            review: REVIEW,
        }
        .checked(),
        Card {
            id: "new-thyroid-medicine",
            condition: Condition::MultipleSclerosis,
            side: Side::Harm,
            people: 75,
            moments: &[Moment {
                period: Period::Months(36),
                count: Count::PerHundred(46),
                stated: Stated::Said("46%"),
                range: Range::NotReported,
                row: row::D028,
            }],
            comparator: Comparator::Beside,
            also: &[row::F001],
            review: REVIEW,
        }
        .checked(),
    ],
}
.checked();

const CANCER: Plain =
    Plain { id: "new-cancer", condition: Condition::Several, side: Side::Harm, rows: &[], review: REVIEW }
        .checked();

const FEVER: Card = Card {
    id: "infections-fever",
    condition: Condition::MultipleSclerosis,
    side: Side::Harm,
    people: 174,
    moments: &[Moment {
        period: Period::Days(100),
        count: Count::PerHundred(68),
        stated: Stated::Central,
        range: Range::NotReported,
        row: row::B040,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

const VIRUS: Card = Card {
    id: "infections-virus",
    condition: Condition::MultipleSclerosis,
    side: Side::Harm,
    people: 36,
    moments: &[Moment {
        period: Period::WhileFollowed,
        count: Count::People(36, 36),
        stated: Stated::Central,
        range: Range::NotReported,
        row: row::D100,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

const LATER: Rate = Rate {
    id: "infections-later",
    condition: Condition::Several,
    side: Side::Harm,
    arms: &[RateArm { key: "people", people: Some(56), times: 21, stated: Stated::Central, row: row::C008 }],
    review: REVIEW,
}
.checked();

const BY_GERM: Plain = Plain {
    id: "infections-by-germ",
    condition: Condition::Several,
    side: Side::Harm,
    rows: &[],
    review: REVIEW,
}
.checked();

/// Having children.
pub(super) const CHILDREN: &[Item] =
    &[Item::Card(&PERIODS), Item::Plain(&YOUNGER), Item::Card(&PREGNANCIES), Item::Plain(&MEN)];

/// New conditions.
pub(super) const NEW_CONDITIONS: &[Item] =
    &[Item::Card(&NEW_CONDITION), Item::Comparison(&THYROID), Item::Plain(&CANCER)];

/// Infections.
pub(super) const INFECTIONS: &[Item] =
    &[Item::Card(&FEVER), Item::Card(&VIRUS), Item::Rate(&LATER), Item::Plain(&BY_GERM)];
