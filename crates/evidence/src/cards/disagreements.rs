//! Where the sources disagree: both are said.

use super::REVIEW;
use crate::{
    card::{Condition, Item, Plain, Side},
    row,
};

/// Where the sources disagree.
pub(super) const ITEMS: &[Item] = &[
    Item::Plain(&REGULATORS),
    Item::Plain(&AUTOANTIBODIES),
    Item::Plain(&PLANS),
    Item::Plain(&MEDICINES),
    Item::Plain(&SCLERODERMA),
    Item::Plain(&CROHN),
    Item::Plain(&FAST),
];

const REGULATORS: Plain = Plain {
    id: "disagree-regulators",
    condition: Condition::Several,
    side: Side::Harm,
    rows: &[row::E005, row::C019],
    review: REVIEW,
}
.checked();

const AUTOANTIBODIES: Plain = Plain {
    id: "disagree-autoantibodies",
    condition: Condition::Several,
    side: Side::Harm,
    rows: &[row::C023, row::C008],
    review: REVIEW,
}
.checked();

const PLANS: Plain = Plain {
    id: "disagree-plans",
    condition: Condition::MultipleSclerosis,
    side: Side::Harm,
    rows: &[row::D022, row::D024, row::D025],
    review: REVIEW,
}
.checked();

const MEDICINES: Plain = Plain {
    id: "disagree-medicines",
    condition: Condition::MultipleSclerosis,
    side: Side::Harm,
    rows: &[row::D002, row::F011],
    review: REVIEW,
}
.checked();

const SCLERODERMA: Plain = Plain {
    id: "disagree-scleroderma",
    condition: Condition::SystemicSclerosis,
    side: Side::Harm,
    rows: &[row::F006, row::F008],
    review: REVIEW,
}
.checked();

const CROHN: Plain = Plain {
    id: "disagree-crohn",
    condition: Condition::Crohn,
    side: Side::Harm,
    rows: &[row::D059, row::D062, row::D121],
    review: REVIEW,
}
.checked();

const FAST: Plain = Plain {
    id: "disagree-fast",
    condition: Condition::SystemicSclerosis,
    side: Side::Harm,
    rows: &[row::C037, row::E003],
    review: REVIEW,
}
.checked();
