//! Published measurements, and the model taking the same measurement.
//!
//! The test `clinical_windows` holds both parameter sets against every window, and `docs/model.md` prints
//! them all. Matching a target that the model was tuned to shows how it was built, not that it is right.

use std::ops::RangeInclusive;

use crate::cohort::Cohort;
use crate::observable::Observable;
use crate::scenario::{
    Condition, Graft, ParameterSet, Regimen, Scenario, ScenarioError, Transplant, Treatment,
};
use crate::simulate::simulate;
use crate::trajectory::Trajectory;

mod graft;
mod illness;
mod lymphocytes;
mod marrow;
mod plan;

pub use plan::PlanTarget;

/// One published measurement.
pub struct Target {
    /// What is measured, with its unit.
    pub quantity: &'static str,
    /// What was published, in words.
    pub published: &'static str,
    /// Rows of `data/evidence.json` that say so; empty when there is none.
    pub evidence: &'static [&'static str],
    /// What counts as agreement; `None` when nothing was published to agree with.
    pub window: Option<RangeInclusive<f64>>,
    /// Whether the reference and the default set fall into the window.
    pub agree: Agreement,
    /// How the model came to its value, or why it misses.
    pub remark: &'static str,
    /// The model's value for a parameter set; not a number when it is never reached.
    pub measure: fn(ParameterSet) -> Result<f64, ScenarioError>,
}

/// Which parameter sets fall into a target's window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// Both sets.
    Both,
    /// The default set alone.
    DefaultAlone,
    /// The reference set alone.
    ReferenceAlone,
    /// Neither set: an open misfit.
    Neither,
    /// There is no window.
    NoWindow,
}

impl Agreement {
    /// Whether `set` is said to fall into the window; `None` when there is no window.
    #[must_use]
    pub const fn of(self, set: ParameterSet) -> Option<bool> {
        match (self, set) {
            (Self::NoWindow, _) => None,
            (Self::Both, _)
            | (Self::DefaultAlone, ParameterSet::Default)
            | (Self::ReferenceAlone, ParameterSet::Reference) => Some(true),
            _ => Some(false),
        }
    }
}

/// All targets by subject.
pub const GROUPS: [(&str, &[Target]); 4] = [
    ("Marrow and blood", marrow::TARGETS),
    ("Mobilisation and graft", graft::TARGETS),
    ("Lymphocytes", lymphocytes::TARGETS),
    ("Antibody, infections and return of the illness", illness::TARGETS),
];

/// Persons in each cohort that a target asks for.
const PERSONS: usize = 600;

/// The typical person through a plan, everything collected given back.
fn plan(regimen: Regimen, set: ParameterSet) -> Result<Trajectory, ScenarioError> {
    grafted(regimen, Graft::Collected, set)
}

/// The typical person through a plan with another graft.
fn grafted(regimen: Regimen, graft: Graft, set: ParameterSet) -> Result<Trajectory, ScenarioError> {
    simulate(&Scenario {
        treatment: Treatment::Transplant(Transplant { graft, ..Transplant::new(regimen) }),
        parameters: set,
        ..Scenario::default()
    })
}

/// A quantity on a day as a share of its resting level.
fn share_of_rest(run: &Trajectory, observable: Observable, day: f64) -> f64 {
    run.at(day).read(observable) / run.at(run.start()).read(observable)
}

/// The first day from `from` on, to a hundredth, on which a quantity has reached `level` (or fallen to it).
fn first_day(run: &Trajectory, observable: Observable, from: f64, reached: impl Fn(f64) -> bool) -> f64 {
    const STEP: f64 = 0.01;
    let days = std::iter::successors(Some(from), |&day| Some(day + STEP)).take_while(|&day| day <= run.end());
    days.into_iter().find(|&day| reached(run.at(day).read(observable))).unwrap_or(f64::NAN)
}

/// Mean of a quantity over days.
fn mean_over(run: &Trajectory, observable: Observable, days: (f64, f64)) -> f64 {
    const SAMPLES: u32 = 1000;
    let day = |sample: u32| days.0 + (days.1 - days.0) * (f64::from(sample) + 0.5) / f64::from(SAMPLES);
    (0..SAMPLES).map(|sample| run.at(day(sample)).read(observable)).sum::<f64>() / f64::from(SAMPLES)
}

/// Share of virtual persons free of relapse at the end of a year.
fn relapse_free(
    treatment: Treatment,
    condition: Condition,
    year: f64,
    set: ParameterSet,
) -> Result<f64, ScenarioError> {
    let scenario = Scenario { treatment, condition, parameters: set, ..Scenario::default() };
    let mut cohort = Cohort::new(scenario, year)?;
    cohort.grow(PERSONS)?;
    Ok(cohort.relapse_free(year).value)
}
