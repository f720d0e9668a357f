//! What cells are seen doing: walking, dividing, dying, as many as the model's arrows move.
//!
//! The `k`-th act of an arrow starts when the integral of the arrow's rate crosses `k` times what one act
//! stands for; from then on its progress is measured in seconds of story. So an act is a function of the
//! day alone, rewinding is free, and twice the flow is twice the acts.

use model::Flow;

use super::place::Placed;
use super::route::Route;
use super::run::Run;
use super::turnover::{self, Stand};
use crate::cast::Kind;
use crate::chapter::Chapter;
use crate::playhead::{day_from_seconds, seconds_from_day};

/// An arrow of the model whose cells are seen.
#[derive(Clone, Copy, Debug)]
pub struct Act {
    /// The arrow.
    pub flow: Flow,
    /// Who is seen.
    pub kind: Kind,
    /// The rate, in the unit of the arrow per day, at which one act starts in each second of story. What one
    /// act stands for is this times the days in a second, so it grows where time is squeezed.
    pub rate_of_one_a_second: f64,
    pub(super) deed: Deed,
}

/// What is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// A cell goes from one place to another.
    Walk(Route),
    /// A cell becomes two; one of them goes its way.
    Divide(Stand),
    /// A cell loses its colour, then its line.
    Die(Stand),
}

impl Deed {
    /// How long it takes, seconds of story.
    const fn seconds(self) -> f64 {
        match self {
            Self::Walk(route) => route.seconds(),
            Self::Divide(_) => turnover::DIVISION_SECONDS,
            Self::Die(_) => turnover::DEATH_SECONDS,
        }
    }
}

const fn walk(flow: Flow, kind: Kind, rate_of_one_a_second: f64, route: Route) -> Act {
    Act { flow, kind, rate_of_one_a_second, deed: Deed::Walk(route) }
}

const fn division(flow: Flow, kind: Kind, rate_of_one_a_second: f64, stand: Stand) -> Act {
    Act { flow, kind, rate_of_one_a_second, deed: Deed::Divide(stand) }
}

const fn death(flow: Flow, kind: Kind, rate_of_one_a_second: f64, stand: Stand) -> Act {
    Act { flow, kind, rate_of_one_a_second, deed: Deed::Die(stand) }
}

pub(super) const ACT_COUNT: usize = 31;

