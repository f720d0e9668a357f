//! What a page can ask for.

use crate::task;
use model::{Population, Regimen, Scenario, Transplant, Treatment, simulate};
use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Milliseconds since the page was opened.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn milliseconds() -> f64;
}

/// The 25 states on `day` of a lively run: a plan by its name on the command line, all triggers and escapes on.
/// Empty when there is no such plan.
#[wasm_bindgen]
#[must_use]
pub fn states_on(plan: &str, seed: u64, day: f64) -> Vec<f64> {
    let Some(treatment) = treatment(plan) else { return Vec::new() };
    let scenario = Scenario { treatment, seed, triggers: true, escapes: true, ..Scenario::default() };
    simulate(&scenario).map_or_else(
        |_| Vec::new(),
        |run| Population::ALL.map(|population| run.at(day).state[population]).to_vec(),
    )
}

fn treatment(plan: &str) -> Option<Treatment> {
    let transplant = |regimen| Treatment::Transplant(Transplant::new(regimen));
    match plan {
        "none" => Some(Treatment::None),
        "beam-atg" => Some(transplant(Regimen::BeamAtg)),
        "cy-atg" => Some(transplant(Regimen::CyAtg)),
        "bu-tbi-atg" => Some(transplant(Regimen::BuTbiAtg)),
        "cy-low" => Some(transplant(Regimen::CyLow)),
        _ => None,
    }
}

/// Milliseconds a person by our solver, the mean of some repeats.
#[wasm_bindgen]
#[must_use]
pub fn bench_patient(repeats: u32) -> f64 {
    mean_time(repeats, task::solve_by_model)
}

/// Milliseconds a person by a method of the library, the mean of some repeats.
#[wasm_bindgen]
#[must_use]
pub fn bench_library(method: usize, repeats: u32) -> f64 {
    mean_time(repeats, || task::solve_by_library(method))
}

/// Milliseconds for a cohort.
#[wasm_bindgen]
#[must_use]
pub fn bench_cohort(persons: usize) -> f64 {
    mean_time(1, || task::solve_cohort(persons))
}

fn mean_time<T>(repeats: u32, mut work: impl FnMut() -> T) -> f64 {
    let before = milliseconds();
    for _ in 0..repeats {
        black_box(work());
    }
    (milliseconds() - before) / f64::from(repeats)
}
