//! What is done to the body: one line here and one file for each plan.
//!
//! A plan is a table of log10 kills by compartment over a window of days, with doses of ATG. All log-kills
//! are assumed, shaped to published recovery; see `docs/model.md`.

use crate::scenario::{Drug, Regimen};

mod beam_atg;
mod bu_tbi_atg;
mod cy_atg;
mod cy_low;
mod mobilisation;

/// The compartments that strong medicines reach, in the order of [`Kill`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Stem cells in marrow and blood.
    StemCells,
    /// Committed progenitors and dividing granulocytes.
    Progenitors,
    /// Maturing neutrophils.
    MarrowTransit,
    /// Megakaryocytes.
    Megakaryocytes,
    /// Natural killer cells.
    NaturalKillerCells,
    /// Monocytes.
    Monocytes,
    /// Lymphoid progenitors.
    LymphoidProgenitors,
    /// Naive B cells.
    NaiveBCells,
    /// Memory B cells.
    MemoryBCells,
    /// Long-lived plasma cells.
    PlasmaCells,
    /// Thymus.
    Thymus,
    /// Naive T cells, CD4 and CD8.
    NaiveTCells,
    /// Memory CD4 T cells.
    MemoryCd4,
    /// Regulatory T cells.
    Regulators,
    /// Memory CD8 T cells.
    MemoryCd8,
    /// Self-reactive clones.
    SelfReactive,
}

/// One number for each [`Target`]: log10 kills in a plan, kill rates per day while it runs.
pub type Kill = [f64; 16];

/// One dose of ATG: day and mg per kg.
pub type AtgDose = (f64, f64);

/// A course of strong medicines.
#[derive(Clone, Copy, Debug)]
pub struct Course {
    /// First and last day of the cytotoxic window.
    pub window: (f64, f64),
    /// log10 kill of each compartment over the whole window.
    pub log_kill: Kill,
    /// Doses of ATG.
    pub atg: &'static [AtgDose],
}

/// The collection of stem cells, days relative to day 0.
pub struct Collection {
    /// Chemotherapy that starts mobilisation.
    pub chemotherapy: Course,
    /// First and last day of G-CSF.
    pub growth_factor: (f64, f64),
    /// Day of leukapheresis.
    pub day: f64,
}

/// The collection used before every transplant: cyclophosphamide 2 g/m² and G-CSF.
pub const COLLECTION: Collection = mobilisation::COLLECTION;

/// Day on which the stem cells are given back.
pub const INFUSION_DAY: f64 = 0.0;

/// First day of G-CSF after the infusion.
pub const GROWTH_FACTOR_START: f64 = 5.0;

/// Day on which the surviving clones are drawn.
pub const CLONE_DRAW_DAY: f64 = 30.0;

impl Regimen {
    /// Every plan, deepest known first.
    pub const ALL: [Regimen; 4] = [Self::BeamAtg, Self::CyAtg, Self::BuTbiAtg, Self::CyLow];

    /// The conditioning course of this plan.
    #[must_use]
    pub const fn conditioning(self) -> &'static Course {
        match self {
            Self::BeamAtg => &beam_atg::CONDITIONING,
            Self::CyAtg => &cy_atg::CONDITIONING,
            Self::BuTbiAtg => &bu_tbi_atg::CONDITIONING,
            Self::CyLow => &cy_low::CONDITIONING,
        }
    }
}

impl Drug {
    /// Share of the inflammatory drive that the drug takes away while it is taken. Chosen so that relapse
    /// rates resemble moderate and high-efficacy medicines in MS; assumed, tuned to match.
    #[must_use]
    pub const fn hold(self) -> f64 {
        match self {
            Self::Moderate => 0.35,
            Self::Strong => 0.60,
        }
    }
}
