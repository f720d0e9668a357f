//! One run: an event, integrate to the next event, and so on.

use crate::agenda::Agenda;
use crate::body::Body;
use crate::chance::Person;
use crate::exposure::Controls;
use crate::flow;
use crate::integrate::{self, Vector};
use crate::parameter::Parameters;
use crate::population::{DIMENSION, Population as P, State};
use crate::scenario::{ParameterSet, Scenario, ScenarioError};
use crate::trajectory::{Bag, Happening, Knot, Trajectory};

pub mod crosscheck;

mod happen;
mod marrow;
mod relapse;
mod tolerance;

use tolerance::Tolerances;

/// Relative tolerance of a run that is shown.
pub const SHOWN_TOLERANCE: f64 = 1e-3;
/// Relative tolerance of one run among many.
pub const COHORT_TOLERANCE: f64 = 1e-2;

/// One cell in the whole body, as self-reactive cells per µL of blood: below it there are none.
const ONE_CELL: f64 = 4e-9;
/// Longest step, days.
const LONGEST_STEP: f64 = 30.0;
/// No run of this model needs more steps.
const MOST_STEPS: usize = 200_000;

/// Runs `scenario` at the tolerance of a run that is shown.
///
/// # Errors
/// When a setting is out of range or contradictory, or a step limit is reached.
pub fn simulate(scenario: &Scenario) -> Result<Trajectory, ScenarioError> {
    simulate_with(scenario, base_parameters(scenario.parameters), SHOWN_TOLERANCE)
}

/// Runs `scenario` on `parameters` (before the overlay of the condition, the model settings and the spread
/// between persons), at a relative tolerance.
///
/// # Errors
/// As [`simulate`].
pub fn simulate_with(
    scenario: &Scenario,
    parameters: Parameters,
    tolerance: f64,
) -> Result<Trajectory, ScenarioError> {
    Run::new(scenario, parameters, tolerance, Record::Everything)?.into_trajectory()
}

/// The day of the first relapse after `from`, without keeping the run.
pub(crate) fn first_relapse(
    scenario: &Scenario,
    parameters: Parameters,
    from: f64,
) -> Result<Option<f64>, ScenarioError> {
    let mut run = Run::new(scenario, parameters, COHORT_TOLERANCE, Record::FirstRelapseAfter(from))?;
    run.finish()?;
    Ok(run.relapses.into_iter().find(|&day| day > from))
}

/// The declared parameters of a set.
#[must_use]
pub fn base_parameters(set: ParameterSet) -> Parameters {
    match set {
        ParameterSet::Default => Parameters::default(),
        ParameterSet::Reference => Parameters::reference(),
    }
}

/// What is kept of a run.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Record {
    Everything,
    Nothing,
    /// Only relapses, and the run stops at the first one after this day.
    FirstRelapseAfter(f64),
}

pub(crate) struct Run<'a> {
    scenario: &'a Scenario,
    body: Body,
    pub(crate) agenda: Agenda,
    controls: Controls,
    bag: Bag,
    day: f64,
    pub(crate) state: State,
    /// The body in active disease, before anything is done to it.
    rest: State,
    slope: Vector,
    step: f64,
    tolerances: Tolerances,
    /// A marrow at rest is not integrated until something acts on it.
    marrow_rests: bool,
    in_relapse: bool,
    record: Record,
    knots: Vec<Knot>,
    segments: Vec<Controls>,
    happenings: Vec<Happening>,
    relapses: Vec<f64>,
}

impl<'a> Run<'a> {
    pub(crate) fn new(
        scenario: &'a Scenario,
        mut parameters: Parameters,
        tolerance: f64,
        record: Record,
    ) -> Result<Self, ScenarioError> {
        scenario.check()?;
        parameters.check()?;
        scenario.condition.overlay(&mut parameters);
        let person = Person::draw(scenario.seed, scenario.person, &mut parameters);
        parameters.thymic_export *= scenario.thymus;
        parameters.thymic_rebound *= scenario.thymus.sqrt();
        parameters.escape_ratio *= scenario.regulators;
        let body = Body::new(parameters);
        let rest = body.at_rest();
        let start = scenario.days.0;
        // Room for the steps of ten lively years.
        let kept = if record == Record::Everything { 1280 } else { 0 };
        Ok(Self {
            scenario,
            agenda: Agenda::new(scenario, &body, person),
            controls: Controls::at_rest(start),
            bag: Bag::default(),
            day: start,
            state: rest,
            rest,
            slope: [0.0; DIMENSION],
            step: 0.1,
            tolerances: Tolerances::new(tolerance),
            marrow_rests: false,
            in_relapse: false,
            record,
            knots: Vec::with_capacity(kept),
            segments: Vec::with_capacity(kept / 8),
            happenings: Vec::new(),
            relapses: Vec::new(),
            body,
        })
    }

