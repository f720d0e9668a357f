//! Neuromyelitis optica after a transplant.

use super::REVIEW;
use crate::{
    card::{Condition, Item, Plain, Side},
    row,
};

/// Neuromyelitis optica.
pub(super) const ITEMS: &[Item] = &[Item::Plain(&SMALL)];

const SMALL: Plain = Plain {
    id: "nmo-small",
    condition: Condition::NeuromyelitisOptica,
    side: Side::Gain,
    rows: &[row::D086, row::B033],
    review: REVIEW,
}
.checked();
