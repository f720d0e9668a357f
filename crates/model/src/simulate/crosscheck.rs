//! The same run through another solver: equations and events stay ours, the integration does not.
//!
//! Tests and benchmarks hold our solver against published ones this way.

use super::{Record, Run, SHOWN_TOLERANCE, base_parameters, keep_possible};
use crate::population::{DIMENSION, State};
use crate::scenario::{Scenario, ScenarioError};

/// Something else that can integrate.
pub trait Solver {
    /// The state at the end of a span of days, when it is `state` at its start and nothing happens in between;
    /// `None` when the solver gives up.
    fn solve(
        &mut self,
        slope: impl Fn(f64, &[f64; DIMENSION]) -> [f64; DIMENSION],
        span: (f64, f64),
        state: [f64; DIMENSION],
    ) -> Option<[f64; DIMENSION]>;
}

/// Runs `scenario` through `solver` and gives the state on each of `days`, which ascend. On the day of an
/// event it is the state after the event.
///
/// # Errors
/// When a setting is out of range or contradictory, or the solver gives up.
pub fn simulate_by(
    solver: &mut impl Solver,
    scenario: &Scenario,
    days: &[f64],
) -> Result<Vec<State>, ScenarioError> {
    let parameters = base_parameters(scenario.parameters);
    let mut run = Run::new(scenario, parameters, SHOWN_TOLERANCE, Record::Nothing)?;
    days.iter().map(|&day| run.solve_through(day, solver)).collect()
}

impl Run<'_> {
    /// The state at the end of `day`, its events included.
    fn solve_through(&mut self, day: f64, solver: &mut impl Solver) -> Result<State, ScenarioError> {
        while let Some(event) = self.agenda.peek(day.next_up()) {
            self.solve_to(event, solver)?;
            self.next_item();
        }
        self.solve_to(day, solver)?;
        Ok(self.state)
    }

    fn solve_to(&mut self, day: f64, solver: &mut impl Solver) -> Result<(), ScenarioError> {
        if day <= self.day {
            return Ok(());
        }
        self.controls.advance(self.day, &self.body.parameters);
        let slope = |day: f64, state: &[f64; DIMENSION]| self.slope_at(day, &State(*state));
        let solved = solver.solve(slope, (self.day, day), self.state.0);
        self.state = keep_possible(State(solved.ok_or(ScenarioError::StepLimit { day: self.day })?));
        self.day = day;
        Ok(())
    }
}
