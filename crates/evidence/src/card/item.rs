//! What all items have: an anchor, people, rows, a date.

use super::{Card, Condition, Item};
use crate::{Review, Row};

impl Item {
    /// Its anchor, and the name of its words.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Card(item) => item.id,
            Self::Comparison(item) => item.id,
            Self::Crossing(item) => item.id,
            Self::Rate(item) => item.id,
            Self::Plain(item) => item.id,
        }
    }

    /// What the people had.
    #[must_use]
    pub const fn condition(self) -> Condition {
        match self {
            Self::Card(item) => item.condition,
            Self::Comparison(item) => item.arms[0].condition,
            Self::Crossing(item) => item.condition,
            Self::Rate(item) => item.condition,
            Self::Plain(item) => item.condition,
        }
    }

    /// When it was checked.
    #[must_use]
    pub const fn review(self) -> Review {
        match self {
            Self::Card(item) => item.review,
            Self::Comparison(item) => item.arms[0].review,
            Self::Crossing(item) => item.review,
            Self::Rate(item) => item.review,
            Self::Plain(item) => item.review,
        }
    }

    /// Every row behind it, each once, in the order of the text.
    #[must_use]
    pub fn rows(self) -> Vec<&'static Row> {
        let mut rows: Vec<&'static Row> = match self {
            Self::Card(item) => item.rows().collect(),
            Self::Comparison(item) => item.arms.iter().flat_map(Card::rows).collect(),
            Self::Crossing(item) => [item.moments, item.also].concat(),
            Self::Rate(item) => item.arms.iter().map(|arm| arm.row).collect(),
            Self::Plain(item) => item.rows.to_vec(),
        };
        let mut seen = std::collections::BTreeSet::new();
        rows.retain(|row| seen.insert(row.id));
        rows
    }
}
