//! Published counts that a chart can carry as marks, each with its rows in `data/evidence.json`.
//!
//! Only counts in the model's own units stand here, so that nothing has to be converted but to a share of
//! the run's first day. Where a study says only "normal", the range is that of a laboratory. Rows
//! of people with other illnesses ("proxy") may shape the model but are never shown.

use crate::observable::Observable;
use crate::parameter::Evidence;
use crate::scenario::Regimen;

mod years;
pub use years::{AFTER_YEARS, AfterYears, Group, Well};

/// What a study found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Published {
    /// Which study.
    pub study: Study,
    /// What was counted.
    pub observable: Observable,
    /// What was found.
    pub found: Found,
    /// The courses of treatment in the model that it may be held against.
    pub under: &'static [Regimen],
    /// Whether the model was tuned to it (`Calibrated`) or not (`Measured`), or whether part of it is chosen
    /// (`Assumed`).
    pub standing: Evidence,
    /// Rows of `data/evidence.json`.
    pub rows: &'static [&'static str],
    /// Where it can be read.
    pub link: &'static str,
}

/// The study of a point; the app has its name, its people and their number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Study {
    /// Cyclophosphamide with rituximab outside hospital, multiple sclerosis.
    Outpatient,
    /// Whole-body irradiation, cyclophosphamide and ATG; multiple sclerosis and systemic sclerosis.
    Lymphoablative,
    /// Cyclophosphamide with a selected graft, systemic sclerosis.
    Sclerosis,
}

/// What a study found, in the unit of its observable.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Found {
    /// Half of the people had passed a level by a day.
    Passed {
        /// The level.
        level: f64,
        /// The median day.
        day: f64,
        /// The first and the last day.
        days: (f64, f64),
    },
    /// Counts were still at the lower edge of the usual range on a day.
    BorderlineLow {
        /// The day.
        day: f64,
        /// Both ends of the range that a laboratory calls usual.
        range: (f64, f64),
    },
    /// Counts were back in the usual range by a day.
    Usual {
        /// The day.
        day: f64,
        /// Both ends of the range that a laboratory calls usual.
        range: (f64, f64),
    },
}

impl Found {
    /// The day.
    #[must_use]
    pub const fn day(self) -> f64 {
        match self {
            Self::Passed { day, .. } | Self::BorderlineLow { day, .. } | Self::Usual { day, .. } => day,
        }
    }
}

const MONTH: f64 = 365.0 / 12.0;
const OUTPATIENT: &str = "https://pmc.ncbi.nlm.nih.gov/articles/PMC6857075/";
const LYMPHOABLATIVE: &str = "https://pmc.ncbi.nlm.nih.gov/articles/PMC2956741/";

/// Every point, in the order of days.
pub const POINTS: [Published; 6] = [
    Published {
        study: Study::Outpatient,
        observable: Observable::Platelets,
        found: Found::Passed { level: 20.0, day: 4.0, days: (0.0, 11.0) },
        under: &[Regimen::CyAtg],
        standing: Evidence::Calibrated,
        rows: &["C002"],
        link: OUTPATIENT,
    },
    Published {
        study: Study::Outpatient,
        observable: Observable::Neutrophils,
        found: Found::Passed { level: 0.5, day: 8.0, days: (2.0, 14.0) },
        under: &[Regimen::CyAtg],
        standing: Evidence::Calibrated,
        rows: &["C001"],
        link: OUTPATIENT,
    },
    Published {
        study: Study::Lymphoablative,
        observable: Observable::NaturalKillerCells,
        found: Found::Usual { day: MONTH, range: (160.0, 544.0) },
        under: &[Regimen::BeamAtg, Regimen::BuTbiAtg],
        standing: Evidence::Calibrated,
        rows: &["C005", "A019"],
        link: LYMPHOABLATIVE,
    },
    Published {
        study: Study::Sclerosis,
        observable: Observable::Cd8,
        found: Found::Usual { day: 3.0 * MONTH, range: (270.0, 918.0) },
        under: &[Regimen::BeamAtg, Regimen::CyAtg],
        standing: Evidence::Calibrated,
        rows: &["C036", "A017"],
        link: "https://doi.org/10.1002/art.21036",
    },
    Published {
        study: Study::Lymphoablative,
        observable: Observable::BCells,
        found: Found::Usual { day: 6.0 * MONTH, range: (140.0, 476.0) },
        under: &[Regimen::BeamAtg, Regimen::BuTbiAtg],
        standing: Evidence::Calibrated,
        rows: &["C006", "A018"],
        link: LYMPHOABLATIVE,
    },
    Published {
        study: Study::Lymphoablative,
        observable: Observable::Cd4,
        found: Found::BorderlineLow { day: 24.0 * MONTH, range: (440.0, 1496.0) },
        under: &[Regimen::BeamAtg, Regimen::BuTbiAtg],
        standing: Evidence::Measured,
        rows: &["C007", "A016"],
        link: LYMPHOABLATIVE,
    },
];
