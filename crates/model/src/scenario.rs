//! Everything that decides one run: condition, treatment, model settings, seed.
//!
//! A [`Scenario`] is plain data; [`Scenario::check`] says politely what cannot be run.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::regimen::COLLECTION;

mod error;
pub use error::ScenarioError;

/// Which parameter set a run uses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ParameterSet {
    /// The set of this project, re-calibrated where the evidence asked for it.
    #[default]
    Default,
    /// The published prototype, version 2, unchanged and reproducible.
    Reference,
}

impl ParameterSet {
    /// Both sets.
    pub const ALL: [Self; 2] = [Self::Default, Self::Reference];
}

/// The condition a run resembles. An overlay of a few numbers on the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// Resembles relapsing multiple sclerosis.
    #[default]
    MultipleSclerosis,
    /// Resembles systemic sclerosis (scleroderma).
    SystemicSclerosis,
    /// Resembles lupus.
    Lupus,
}

impl Condition {
    /// Every condition, the default first.
    pub const ALL: [Self; 3] = [Self::MultipleSclerosis, Self::SystemicSclerosis, Self::Lupus];
}

/// A plan of strong medicines that clears the immune system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Regimen {
    /// BEAM with ATG: deep clearing that needs the saved stem cells.
    BeamAtg,
    /// Cyclophosphamide with ATG: spares most stem cells.
    CyAtg,
    /// Busulfan or whole-body irradiation with ATG: the strongest.
    BuTbiAtg,
    /// A gentle teaching construct, not a published protocol.
    CyLow,
}

/// A medicine that holds inflammation down only while it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Drug {
    /// Takes 0.35 of the inflammatory drive away.
    Moderate,
    /// Takes 0.60 of the inflammatory drive away.
    Strong,
}

impl Drug {
    /// Every drug, the weaker first.
    pub const ALL: [Self; 2] = [Self::Moderate, Self::Strong];
}

/// Stem cells given back on day 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Graft {
    /// Everything that was collected.
    #[default]
    Collected,
    /// Nothing is given back.
    None,
    /// A set number of stem cells, 10⁶ CD34⁺ per kg.
    Dose(f64),
}

/// One transplant: which plan, how deep, what is given back.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Transplant {
    /// The plan of clearing.
    pub regimen: Regimen,
    /// Depth of clearing: multiplies every log-kill and ATG dose of the plan. 0 to 1.25.
    pub depth: f64,
    /// Stem cells given back on day 0.
    pub graft: Graft,
    /// Share of a full CD34 selection of the graft, 0 (none) to 1 (full).
    pub selection: f64,
}

impl Transplant {
    /// The plan as published or tuned: full depth, everything collected is given back, no selection.
    #[must_use]
    pub const fn new(regimen: Regimen) -> Self {
        Self { regimen, depth: 1.0, graft: Graft::Collected, selection: 0.0 }
    }
}

/// What is done to the body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Treatment {
    /// Nothing.
    #[default]
    None,
    /// A drug from day `start` to day `stop` (never stopped when `None`).
    Drug {
        /// Which drug.
        drug: Drug,
        /// First day.
        start: f64,
        /// Day on which it is stopped, if ever.
        stop: Option<f64>,
    },
    /// Autologous haematopoietic stem-cell transplantation.
    Transplant(Transplant),
}

/// Everything that decides one run.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// The condition the run resembles.
    pub condition: Condition,
    /// What is done to the body.
    pub treatment: Treatment,
    /// Activity of the thymus, 0.1 to 2; 1 is the default adult.
    pub thymus: f64,
    /// Strength of regulators, 0.5 to 2: moves only the tipping point.
    pub regulators: f64,
    /// Which parameter set.
    pub parameters: ParameterSet,
    /// Seed of every random stream.
    pub seed: u64,
    /// Random inflammatory triggers, about five a year.
    pub triggers: bool,
    /// Escape of surviving clones and new breaches of tolerance.
    pub escapes: bool,
    /// A virtual person who differs from the typical one, by number; `None` is the typical person.
    pub person: Option<u32>,
    /// First and last day; day 0 is the day the cells are given back.
    pub days: (f64, f64),
}

impl Default for Scenario {
    fn default() -> Self {
        Self {
            condition: Condition::MultipleSclerosis,
            treatment: Treatment::None,
            thymus: 1.0,
            regulators: 1.0,
            parameters: ParameterSet::Default,
            seed: 1,
            triggers: false,
            escapes: false,
            person: None,
            days: (FIRST_DAY, LAST_DAY),
        }
    }
}

/// First day of every run, about six months before the cells are given back.
pub const FIRST_DAY: f64 = -180.0;
/// Last day of a full run: ten years.
pub const LAST_DAY: f64 = 3650.0;

/// Allowed depth of clearing.
pub const DEPTH_RANGE: RangeInclusive<f64> = 0.0..=1.25;
/// Allowed number of stem cells given back, 10⁶ CD34⁺ per kg (0 is [`Graft::None`]).
pub const GRAFT_RANGE: RangeInclusive<f64> = 1.0..=20.0;
/// Allowed share of selection.
pub const SELECTION_RANGE: RangeInclusive<f64> = 0.0..=1.0;
/// Allowed activity of the thymus.
pub const THYMUS_RANGE: RangeInclusive<f64> = 0.1..=2.0;
/// Allowed strength of regulators.
pub const REGULATORS_RANGE: RangeInclusive<f64> = 0.5..=2.0;
/// Allowed days.
pub const DAY_RANGE: RangeInclusive<f64> = -7300.0..=36500.0;

impl Scenario {
    /// Says what cannot be run, if anything.
    ///
    /// # Errors
    /// The first setting that is not a number, out of range or contradictory.
    pub fn check(&self) -> Result<(), ScenarioError> {
        within("first day", self.days.0, &DAY_RANGE)?;
        within("last day", self.days.1, &DAY_RANGE)?;
        follows(self.days.0, self.days.1)?;
        within("thymus", self.thymus, &THYMUS_RANGE)?;
        within("regulators", self.regulators, &REGULATORS_RANGE)?;
        match self.treatment {
            Treatment::None => Ok(()),
            Treatment::Drug { start, stop, .. } => {
                within("start of the drug", start, &DAY_RANGE)?;
                let Some(stop) = stop else { return Ok(()) };
                within("stop of the drug", stop, &DAY_RANGE)?;
                follows(start, stop)
            }
            Treatment::Transplant(transplant) => {
                let latest = COLLECTION.chemotherapy.window.0;
                if self.days.0 > latest {
                    return Err(ScenarioError::StartsTooLate { from: self.days.0, latest });
                }
                transplant.check()
            }
        }
    }
}

impl Transplant {
    fn check(&self) -> Result<(), ScenarioError> {
        within("depth", self.depth, &DEPTH_RANGE)?;
        within("selection", self.selection, &SELECTION_RANGE)?;
        match self.graft {
            Graft::Dose(dose) => within("graft", dose, &GRAFT_RANGE),
            Graft::Collected | Graft::None => Ok(()),
        }
    }
}

fn within(setting: &'static str, value: f64, range: &RangeInclusive<f64>) -> Result<(), ScenarioError> {
    if range.contains(&value) {
        Ok(())
    } else {
        Err(ScenarioError::OutOfRange { setting, value, range: range.clone() })
    }
}

fn follows(from: f64, to: f64) -> Result<(), ScenarioError> {
    if to > from { Ok(()) } else { Err(ScenarioError::EmptySpan { from, to }) }
}
