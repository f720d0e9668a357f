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
    /// The sets of a table: a line of symbols, then a line of values for each set. `data/ensemble.txt` is
    /// `data/ensemble.json` in this form, to four digits, for readers who count every byte. A value that is
    /// no number is left at its default.
    #[must_use]
    pub fn of_table(table: &str) -> Self {
        let mut lines = table.lines();
        let symbols: Vec<&str> = lines.next().unwrap_or_default().split(' ').collect();
        let set = |line: &str| {
            let values = symbols.iter().zip(line.split(' '));
            let params =
                values.filter_map(|(symbol, value)| Some(((*symbol).to_owned(), value.parse().ok()?)));
            AcceptedSet { params: params.collect(), clone: BTreeMap::new() }
        };
        Self { sets: lines.map(set).collect() }
    }

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
        let mut survey = Survey::new(*scenario, observables.to_vec(), days.to_vec());
        while !survey.is_complete(self) {
            survey.run_next(self)?;
        }
        Ok(survey.bands())
    }
}

/// Bands in the making: one run at a time, so that whoever waits can do other things between two runs.
#[derive(Clone, Debug)]
pub struct Survey {
    scenario: Scenario,
    observables: Vec<Observable>,
    days: Vec<f64>,
    /// For each quantity, for each day, what the sets so far have read.
    values: Vec<Vec<Vec<f64>>>,
    next: usize,
}

impl Survey {
    /// A survey of some quantities on `days`, with no run done yet.
    #[must_use]
    pub fn new(scenario: Scenario, observables: Vec<Observable>, days: Vec<f64>) -> Self {
        let values = vec![vec![Vec::new(); days.len()]; observables.len()];
        Self { scenario, observables, days, values, next: 0 }
    }

    /// Whether every set has been run.
    #[must_use]
    pub fn is_complete(&self, ensemble: &Ensemble) -> bool {
        self.next >= ensemble.len()
    }

    /// Runs the next set.
    ///
    /// # Errors
    /// As [`crate::simulate`].
    pub fn run_next(&mut self, ensemble: &Ensemble) -> Result<(), ScenarioError> {
        let run = ensemble.run(self.next, &self.scenario)?;
        for (place, &day) in self.days.iter().enumerate() {
            let moment = run.at(day);
            for (&observable, values) in self.observables.iter().zip(&mut self.values) {
                values[place].push(moment.read(observable));
            }
        }
        self.next += 1;
        Ok(())
    }

    /// The bands of the sets run so far: one list of days for each quantity.
    #[must_use]
    pub fn bands(self) -> Vec<Vec<Band>> {
        let Self { days, values, .. } = self;
        let band = |(&day, values): (&f64, Vec<f64>)| band_of(day, values);
        values.into_iter().map(|values| days.iter().zip(values).map(band).collect()).collect()
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
