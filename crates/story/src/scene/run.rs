//! A run with what the picture needs of it, worked out once: how much has moved along each arrow by any day.

use std::ops::Deref;

use model::{Flow, Trajectory, What};

use super::act::{ACT_COUNT, ACTS};
use crate::cast::Kind;
use crate::microlitre::{Counts, counts};

/// Longest piece of time over which a rate counts as constant, days.
const LONGEST_PIECE: f64 = 10.0;

/// A trajectory and, for every arrow that is seen, the integral of its rate.
#[derive(Clone, Debug)]
pub struct Run {
    trajectory: Trajectory,
    ledger: Vec<Entry>,
    most: Counts,
    graft: Graft,
}

/// What has moved along each arrow up to a day.
#[derive(Clone, Copy, Debug)]
struct Entry {
    day: f64,
    moved: [f64; ACT_COUNT],
}

/// The days on which stem cells go into the bag and come back, and how many, 10⁶ per kg.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Graft {
    pub(super) collection: Option<f64>,
    pub(super) infusion: Option<f64>,
    pub(super) in_bag: f64,
    pub(super) given: f64,
    /// How many of those given back the model puts straight into the marrow.
    pub(super) settled_at_once: f64,
}

impl Run {
    /// Reads a trajectory once from end to end.
    #[must_use]
    pub fn new(trajectory: Trajectory) -> Self {
        let days = pieces(&trajectory);
        let ledger = ledger(&trajectory, &days);
        let most = most(&trajectory, &days);
        let graft = Graft::of(&trajectory);
        Self { trajectory, ledger, most, graft }
    }

    /// The most cells of each kind the microlitre holds on any day of the run.
    #[must_use]
    pub fn most(&self) -> &Counts {
        &self.most
    }

    /// How much has moved along an arrow that is seen from the first day up to `day`, in the unit of its rate times
    /// days; `None` for one that is not.
    #[must_use]
    pub fn moved(&self, flow: Flow, day: f64) -> Option<f64> {
        let act = ACTS.iter().position(|act| act.flow == flow)?;
        Some(self.moved_along(act, day))
    }

    pub(super) fn moved_along(&self, act: usize, day: f64) -> f64 {
        let after = self.ledger.partition_point(|entry| entry.day <= day);
        self.between(after, |from, to| {
            let share = ((day - from.day) / (to.day - from.day)).clamp(0.0, 1.0);
            from.moved[act] + share * (to.moved[act] - from.moved[act])
        })
    }

    /// The day on which `amount` has moved along an arrow that is seen.
    pub(super) fn day_when_moved(&self, act: usize, amount: f64) -> f64 {
        let after = self.ledger.partition_point(|entry| entry.moved[act] < amount);
        self.between(after, |from, to| {
            let share = (amount - from.moved[act]) / (to.moved[act] - from.moved[act]);
            from.day + share.clamp(0.0, 1.0) * (to.day - from.day)
        })
    }

    pub(super) fn graft(&self) -> &Graft {
        &self.graft
    }

    fn between(&self, after: usize, read: impl Fn(&Entry, &Entry) -> f64) -> f64 {
        let after = after.clamp(1, self.ledger.len() - 1);
        read(&self.ledger[after - 1], &self.ledger[after])
    }
}

impl Deref for Run {
    type Target = Trajectory;

    fn deref(&self) -> &Trajectory {
        &self.trajectory
    }
}

/// Days between which rates are smooth: the steps of the solver, the long ones cut.
fn pieces(trajectory: &Trajectory) -> Vec<f64> {
    let mut days = vec![trajectory.start()];
    for day in trajectory.step_days().filter(|&day| day > trajectory.start()) {
        let from = days[days.len() - 1];
        let cuts = ((day - from) / LONGEST_PIECE).ceil() as u32;
        days.extend((1..cuts).map(|cut| from + (day - from) * f64::from(cut) / f64::from(cuts)));
        if day > from {
            days.push(day);
        }
    }
    days
}

/// Adds up the rates by Gauss's two points, which lie inside each piece and so never on an event.
fn ledger(trajectory: &Trajectory, days: &[f64]) -> Vec<Entry> {
    const OFF_MIDDLE: f64 = 0.288_675_134_594_812_9;
    let mut entry = Entry { day: days[0], moved: [0.0; ACT_COUNT] };
    let mut ledger = Vec::with_capacity(days.len() + 1);
    ledger.push(entry);
    for piece in days.windows(2) {
        let length = piece[1] - piece[0];
        let middle = piece[0] + length / 2.0;
        for day in [middle - OFF_MIDDLE * length, middle + OFF_MIDDLE * length] {
            let flows = trajectory.at(day).flows();
            for (moved, act) in entry.moved.iter_mut().zip(&ACTS) {
                *moved += flows.rate(act.flow).max(0.0) * length / 2.0;
            }
        }
        entry.day = piece[1];
        ledger.push(entry);
    }
    if ledger.len() == 1 {
        ledger.push(Entry { day: entry.day + 1.0, ..entry });
    }
    ledger
}

fn most(trajectory: &Trajectory, days: &[f64]) -> Counts {
    let mut most = [0; Kind::COUNT];
    for &day in days {
        for (most, count) in most.iter_mut().zip(counts(&trajectory.at(day))) {
            *most = count.max(*most);
        }
    }
    most
}

impl Graft {
    fn of(trajectory: &Trajectory) -> Self {
        use model::Population::MarrowStemCells;
        const JUST_BEFORE: f64 = 1e-6;
        let day_of = |what: What| {
            trajectory.happenings().iter().find(|happening| happening.what == what).map(|found| found.day)
        };
        let bag = trajectory.bag();
        let infusion = day_of(What::Infusion);
        let jump = |day: f64| {
            let stem_cells = |day: f64| trajectory.at(day).state[MarrowStemCells];
            (stem_cells(day) - stem_cells(day - JUST_BEFORE)).max(0.0)
        };
        Self {
            collection: day_of(What::Collection),
            infusion,
            in_bag: bag.stem_cells,
            given: bag.given.unwrap_or(0.0),
            settled_at_once: infusion.map_or(0.0, jump),
        }
    }
}
