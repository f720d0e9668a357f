//! Many virtual persons with common random numbers. Their spread was chosen by the modellers; it is not a
//! confidence interval for people.

use crate::scenario::{Scenario, ScenarioError};
use crate::simulate::{base_parameters, first_relapse};
use crate::unit::DAYS_PER_YEAR;

/// Relapses count from this day on.
const COUNTED_FROM: f64 = 30.0;

/// How many virtual persons are free of relapse at the end of a year, with the range that this number of
/// persons leaves open (Wilson, 95 of 100).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RelapseFree {
    /// End of this year after day 0.
    pub year: f64,
    /// Share of persons without relapse, 0 to 1.
    pub value: f64,
    /// Lower end of the range.
    pub low: f64,
    /// Upper end of the range.
    pub high: f64,
}

/// The first relapses of a cohort that grows person by person, so that a page can stay responsive.
#[derive(Clone, Debug)]
pub struct Cohort {
    scenario: Scenario,
    /// Day of the first relapse after day 30 of each person so far.
    first_relapses: Vec<Option<f64>>,
}

impl Cohort {
    /// A cohort of nobody yet. Triggers and escapes are on; the run ends after `years`.
    ///
    /// # Errors
    /// When the scenario cannot be run.
    pub fn new(scenario: Scenario, years: f64) -> Result<Self, ScenarioError> {
        let days = (scenario.days.0, years * DAYS_PER_YEAR);
        let scenario = Scenario { triggers: true, escapes: true, days, ..scenario };
        scenario.check()?;
        Ok(Self { scenario, first_relapses: Vec::new() })
    }

    /// Adds the next `persons`.
    ///
    /// # Errors
    /// When a run reaches its step limit.
    pub fn grow(&mut self, persons: usize) -> Result<(), ScenarioError> {
        for _ in 0..persons {
            let person = u32::try_from(self.first_relapses.len()).ok();
            let scenario = Scenario { person, ..self.scenario };
            let first = first_relapse(&scenario, base_parameters(scenario.parameters), COUNTED_FROM)?;
            self.first_relapses.push(first);
        }
        Ok(())
    }

    /// Number of persons so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.first_relapses.len()
    }

    /// True before the first person.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.first_relapses.is_empty()
    }

    /// Day of the first relapse of each person, `None` when there is none.
    #[must_use]
    pub fn first_relapses(&self) -> &[Option<f64>] {
        &self.first_relapses
    }

    /// Share of persons free of relapse at the end of `year`.
    #[must_use]
    pub fn relapse_free(&self, year: f64) -> RelapseFree {
        let until = year * DAYS_PER_YEAR;
        let free = self.first_relapses.iter().filter(|first| first.is_none_or(|day| day > until)).count();
        let (low, high) = wilson_interval(free, self.len());
        RelapseFree { year, value: free as f64 / self.len().max(1) as f64, low, high }
    }
}

/// Wilson's interval for a share, 95 of 100.
#[must_use]
pub fn wilson_interval(count: usize, of: usize) -> (f64, f64) {
    const Z: f64 = 1.959_963_984_540_054;
    if of == 0 {
        return (0.0, 1.0);
    }
    let n = of as f64;
    let share = count as f64 / n;
    let centre = share + Z * Z / (2.0 * n);
    let half = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + Z * Z / n;
    (((centre - half) / scale).max(0.0), ((centre + half) / scale).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Newcombe 1998 (Statistics in Medicine 17:857), table I, method 3: 81 of 263 and 15 of 148.
    #[test]
    fn wilson_interval_matches_the_published_examples() {
        for ((count, of), (low, high)) in [((81, 263), (0.2553, 0.3662)), ((15, 148), (0.0624, 0.1605))] {
            let interval = wilson_interval(count, of);
            assert!((interval.0 - low).abs() < 5e-5 && (interval.1 - high).abs() < 5e-5, "{interval:?}");
        }
    }
}
