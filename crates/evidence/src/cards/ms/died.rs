//! Multiple sclerosis: deaths from the treatment, study by study.

use super::REVIEW;
use crate::{
    card::{Card, Comparator, Comparison, Condition, Count, Moment, Period, Range, Side, Stated},
    row,
};

pub(super) const DEATH: Card = Card {
    id: "ms-death",
    condition: Condition::MultipleSclerosis,
    side: Side::Harm,
    people: 764,
    moments: &[Moment {
        period: Period::WhileFollowed,
        count: Count::PerHundred(2),
        stated: Stated::Central,
        range: Range::Between(1, 3),
        row: row::D093,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

pub(super) const DEATH_BY_ERA: Comparison = Comparison {
    id: "ms-death-by-era",
    arms: &[
        Card {
            id: "ms-death-by-era-older",
            condition: Condition::MultipleSclerosis,
            side: Side::Harm,
            people: 764,
            moments: &[Moment {
                period: Period::WhileFollowed,
                count: Count::PerThousand(21),
                stated: Stated::Central,
                range: Range::Between(13, 34),
                row: row::D093,
            }],
            comparator: Comparator::Beside,
            also: &[],
            review: REVIEW,
        }
        .checked(),
        Card {
            id: "ms-death-by-era-newer",
            condition: Condition::MultipleSclerosis,
            side: Side::Harm,
            people: 507,
            moments: &[Moment {
                period: Period::WhileFollowed,
                count: Count::PerThousand(2),
                stated: Stated::Central,
                range: Range::NotReported,
                row: row::D032,
            }],
            comparator: Comparator::Beside,
            also: &[],
            review: REVIEW,
        }
        .checked(),
    ],
}
.checked();

pub(super) const DEATH_ITALY: Card = Card {
    id: "ms-death-italy",
    condition: Condition::MultipleSclerosis,
    side: Side::Harm,
    people: 210,
    moments: &[Moment {
        period: Period::Days(100),
        count: Count::People(3, 210),
        stated: Stated::Central,
        range: Range::NotReported,
        row: row::D023,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();

pub(super) const DEATH_SWEDEN: Card = Card {
    id: "ms-death-sweden",
    condition: Condition::MultipleSclerosis,
    side: Side::Harm,
    people: 174,
    moments: &[Moment {
        period: Period::Months(60),
        count: Count::People(0, 174),
        stated: Stated::Said("0 TRM"),
        range: Range::NotReported,
        row: row::D098,
    }],
    comparator: Comparator::NoGroup,
    also: &[],
    review: REVIEW,
}
.checked();
