//! Other parameter sets that fit as well: 100 accepted of 4,000 drawn.
//!
//! The band they span says "other settings would have matched as well". It is not a forecast range and not
//! a confidence interval. The table is `data/ensemble.json`; whoever asks for it brings the text.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::observable::Observable;
use crate::scenario::{Scenario, ScenarioError};
use crate::simulate::{SHOWN_TOLERANCE, base_parameters, simulate_with};
use crate::trajectory::Trajectory;

/// The accepted parameter sets, as replacements by symbol.
#[derive(Clone, Debug, Deserialize)]
pub struct Ensemble {
    sets: Vec<AcceptedSet>,
}

#[derive(Clone, Debug, Deserialize)]
struct AcceptedSet {
    params: BTreeMap<String, f64>,
    clone: BTreeMap<String, f64>,
}

/// The span of the accepted sets at one day: 5, 50 and 95 of 100 sets lie below.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The day.
    pub day: f64,
    /// Five of 100 sets lie below.
    pub low: f64,
    /// Half of the sets lie below.
    pub middle: f64,
    /// Ninety-five of 100 sets lie below.
    pub high: f64,
}

impl Ensemble {
    /// Number of accepted sets.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sets.len()
    }

    /// True when no set was accepted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sets.is_empty()
    }

    /// Runs `scenario` with one accepted set laid over its parameters.
    ///
    /// # Errors
    /// As [`crate::simulate`].
    pub fn run(&self, set: usize, scenario: &Scenario) -> Result<Trajectory, ScenarioError> {
        let mut parameters = base_parameters(scenario.parameters);
        let accepted = &self.sets[set];
        for (symbol, value) in accepted.params.iter().chain(&accepted.clone) {
            if let Some(parameter) = parameters.by_symbol(symbol) {
                *parameter = *value;
            }
        }
        simulate_with(scenario, parameters, SHOWN_TOLERANCE)
    }

    /// The bands of some quantities at `days`, for any scenario: one list of days for each quantity.
    ///
    /// # Errors
    /// As [`crate::simulate`].
    pub fn bands(
        &self,
        scenario: &Scenario,
        observables: &[Observable],
        days: &[f64],
    ) -> Result<Vec<Vec<Band>>, ScenarioError> {
        let mut values = vec![vec![Vec::with_capacity(self.len()); days.len()]; observables.len()];
        for set in 0..self.len() {
            let run = self.run(set, scenario)?;
            for (&observable, values) in observables.iter().zip(&mut values) {
                for (&day, values) in days.iter().zip(values) {
                    values.push(run.at(day).read(observable));
                }
            }
        }
        let band = |(&day, values): (&f64, Vec<f64>)| band_of(day, values);
        Ok(values.into_iter().map(|values| days.iter().zip(values).map(band).collect()).collect())
    }
}

fn band_of(day: f64, mut values: Vec<f64>) -> Band {
    values.sort_by(f64::total_cmp);
    Band { day, low: quantile(&values, 0.05), middle: quantile(&values, 0.5), high: quantile(&values, 0.95) }
}

/// Linear interpolation between order statistics.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let place = share * last as f64;
    let below = place as usize;
    let above = (below + 1).min(last);
    sorted[below] + (place - below as f64) * (sorted[above] - sorted[below])
}