/// Every arrow that is seen. The model counts T cells in blood alone; they are seen to divide in the river,
/// though most do so in the lymph nodes, which the landscape leaves out.
pub const ACTS: [Act; ACT_COUNT] = [
    walk(Flow::NeutrophilRelease, Kind::Neutrophil, 0.5, Route::OutOfMarrow),
    walk(Flow::MonocyteRelease, Kind::Monocyte, 1200.0, Route::OutOfMarrow),
    walk(Flow::NaturalKillerBirth, Kind::NaturalKiller, 80.0, Route::OutOfMarrow),
    walk(Flow::NaiveBBirth, Kind::BCell, 16.0, Route::OutOfMarrow),
    walk(Flow::PlateletRelease, Kind::Platelet, 60.0, Route::OutOfMarrow),
    walk(Flow::StemCellRelease, Kind::StemCell, 10.0, Route::OutOfNiche),
    walk(Flow::StemCellHoming, Kind::StemCell, 10.0, Route::IntoNiche),
    walk(Flow::NaiveCd4Export, Kind::NaiveCd4, 0.14, Route::Stair),
    walk(Flow::NaiveCd8Export, Kind::Cd8, 0.14, Route::Stair),
    walk(Flow::RegulatorExport, Kind::Regulator, 3.0, Route::Stair),
    division(Flow::StemCellRenewal, Kind::StemCell, 4.0, Stand::Niche),
    division(Flow::ProgenitorGrowth, Kind::Progenitor, 0.1, Stand::Cave),
    division(Flow::NaiveCd4Division, Kind::NaiveCd4, 0.4, Stand::River),
    division(Flow::MemoryCd4Division, Kind::MemoryCd4, 3.0, Stand::River),
    division(Flow::MemoryCd8Division, Kind::Cd8, 6.0, Stand::River),
    division(Flow::RegulatorDivision, Kind::Regulator, 8.0, Stand::Guard),
    division(Flow::SelfReactiveDivision, Kind::SelfReactive, 0.026, Stand::Sheath),
    death(Flow::SelfReactiveDeath, Kind::SelfReactive, 0.026, Stand::Sheath),
    death(Flow::RegulatorDeath, Kind::Regulator, 8.0, Stand::Guard),
    death(Flow::NeutrophilDeath, Kind::Neutrophil, 4.0, Stand::River),
    death(Flow::SelfReactiveClearing, Kind::SelfReactive, 0.2, Stand::Sheath),
    death(Flow::RegulatorClearing, Kind::Regulator, 10.0, Stand::Guard),
    death(Flow::ProgenitorClearing, Kind::Progenitor, 0.2, Stand::Cave),
    death(Flow::MarrowStemCellClearing, Kind::StemCell, 4.0, Stand::Niche),
    death(Flow::NaiveCd4Clearing, Kind::NaiveCd4, 40.0, Stand::River),
    death(Flow::MemoryCd4Clearing, Kind::MemoryCd4, 40.0, Stand::River),
    death(Flow::NaiveCd8Clearing, Kind::Cd8, 40.0, Stand::River),
    death(Flow::MemoryCd8Clearing, Kind::Cd8, 40.0, Stand::River),
    death(Flow::NaiveBClearing, Kind::BCell, 40.0, Stand::River),
    death(Flow::NaturalKillerClearing, Kind::NaturalKiller, 60.0, Stand::River),
    death(Flow::MonocyteClearing, Kind::Monocyte, 80.0, Stand::River),
];

/// More acts of one arrow at once than any run of the model has.
const MOST_AT_ONCE: u64 = 48;

impl Act {
    /// How much of the flow one act stands for in a chapter, in the unit of the arrow.
    #[must_use]
    pub fn one_for(&self, chapter: Chapter) -> f64 {
        let days = chapter.days();
        self.rate_of_one_a_second * (days.end - days.start) / chapter.seconds()
    }
}

impl Run {
    /// How many acts of an arrow have started by `day` at the scale of `chapter`; `None` for an arrow that
    /// is not seen.
    #[must_use]
    pub fn acts_started(&self, flow: Flow, chapter: Chapter, day: f64) -> Option<u64> {
        let act = ACTS.iter().position(|act| act.flow == flow)?;
        Some(started(self, act, chapter, day))
    }
}

fn started(run: &Run, act: usize, chapter: Chapter, day: f64) -> u64 {
    (run.moved_along(act, day) / ACTS[act].one_for(chapter)) as u64
}

/// Tells every cell that is walking, dividing or dying on `day`.
pub(super) fn acting(run: &Run, chapter: Chapter, day: f64, mut tell: impl FnMut(Placed)) {
    let now = seconds_from_day(day);
    for (nth, act) in ACTS.iter().enumerate() {
        let seconds = act.deed.seconds();
        let earliest = day_from_seconds(now - seconds);
        let last = started(run, nth, chapter, day);
        let first = started(run, nth, chapter, earliest).max(last.saturating_sub(MOST_AT_ONCE));
        for number in first + 1..=last {
            let start = run.day_when_moved(nth, number as f64 * act.one_for(chapter));
            let progress = (now - seconds_from_day(start)) / seconds;
            if !(0.0..1.0).contains(&progress) {
                continue;
            }
            let number = number as u32;
            match act.deed {
                Deed::Walk(route) => tell(route.walker(act.kind, number, progress)),
                Deed::Divide(stand) => {
                    turnover::division(&run.at(start), act.kind, stand, number, progress, &mut tell);
                }
                Deed::Die(stand) => {
                    tell(turnover::death(&run.at(start), act.kind, stand, number, progress));
                }
            }
        }
    }
}
