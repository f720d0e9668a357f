//! The cards, as data, in the order of the pages.

mod cidp;
mod crohn;
mod disagreements;
mod later;
mod lupus;
mod ms;
mod nmo;
mod ssc;
mod t1d;
mod treatment;

use crate::{Date, Item, Review};

/// The check of November 2026, against the table of evidence.
const REVIEW: Review =
    Review { on: Date::new(2026, 11, 27), again_by: Date::new(2027, 11, 26), reviewers: &[] };

/// A part of a page.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// Its anchor, and the name of its words.
    pub key: &'static str,
    /// What stands in it.
    pub items: &'static [Item],
}

/// The page of numbers, one condition after another.
pub const CONDITIONS: [Section; 7] = [
    Section { key: "ms", items: ms::ITEMS },
    Section { key: "ssc", items: ssc::ITEMS },
    Section { key: "crohn", items: crohn::ITEMS },
    Section { key: "lupus", items: lupus::ITEMS },
    Section { key: "t1d", items: t1d::ITEMS },
    Section { key: "cidp", items: cidp::ITEMS },
    Section { key: "nmo", items: nmo::ITEMS },
];

/// The page of numbers, what may come later, and where the sources disagree.
pub const SUBJECTS: [Section; 4] = [
    Section { key: "infections", items: later::INFECTIONS },
    Section { key: "new_conditions", items: later::NEW_CONDITIONS },
    Section { key: "children", items: later::CHILDREN },
    Section { key: "disagreements", items: disagreements::ITEMS },
];

/// What other treatment does, for the page that tells why it comes first.
pub const FIRST_TREATMENT: Section = Section { key: "first_treatment", items: treatment::ITEMS };

/// Every item of every page.
pub fn all() -> impl Iterator<Item = Item> {
    let sections = CONDITIONS.iter().chain(&SUBJECTS).chain([&FIRST_TREATMENT]);
    sections.flat_map(|section| section.items).copied()
}
