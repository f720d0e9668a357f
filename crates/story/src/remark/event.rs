//! What stands on the ruler: what was done, and what the body did.

use model::order::in_order_of;
use model::{Happening, Trajectory, What};

/// One thing that happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// The day it began.
    pub day: f64,
    /// The day it ended, if it took days.
    pub until: Option<f64>,
    /// What happened.
    pub kind: EventKind,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// Chemotherapy before the collection.
    Chemotherapy,
    /// G-CSF, from its first day to its last.
    GrowthFactor,
    /// Stem cells are collected.
    Collection,
    /// The strong medicines.
    Clearing,
    /// ATG, from its first dose to its last.
    Atg,
    /// Stem cells are given back.
    Infusion,
    /// A drug is started.
    DrugStarts,
    /// A drug is stopped.
    DrugStops,
    /// Neutrophils above 0.5 × 10⁹ per litre again.
    NeutrophilsBack,
    /// Platelets above 20 × 10⁹ per litre again.
    PlateletsBack,
    /// Fewer CD4 than CD8 T cells.
    InversionBegins,
    /// More CD4 than CD8 T cells again.
    InversionEnds,
    /// The condition becomes active, before a transplant or without one.
    Flare,
    /// The condition becomes active again after a transplant.
    ActivityReturns,
}

/// Everything that stands on the ruler, in order of days. The triggers of inflammation are left out:
/// there are about five a year, and what matters is whether a flare follows.
#[must_use]
pub fn events(run: &Trajectory) -> Vec<Event> {
    in_order_of(done(run).into_iter().chain(reached(run)), |event| event.day)
}

/// What was done and what befell the body, from the run's own record.
fn done(run: &Trajectory) -> Vec<Event> {
    let infusion = run.happenings().iter().find(|happening| happening.what == What::Infusion);
    let mut events: Vec<Event> = Vec::new();
    for &Happening { day, what } in run.happenings() {
        let is_after_infusion = infusion.is_some_and(|infusion| infusion.day < day);
        let Some(kind) = kind(what, is_after_infusion) else { continue };
        match events.iter_mut().rev().find(|event| event.kind == kind) {
            Some(event) if goes_on(what) => event.until = Some(day),
            _ => events.push(Event { day, until: last_day(what), kind }),
        }
    }
    events
}

fn kind(what: What, is_after_infusion: bool) -> Option<EventKind> {
    match what {
        What::Chemotherapy { .. } => Some(EventKind::Chemotherapy),
        What::GrowthFactor { .. } => Some(EventKind::GrowthFactor),
        What::Collection => Some(EventKind::Collection),
        What::Conditioning { .. } => Some(EventKind::Clearing),
        What::Atg => Some(EventKind::Atg),
        What::Infusion => Some(EventKind::Infusion),
        What::DrugStarts => Some(EventKind::DrugStarts),
        What::DrugStops => Some(EventKind::DrugStops),
        What::Relapse if is_after_infusion => Some(EventKind::ActivityReturns),
        What::Relapse => Some(EventKind::Flare),
        What::Trigger | What::CloneEscapes | What::NewBreach => None,
    }
}

/// Whether this belongs to the last event of its kind: another dose, the end of a course.
fn goes_on(what: What) -> bool {
    matches!(what, What::Atg | What::GrowthFactor { on: false })
}

fn last_day(what: What) -> Option<f64> {
    match what {
        What::Chemotherapy { until } | What::Conditioning { until } => Some(until),
        _ => None,
    }
}

/// What the body reached.
fn reached(run: &Trajectory) -> impl Iterator<Item = Event> {
    let milestones = run.milestones();
    let reached = [
        (EventKind::NeutrophilsBack, milestones.neutrophils_above_half),
        (EventKind::PlateletsBack, milestones.platelets_above_twenty),
        (EventKind::InversionBegins, milestones.inversion_begins),
        (EventKind::InversionEnds, milestones.inversion_ends),
    ];
    reached.into_iter().filter_map(|(kind, day)| day.map(|day| Event { day, until: None, kind }))
}
