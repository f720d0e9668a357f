//! One run: an event, integrate to the next event, and so on.

use crate::agenda::{Agenda, GrowthFactorRule, Item};
use crate::body::{Body, Supply};
use crate::chance::{self, Person, Purpose, Stream};
use crate::exposure::Controls;
use crate::flow;
use crate::integrate::{self, Vector};
use crate::parameter::Parameters;
use crate::population::{DIMENSION, Population as P, State};
use crate::scenario::{Graft, ParameterSet, Scenario, ScenarioError};
use crate::trajectory::{Bag, Happening, Knot, Trajectory, What};

/// Relative tolerance of a run that is shown.
pub const SHOWN_TOLERANCE: f64 = 1e-3;
/// Relative tolerance of one run among many.
pub const COHORT_TOLERANCE: f64 = 3e-3;

/// One cell in the whole body, as self-reactive cells per µL of blood: below it there are none.
const ONE_CELL: f64 = 4e-9;
/// Inflammation above this is a relapse; it ends when inflammation has fallen to 0.7 of it.
const RELAPSE: f64 = 1.0;
const RELAPSE_OVER: f64 = 0.7;
/// Relapses closer than this are one relapse, days.
const RELAPSE_GAP: f64 = 30.0;
/// The marrow may be taken as resting from this day on.
const EARLIEST_REST: f64 = 240.0;
/// Largest change per day (relative to rest) of a marrow that is taken as resting.
const RESTING_SLOPE: f64 = 2e-5;
/// Longest step, days.
const LONGEST_STEP: f64 = 60.0;
/// No run of this model needs more steps.
const MOST_STEPS: usize = 200_000;
/// States that belong to the marrow block: stem cells to monocytes.
const MARROW_STATES: usize = P::Monocytes as usize + 1;

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
    let mut run = Run::new(scenario, parameters, tolerance, Record::Everything)?;
    run.to_the_end()?;
    Ok(Trajectory::new(run.body, run.knots, run.segments, run.happenings, run.relapses, run.bag))
}

/// The day of the first relapse after `from`, without keeping the run.
pub(crate) fn first_relapse(
    scenario: &Scenario,
    parameters: Parameters,
    from: f64,
) -> Result<Option<f64>, ScenarioError> {
    let mut run = Run::new(scenario, parameters, COHORT_TOLERANCE, Record::FirstRelapseAfter(from))?;
    run.to_the_end()?;
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
enum Record {
    Everything,
    /// Only relapses, and the run stops at the first one after this day.
    FirstRelapseAfter(f64),
}

struct Run<'a> {
    scenario: &'a Scenario,
    body: Body,
    agenda: Agenda,
    controls: Controls,
    bag: Bag,
    day: f64,
    state: Vector,
    slope: Vector,
    step: f64,
    tolerance: f64,
    absolute: Vector,
    resting_marrow: Option<Supply>,
    in_relapse: bool,
    record: Record,
    knots: Vec<Knot>,
    segments: Vec<Controls>,
    happenings: Vec<Happening>,
    relapses: Vec<f64>,
}

impl<'a> Run<'a> {
    fn new(
        scenario: &'a Scenario,
        mut parameters: Parameters,
        tolerance: f64,
        record: Record,
    ) -> Result<Self, ScenarioError> {
        scenario.check()?;
        scenario.condition.overlay(&mut parameters);
        let person = Person::draw(scenario.seed, scenario.person, &mut parameters);
        parameters.thymic_export *= scenario.thymus;
        parameters.thymic_rebound *= libm::sqrt(scenario.thymus);
        parameters.escape_ratio *= scenario.regulators;
        let body = Body::new(parameters);
        let start = scenario.days.0;
        let kept = if record == Record::Everything { 768 } else { 0 };
        Ok(Self {
            scenario,
            agenda: Agenda::new(scenario, &body, person),
            controls: Controls::at_rest(start),
            bag: Bag::default(),
            day: start,
            state: body.at_rest().0,
            slope: [0.0; DIMENSION],
            step: 0.1,
            tolerance,
            absolute: absolute_tolerances(tolerance),
            resting_marrow: None,
            in_relapse: false,
            record,
            knots: Vec::with_capacity(kept),
            segments: Vec::with_capacity(kept / 8),
            happenings: Vec::new(),
            relapses: Vec::new(),
            body,
        })
    }

