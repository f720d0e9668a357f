//! How many people of a study were well some years later.

use crate::scenario::{Condition, Regimen};

/// How many people of a study were well after some years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AfterYears {
    /// The group.
    pub group: Group,
    /// What being well meant.
    pub well: Well,
    /// The condition of the people.
    pub condition: Condition,
    /// The courses of treatment in the model that it may be held against.
    pub under: &'static [Regimen],
    /// Years after the cells were given back.
    pub year: f64,
    /// How many of 100 were well.
    pub of_100: f64,
    /// The range that was given with it, if any.
    pub range: Option<(f64, f64)>,
    /// How many people were counted.
    pub people: u32,
    /// The row of `data/evidence.json`.
    pub row: &'static str,
    /// Where it can be read.
    pub link: &'static str,
}

/// The group of people; the app has its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Fifteen studies put together, multiple sclerosis.
    Pooled,
    /// Everyone in Sweden with relapsing multiple sclerosis who had a transplant.
    Sweden,
    /// Those in Sweden who had BEAM with ATG.
    SwedenBeam,
    /// Those in Sweden who had cyclophosphamide with ATG.
    SwedenCy,
    /// One centre in the United States, gentler plans, relapsing multiple sclerosis.
    Northwestern,
    /// Two early series put together, lupus.
    Lupus,
}

/// What being well meant in a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Well {
    /// No relapse, no new harm, nothing new in scans: stricter than what the model counts.
    NoSign,
    /// No relapse.
    NoRelapse,
    /// Alive and free of the condition.
    Free,
}

const CY: &[Regimen] = &[Regimen::CyAtg];
const BEAM: &[Regimen] = &[Regimen::BeamAtg];
const GIVEN: &[Regimen] = &[Regimen::BeamAtg, Regimen::CyAtg, Regimen::BuTbiAtg];
const SWEDISH_PLANS: &str = "https://doi.org/10.1038/s41409-024-02397-x";
const POOLED: &str = "https://doi.org/10.1212/WNL.0000000000003987";

const MS: AfterYears = AfterYears {
    group: Group::Pooled,
    well: Well::NoSign,
    condition: Condition::MultipleSclerosis,
    under: GIVEN,
    year: 5.0,
    of_100: 67.0,
    range: Some((59.0, 70.0)),
    people: 764,
    row: "D097",
    link: POOLED,
};

/// Every finding that can stand beside a curve of the model.
pub const AFTER_YEARS: [AfterYears; 7] = [
    AfterYears { year: 2.0, of_100: 83.0, range: Some((70.0, 92.0)), row: "D096", ..MS },
    MS,
    AfterYears {
        group: Group::Sweden,
        under: BEAM,
        of_100: 73.0,
        range: Some((66.0, 81.0)),
        people: 174,
        row: "D098",
        link: "https://jnnp.bmj.com/content/95/2/125.long",
        ..MS
    },
    AfterYears {
        group: Group::SwedenBeam,
        under: BEAM,
        of_100: 81.0,
        range: Some((68.0, 96.0)),
        people: 33,
        row: "D024",
        link: SWEDISH_PLANS,
        ..MS
    },
    AfterYears {
        group: Group::SwedenCy,
        under: CY,
        of_100: 71.0,
        range: Some((63.0, 80.0)),
        people: 141,
        row: "D025",
        link: SWEDISH_PLANS,
        ..MS
    },
    AfterYears {
        group: Group::Northwestern,
        well: Well::NoRelapse,
        under: CY,
        of_100: 80.1,
        range: None,
        people: 414,
        row: "D029",
        link: "https://doi.org/10.1007/s00415-021-10820-2",
        ..MS
    },
    AfterYears {
        group: Group::Lupus,
        well: Well::Free,
        condition: Condition::Lupus,
        under: CY,
        of_100: 50.0,
        range: None,
        people: 103,
        row: "D072",
        link: "https://doi.org/10.1007/978-3-031-44080-9_92",
        ..MS
    },
];