    /// Runs to the end and hands over what was kept.
    pub(crate) fn into_trajectory(mut self) -> Result<Trajectory, ScenarioError> {
        self.finish()?;
        Ok(Trajectory::new(self.body, self.knots, self.segments, self.happenings, self.relapses, self.bag))
    }

    fn finish(&mut self) -> Result<(), ScenarioError> {
        let end = self.scenario.days.1;
        let mut steps_left = MOST_STEPS;
        // What happened before the first day is already part of the body, except for what goes on.
        while let Some(day) = self.agenda.peek(end) {
            self.integrate_to(day.max(self.day), &mut steps_left)?;
            if self.is_done() {
                return Ok(());
            }
            while self.agenda.peek(end) == Some(day) {
                self.next_item();
            }
        }
        self.integrate_to(end, &mut steps_left)
    }

    fn is_done(&self) -> bool {
        match self.record {
            Record::Everything | Record::Nothing => false,
            Record::FirstRelapseAfter(from) => self.relapses.iter().any(|&day| day > from),
        }
    }

    /// Integrates to `goal` with no event in between.
    fn integrate_to(&mut self, goal: f64, steps_left: &mut usize) -> Result<(), ScenarioError> {
        if goal <= self.day {
            return Ok(());
        }
        self.controls.advance(self.day, &self.body.parameters);
        self.marrow_rests &= self.controls.spares_marrow();
        self.let_marrow_rest();
        self.begin_segment();
        while self.day < goal - 1e-10 {
            *steps_left = steps_left.checked_sub(1).ok_or(ScenarioError::StepLimit { day: self.day })?;
            self.try_step(goal - self.day);
            if self.is_done() {
                return Ok(());
            }
            if self.let_marrow_rest() {
                self.begin_segment();
            }
        }
        self.day = goal;
        if let Some(last) = self.knots.last_mut() {
            last.day = goal;
        }
        Ok(())
    }

    /// One step of at most `remaining` days; when the error is too large, only the step is shortened.
    fn try_step(&mut self, remaining: f64) {
        // Two equal steps beat a long one and a crumb.
        let wanted = if self.step >= remaining { remaining } else { self.step.min(0.5 * remaining) };
        let marrow::Pace { spectral_radius, longest_step } = self.pace();
        let h = wanted.min(longest_step);
        let start = (&self.state, &self.slope);
        let active = self.active_states();
        let slope = |day: f64, state: &State| self.slope_at(day, state);
        let next = integrate::step((self.day, h), start, active.clone(), spectral_radius, slope);
        let next_slope = self.slope_at(self.day + h, &next);
        let error = integrate::error(
            h,
            active,
            start,
            (&next, &next_slope),
            &self.tolerances.relative,
            &self.tolerances.absolute,
        );
        if error.is_nan() || error > 1.0 {
            self.step = h * if error.is_nan() { 0.2 } else { integrate::growth(error).min(0.8) };
            return;
        }
        let grown = (h * integrate::growth(error)).min(LONGEST_STEP);
        let cut_short = h >= remaining;
        self.step = if cut_short { grown.max(self.step) } else { grown };
        let next = keep_possible(next);
        self.watch_for_relapse(h, &next, &next_slope);
        self.day += h;
        self.state = next;
        self.slope = next_slope;
        self.keep_knot();
    }

    fn slope_at(&self, day: f64, state: &State) -> Vector {
        let exposure = self.controls.at(day, &self.body.parameters);
        if self.marrow_rests {
            flow::slopes_beyond_marrow(&self.body, state, &exposure)
        } else {
            flow::slopes(&self.body, state, &exposure)
        }
    }

    fn begin_segment(&mut self) {
        self.slope = self.slope_at(self.day, &self.state);
        if self.record == Record::Everything {
            self.segments.push(self.controls);
            self.keep_knot();
        }
    }

    fn keep_knot(&mut self) {
        if self.record == Record::Everything {
            let segment = self.segments.len() - 1;
            self.knots.push(Knot { day: self.day, state: self.state, slope: self.slope, segment });
        }
    }

    fn next_item(&mut self) {
        let Some((day, item)) = self.agenda.take() else { return };
        self.controls.advance(self.day, &self.body.parameters);
        self.step = self.step.min(item.longest_next_step());
        self.happen(day, item);
    }
}

/// Takes back what a solver overshoots, and lets less than one cell be none.
fn keep_possible(mut state: State) -> State {
    state.keep_possible();
    if state[P::SelfReactive] < ONE_CELL {
        state[P::SelfReactive] = 0.0;
    }
    state
}