    fn to_the_end(&mut self) -> Result<(), ScenarioError> {
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
            Record::Everything => false,
            Record::FirstRelapseAfter(from) => self.relapses.iter().any(|&day| day > from),
        }
    }

    /// Integrates to `goal` with no event in between.
    fn integrate_to(&mut self, goal: f64, steps_left: &mut usize) -> Result<(), ScenarioError> {
        if goal <= self.day {
            return Ok(());
        }
        self.controls.advance(self.day, &self.body.parameters);
        self.rest_or_wake_marrow();
        self.slope = self.slope_at(self.day, &self.state);
        self.keep_segment();
        while self.day < goal - 1e-10 {
            *steps_left = steps_left.checked_sub(1).ok_or(ScenarioError::StepLimit { day: self.day })?;
            let remaining = goal - self.day;
            let wanted = if self.step >= remaining {
                remaining
            } else {
                // Two equal steps beat a long one and a crumb.
                self.step.min(0.5 * remaining.max(self.step))
            };
            self.try_step(wanted, remaining);
            if self.is_done() {
                return Ok(());
            }
        }
        self.day = goal;
        if let Some(last) = self.knots.last_mut() {
            last.day = goal;
        }
        Ok(())
    }

    /// One step of at most `wanted` days; when the error is too large, only the step is shortened.
    fn try_step(&mut self, wanted: f64, remaining: f64) {
        let radius = self.spectral_radius();
        let h = wanted.min(integrate::longest_stable_step(radius));
        let start = (&self.state, &self.slope);
        let mut next = integrate::step((self.day, h), start, radius, |day, y| self.slope_at(day, y));
        let next_slope = self.slope_at(self.day + h, &next);
        let error = integrate::error(h, start, (&next, &next_slope), self.tolerance, &self.absolute);
        if error.is_nan() || error > 1.0 {
            self.step = h * if error.is_nan() { 0.2 } else { integrate::growth(error).min(0.8) };
            return;
        }
        let grown = (h * integrate::growth(error)).min(LONGEST_STEP);
        let cut_short = h >= remaining;
        self.step = if cut_short { grown.max(self.step) } else { grown };
        for value in &mut next {
            *value = value.max(0.0);
        }
        if next[P::SelfReactive as usize] < ONE_CELL {
            next[P::SelfReactive as usize] = 0.0;
        }
        self.watch_for_relapse(h, &next, &next_slope);
        self.day += h;
        self.state = next;
        self.slope = next_slope;
        self.keep_knot();
    }

    fn slope_at(&self, day: f64, y: &Vector) -> Vector {
        let exposure = self.controls.at(day, &self.body.parameters);
        let state = State(*y);
        match self.resting_marrow {
            None => flow::slopes(&self.body, &state, &exposure),
            Some(supply) => flow::slopes_beyond_marrow(&self.body, &state, &exposure, supply),
        }
    }

    /// Nothing lymphoid feeds back into the marrow, so once it rests it need not be integrated.
    fn rest_or_wake_marrow(&mut self) {
        self.resting_marrow = None;
        if self.day < EARLIEST_REST || !self.controls.spares_marrow() {
            return;
        }
        let slope = self.slope_at(self.day, &self.state);
        let rest = self.body.at_rest().0;
        let rests = (0..MARROW_STATES).all(|i| slope[i].abs() <= RESTING_SLOPE * rest[i]);
        if rests {
            let exposure = self.controls.at(self.day, &self.body.parameters);
            let signals = self.body.marrow_signals(&State(self.state), &exposure);
            self.resting_marrow = Some(signals.supply);
        }
    }

    /// An upper bound of the fastest decay, per day: the arrows form a chain, so the fastest loss decides.
    fn spectral_radius(&self) -> f64 {
        const MARGIN: f64 = 1.2;
        const SLOWEST: f64 = 0.35;
        let p = &self.body.parameters;
        let kill = self.controls.kill.iter().fold(0.0_f64, |most, &rate| most.max(rate));
        let atg = if self.controls.atg > 0.0 { 1.2 * p.atg_largest_kill } else { 0.0 };
        if self.resting_marrow.is_some() {
            return SLOWEST;
        }
        let neutrophils = self.state[P::Neutrophils as usize] / p.resting_neutrophils;
        let speed = if self.controls.growth_factor > 0.0 || neutrophils < 0.8 {
            p.largest_transit_speedup
        } else {
            1.6
        };
        let release = p.homing * p.resting_blood_stem_cells / p.resting_marrow_stem_cells
            * (1.0
                + p.largest_mobilisation * self.controls.mobilisation.max(self.controls.mobilisation_goal));
        let fastest = (p.homing + release)
            .max(self.body.stage_rate * speed)
            .max(p.neutrophil_loss)
            .max(p.monocyte_turnover)
            .max(2.0 * p.progenitor_growth);
        MARGIN * fastest.max(kill) + 0.3 * kill + atg
    }

    fn watch_for_relapse(&mut self, h: f64, next: &Vector, next_slope: &Vector) {
        let inflammation = P::Inflammation as usize;
        let (before, after) = (self.state[inflammation], next[inflammation]);
        if after < RELAPSE_OVER {
            self.in_relapse = false;
        } else if after > RELAPSE && !self.in_relapse {
            self.in_relapse = true;
            let crossing = |share: f64| {
                let ends = (before, after);
                let slopes = (self.slope[inflammation], next_slope[inflammation]);
                crate::trajectory::hermite(share, h, ends, slopes)
            };
            let day = self.day + h * first_share_above(RELAPSE, crossing);
            let apart = self.relapses.last().is_none_or(|last| day - last > RELAPSE_GAP);
            if apart {
                self.relapses.push(day);
                self.happenings.push(Happening { day, what: What::Relapse });
            }
        }
    }

    fn keep_segment(&mut self) {
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
        self.step = self.step.min(match item {
            Item::Trigger(_) => 2.0,
            Item::Escape | Item::Breach => 1.0,
            _ => 0.25,
        });
        self.happen(day, item);
    }

    fn happen(&mut self, day: f64, item: Item) {
        let what = match item {
            Item::Chemotherapy { kill, until, conditioning } => {
                self.controls.kill = kill;
                if conditioning { What::Conditioning { until } } else { What::Chemotherapy { until } }
            }
            Item::ChemotherapyEnds => {
                self.controls.kill = [0.0; 16];
                return;
            }
            Item::Atg(concentration) => {
                self.controls.atg += concentration;
                What::Atg
            }
            Item::Mobilisation { on } => {
                self.controls.mobilisation_goal = f64::from(u8::from(on));
                return;
            }
            Item::GrowthFactor { on } => {
                self.controls.growth_factor = f64::from(u8::from(on));
                What::GrowthFactor { on }
            }
            Item::BloodCount => return self.count_neutrophils(day),
            Item::Collection { selection } => {
                self.collect(selection);
                What::Collection
            }
            Item::Infusion(graft) => return self.infuse(day, graft),
            Item::Drug { hold } => {
                self.controls.held_inflammation = hold;
                if hold > 0.0 { What::DrugStarts } else { What::DrugStops }
            }
            Item::CloneDraw => return self.draw_clones(day),
            Item::Trigger(size) => {
                self.controls.trigger += size;
                What::Trigger
            }
            Item::Escape => {
                self.seed_self_reactive_cells();
                What::CloneEscapes
            }
            Item::Breach => {
                self.seed_self_reactive_cells();
                What::NewBreach
            }
        };
        self.happenings.push(Happening { day, what });
    }

    fn count_neutrophils(&mut self, day: f64) {
        let GrowthFactorRule::UntilNeutrophils(enough) = self.scenario.parameters.growth_factor_rule() else {
            return;
        };
        if self.state[P::Neutrophils as usize] >= enough {
            self.controls.growth_factor = 0.0;
            self.happenings.push(Happening { day, what: What::GrowthFactor { on: false } });
        } else {
            self.agenda.insert(day + 1.0, Item::BloodCount);
        }
    }

    /// Leukapheresis: stem cells and a share of blood lymphocytes move into the bag.
    fn collect(&mut self, selection: f64) {
        let p = &self.body.parameters;
        let (marrow, blood) = (P::MarrowStemCells as usize, P::BloodStemCells as usize);
        let all = self.state[marrow] + self.state[blood];
        let passed = p.blood_volumes * p.collection_efficiency;
        let collected = (passed * self.state[blood]).min(p.largest_collection * all);
        self.state[marrow] -= collected * self.state[marrow] / all;
        self.state[blood] -= collected * self.state[blood] / all;
        let lost_in_selection = libm::exp(-std::f64::consts::LN_10 * p.selection_removal * selection);
        for (population, reach) in self.travelling_lymphocytes() {
            let taken = self.state[population as usize] * passed * p.blood_share * reach;
            self.state[population as usize] -= taken;
            self.bag.lymphocytes[population as usize] = taken * p.thawed_survival * lost_in_selection;
        }
        self.bag.collected = collected;
        self.bag.stem_cells = collected * (1.0 - p.selection_loss * selection);
    }

    /// Lymphocytes that slip into the bag, and how well the machine reaches them.
    fn travelling_lymphocytes(&self) -> [(P, f64); 7] {
        [
            (P::NaiveCd4, 1.0),
            (P::MemoryCd4, 1.0),
            (P::Regulators, 1.0),
            (P::NaiveCd8, 1.0),
            (P::MemoryCd8, 1.0),
            (P::Trec, 1.0),
            (P::SelfReactive, self.body.parameters.self_reactive_in_blood),
        ]
    }

    /// The bag flows back; lymphocytes travel in proportion to the stem cells.
    fn infuse(&mut self, day: f64, graft: Graft) {
        let dose = match graft {
            Graft::None => return,
            Graft::Collected => self.bag.stem_cells,
            Graft::Dose(dose) => dose,
        };
        let p = &self.body.parameters;
        self.state[P::MarrowStemCells as usize] += p.graft_homing * dose;
        self.state[P::Progenitors as usize] += p.graft_progenitors * dose;
        if self.bag.stem_cells > 0.0 {
            let share = dose / self.bag.stem_cells;
            for (value, lymphocytes) in self.state.iter_mut().zip(self.bag.lymphocytes) {
                *value += share * lymphocytes;
            }
        }
        self.bag.given = Some(dose);
        self.happenings.push(Happening { day, what: What::Infusion });
    }

    fn draw_clones(&mut self, day: f64) {
        let p = &self.body.parameters;
        let attack = self.state[P::SelfReactive as usize] / p.resting_self_reactive;
        let stream = Stream::new(self.scenario.seed, self.scenario.person, Purpose::Clones);
        for escape in chance::escapes(stream, day, attack, p) {
            self.agenda.insert(escape, Item::Escape);
        }
    }

    fn seed_self_reactive_cells(&mut self) {
        let p = &self.body.parameters;
        self.state[P::SelfReactive as usize] += p.escape_seed * p.resting_self_reactive;
    }
}

