//! Experiments that isolate one part of the model, to hold it against a published measurement.

use crate::agenda::Item;
use crate::body::Body;
use crate::exposure::Controls;
use crate::flow;
use crate::population::{Population as P, State};
use crate::regimen::Target;
use crate::scenario::{ParameterSet, Regimen, Scenario, ScenarioError};
use crate::simulate::{Record, Run, SHOWN_TOLERANCE, base_parameters};
use crate::trajectory::Trajectory;

/// All kills of BEAM on the marrow, at once on day 0 in an otherwise untreated body: how blood empties.
///
/// # Errors
/// As [`crate::simulate`].
pub fn marrow_lost_at_once(set: ParameterSet) -> Result<Trajectory, ScenarioError> {
    const REACHED: [(Target, P); 6] = [
        (Target::StemCells, P::MarrowStemCells),
        (Target::StemCells, P::BloodStemCells),
        (Target::Progenitors, P::Progenitors),
        (Target::MarrowTransit, P::EarlyTransit),
        (Target::Megakaryocytes, P::Megakaryocytes),
        (Target::Monocytes, P::Monocytes),
    ];
    let scenario = untreated(set, 30.0);
    let mut run = start(&scenario)?;
    for (target, population) in REACHED {
        let log_kill = Regimen::BeamAtg.conditioning().log_kill[target as usize];
        run.state[population] *= libm::exp(-std::f64::consts::LN_10 * log_kill);
    }
    run.into_trajectory()
}

/// Mobilising G-CSF alone from day 0 to day 6, as in a healthy donor, with no collection.
///
/// # Errors
/// As [`crate::simulate`].
pub fn growth_factor_alone(set: ParameterSet) -> Result<Trajectory, ScenarioError> {
    const COURSE: [(f64, bool); 2] = [(0.0, true), (6.0, false)];
    let scenario = untreated(set, 30.0);
    let mut run = start(&scenario)?;
    for (day, on) in COURSE {
        run.agenda.insert(day, Item::GrowthFactor { on });
        run.agenda.insert(day, Item::Mobilisation { on });
    }
    run.into_trajectory()
}

/// Self-reactive cells cut to a share of active disease on day 0, everything else untouched: do they return?
///
/// # Errors
/// As [`crate::simulate`].
pub fn self_reactive_cells_cut_to(share: f64, set: ParameterSet) -> Result<Trajectory, ScenarioError> {
    let scenario = untreated(set, 3650.0);
    let mut run = start(&scenario)?;
    run.state[P::SelfReactive] *= share;
    run.into_trajectory()
}

/// How fast each state changes in an untreated body that starts at rest, per day and relative to rest where
/// rest is not zero. The body rests when all are nearly zero.
#[must_use]
pub fn drift_at_rest(set: ParameterSet) -> Vec<(P, f64)> {
    let body = Body::new(base_parameters(set));
    let rest = body.at_rest();
    let controls = Controls::at_rest(0.0);
    let slopes = State(flow::slopes(&body, &rest, &controls.at(0.0, &body.parameters)));
    P::ALL.into_iter().map(|population| (population, slopes[population] / rest[population])).collect()
}

fn untreated(parameters: ParameterSet, until: f64) -> Scenario {
    Scenario { parameters, days: (0.0, until), ..Scenario::default() }
}

fn start(scenario: &Scenario) -> Result<Run<'_>, ScenarioError> {
    Run::new(scenario, base_parameters(scenario.parameters), SHOWN_TOLERANCE, Record::Everything)
}
