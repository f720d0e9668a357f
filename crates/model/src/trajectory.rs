//! Reading a run: any day, by cubic Hermite between the steps of the solver.

use crate::body::Body;
use crate::exposure::Controls;
use crate::flow::{self, Flow};
use crate::integrate::Vector;
use crate::milestone::Milestones;
use crate::observable::Observable;
use crate::order::in_order_of;
use crate::parameter::Parameters;
use crate::population::{DIMENSION, Population, State};

/// Something that happened on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Happening {
    /// The day.
    pub day: f64,
    /// What happened.
    pub what: What,
}

/// What can happen to a body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What {
    /// Chemotherapy before the collection.
    Chemotherapy {
        /// Its last day.
        until: f64,
    },
    /// The strong medicines before the cells are given back.
    Conditioning {
        /// Their last day.
        until: f64,
    },
    /// A dose of ATG.
    Atg,
    /// G-CSF is started or stopped.
    GrowthFactor {
        /// True when it is started.
        on: bool,
    },
    /// Stem cells are collected.
    Collection,
    /// Stem cells are given back.
    Infusion,
    /// A drug is started.
    DrugStarts,
    /// A drug is stopped.
    DrugStops,
    /// An inflammatory trigger.
    Trigger,
    /// A surviving clone group escapes.
    CloneEscapes,
    /// Tolerance is broken anew.
    NewBreach,
    /// The condition becomes active: inflammation rises above 1.
    Relapse,
}

/// What was collected and given back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bag {
    /// Stem cells collected, 10⁶ CD34⁺ per kg.
    pub collected: f64,
    /// Stem cells in the bag after selection, 10⁶ CD34⁺ per kg.
    pub stem_cells: f64,
    /// Stem cells given back, 10⁶ CD34⁺ per kg; `None` when nothing was.
    pub given: Option<f64>,
    /// Lymphocytes in the bag, indexed like the state, as cells per µL of blood they would add.
    pub(crate) lymphocytes: Vector,
}

impl Bag {
    /// Lymphocytes of one kind in the bag, as the cells per µL of blood they would add.
    #[must_use]
    pub fn lymphocytes(&self, population: Population) -> f64 {
        self.lymphocytes[population as usize]
    }
}

impl Default for Bag {
    fn default() -> Self {
        Self { collected: 0.0, stem_cells: 0.0, given: None, lymphocytes: [0.0; DIMENSION] }
    }
}

/// One step end of the solver.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Knot {
    pub(crate) day: f64,
    pub(crate) state: State,
    pub(crate) slope: Vector,
    /// Which stretch between events it belongs to.
    pub(crate) segment: usize,
}

/// One whole run. Reading it never integrates anything.
#[derive(Clone, Debug)]
pub struct Trajectory {
    body: Body,
    knots: Vec<Knot>,
    segments: Vec<Controls>,
    happenings: Vec<Happening>,
    relapses: Vec<f64>,
    bag: Bag,
}

impl Trajectory {
    pub(crate) fn new(
        body: Body,
        knots: Vec<Knot>,
        segments: Vec<Controls>,
        happenings: Vec<Happening>,
        relapses: Vec<f64>,
        bag: Bag,
    ) -> Self {
        let happenings = in_order_of(happenings, |happening| happening.day);
        Self { body, knots, segments, happenings, relapses, bag }
    }

    /// First day of the run.
    #[must_use]
    pub fn start(&self) -> f64 {
        self.knots[0].day
    }

    /// Last day of the run.
    #[must_use]
    pub fn end(&self) -> f64 {
        self.knots[self.knots.len() - 1].day
    }

    /// The body on `day`, clamped to the run. On the day of an event it is the body after the event.
    #[must_use]
    pub fn at(&self, day: f64) -> Moment<'_> {
        let day = if day.is_nan() { self.start() } else { day.clamp(self.start(), self.end()) };
        let after = self.knots.partition_point(|knot| knot.day <= day);
        let knot = &self.knots[after.max(1) - 1];
        let state = match self.knots.get(after) {
            Some(next) if next.segment == knot.segment => between(knot, next, day),
            _ => knot.state,
        };
        Moment { day, state, trajectory: self, segment: knot.segment }
    }

    /// The parameters of this run, with condition, settings and person laid over them.
    #[must_use]
    pub fn parameters(&self) -> &Parameters {
        &self.body.parameters
    }

    /// Everything that happened, in order of days.
    #[must_use]
    pub fn happenings(&self) -> &[Happening] {
        &self.happenings
    }

    /// Days on which the condition became active, from the first day on.
    #[must_use]
    pub fn relapses(&self) -> &[f64] {
        &self.relapses
    }

    /// What was collected and given back.
    #[must_use]
    pub fn bag(&self) -> &Bag {
        &self.bag
    }

    /// The milestones of recovery, searched anew at each call.
    #[must_use]
    pub fn milestones(&self) -> Milestones {
        Milestones::of(self)
    }

    /// Days at which the solver stopped, for readers that draw.
    pub fn step_days(&self) -> impl Iterator<Item = f64> {
        self.knots.iter().map(|knot| knot.day)
    }
}

/// The body on one day of a run.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    /// The day; day 0 is the day the cells are given back.
    pub day: f64,
    /// All populations.
    pub state: State,
    trajectory: &'a Trajectory,
    segment: usize,
}

impl Moment<'_> {
    /// The parameters of the body.
    #[must_use]
    pub fn parameters(&self) -> &Parameters {
        self.trajectory.parameters()
    }

    /// A quantity in the unit doctors use.
    #[must_use]
    pub fn read(&self, observable: Observable) -> f64 {
        observable.of(&self.state, self.trajectory.parameters())
    }

    /// The rates of all arrows on this day.
    #[must_use]
    pub fn flows(&self) -> Flows {
        let body = &self.trajectory.body;
        let exposure = self.trajectory.segments[self.segment].at(self.day, &body.parameters);
        Flows(flow::rates(body, &self.state, &exposure).0)
    }
}

/// The rates of all arrows at one moment.
#[derive(Clone, Debug)]
pub struct Flows(Vec<f64>);

impl Flows {
    /// The rate of one arrow per day, in the unit of the end it leaves (or reaches, when it starts outside).
    #[must_use]
    pub fn rate(&self, flow: Flow) -> f64 {
        self.0[flow as usize]
    }
}

fn between(from: &Knot, to: &Knot, day: f64) -> State {
    let h = to.day - from.day;
    let share = (day - from.day) / h;
    let mut state = State(std::array::from_fn(|i| {
        hermite(share, h, (from.state.0[i], to.state.0[i]), (from.slope[i], to.slope[i]))
    }));
    state.keep_possible();
    state
}

/// Cubic Hermite at `share` of a step of length `h`.
pub(crate) fn hermite(share: f64, h: f64, ends: (f64, f64), slopes: (f64, f64)) -> f64 {
    let rest = 1.0 - share;
    let from = rest * rest * ((1.0 + 2.0 * share) * ends.0 + share * h * slopes.0);
    let to = share * share * ((1.0 + 2.0 * rest) * ends.1 - rest * h * slopes.1);
    from + to
}