/// The first share of a step at which `value` exceeds `limit`, by bisection.
fn first_share_above(limit: f64, value: impl Fn(f64) -> f64) -> f64 {
    let (mut below, mut above) = (0.0, 1.0);
    for _ in 0..30 {
        let middle = 0.5 * (below + above);
        if value(middle) > limit {
            above = middle;
        } else {
            below = middle;
        }
    }
    above
}

/// Errors smaller than these do not matter, each in the unit of its state. They shrink with the relative
/// tolerance, so that halving it tightens everything.
fn absolute_tolerances(relative: f64) -> Vector {
    let mut tolerances = [1e-4; DIMENSION];
    for (population, tolerance) in [
        (P::MarrowStemCells, 1e-3),
        (P::Progenitors, 1e-6),
        (P::Neutrophils, 1e-3),
        (P::Platelets, 0.05),
        (P::Monocytes, 0.05),
        (P::NaturalKillerCells, 0.05),
        (P::NaiveBCells, 0.05),
        (P::MemoryBCells, 0.05),
        (P::NaiveCd4, 5e-3),
        (P::Trec, 1e-3),
        (P::MemoryCd4, 5e-3),
        (P::Regulators, 5e-3),
        (P::NaiveCd8, 5e-3),
        (P::MemoryCd8, 5e-3),
        (P::SelfReactive, 1e-5),
        (P::Damage, 1e-5),
    ] {
        tolerances[population as usize] = tolerance;
    }
    tolerances.map(|tolerance| tolerance * (relative / SHOWN_TOLERANCE).min(1.0))
}
