//! What is timed: one person over ten years, and a cohort. The native and the browser's benchmark share it.

use crate::library::EQUALLY_ACCURATE;
use model::cohort::Cohort;
use model::simulate::crosscheck::simulate_by;
use model::{Regimen, Scenario, State, Transplant, Treatment, simulate};

/// A typical person through BEAM-ATG and ten years, with 52 triggers.
#[must_use]
pub fn person() -> Scenario {
    const SEED_OF_52_TRIGGERS: u64 = 4;
    Scenario {
        treatment: Treatment::Transplant(Transplant::new(Regimen::BeamAtg)),
        triggers: true,
        seed: SEED_OF_52_TRIGGERS,
        ..Scenario::default()
    }
}

/// The last state of [`person`] by our solver, every day of the run kept for reading.
#[must_use]
pub fn solve_by_model() -> Option<State> {
    let run = simulate(&person()).ok()?;
    Some(run.at(run.end()).state)
}

/// The last state of [`person`] by one of the library's methods, nothing else kept.
#[must_use]
pub fn solve_by_library(method: usize) -> Option<State> {
    let mut library = *EQUALLY_ACCURATE.get(method)?;
    simulate_by(&mut library, &person(), &[person().days.1]).ok()?.pop()
}

/// Free of relapse after five years among `persons` after Cy-ATG.
#[must_use]
pub fn solve_cohort(persons: usize) -> Option<f64> {
    const YEARS: f64 = 5.0;
    let treatment = Treatment::Transplant(Transplant::new(Regimen::CyAtg));
    let mut cohort = Cohort::new(Scenario { treatment, ..Scenario::default() }, YEARS).ok()?;
    cohort.grow(persons).ok()?;
    Some(cohort.relapse_free(YEARS).value)
}
