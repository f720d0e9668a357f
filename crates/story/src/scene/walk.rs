//! Cells that walk along the model's arrows: as many as flow.
//!
//! The `k`-th walker of an arrow starts when the integral of the arrow's rate crosses `k` times what one
//! walker stands for; from then on its progress is measured in seconds of story. So a walker is a function
//! of the day alone, rewinding is free, and twice the flow is twice the walkers.

use std::f64::consts::TAU;

use model::Flow;

use super::place::Placed;
use super::route::Route;
use super::run::Run;
use crate::cast::Kind;
use crate::chapter::Chapter;
use crate::playhead::{day_from_seconds, seconds_from_day};

/// An arrow of the model along which cells are seen walking.
#[derive(Clone, Copy, Debug)]
pub struct Walk {
    /// The arrow.
    pub flow: Flow,
    /// Who walks.
    pub kind: Kind,
    /// The rate, in the unit of the arrow per day, at which one walker starts in each second of story. What
    /// one walker stands for is this times the days in a second, so it grows where time is squeezed.
    pub rate_of_one_a_second: f64,
    pub(super) route: Route,
}

const fn walk(flow: Flow, kind: Kind, rate_of_one_a_second: f64, route: Route) -> Walk {
    Walk { flow, kind, rate_of_one_a_second, route }
}

pub(super) const WALK_COUNT: usize = 10;

/// Every walked arrow.
pub const WALKS: [Walk; WALK_COUNT] = [
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
];

/// More walkers of one arrow at once than any run of the model sends.
const MOST_AT_ONCE: u64 = 48;

impl Walk {
    /// How much of the flow one walker stands for in a chapter, in the unit of the arrow.
    #[must_use]
    pub fn one_for(&self, chapter: Chapter) -> f64 {
        let days = chapter.days();
        self.rate_of_one_a_second * (days.end - days.start) / chapter.seconds()
    }
}

impl Run {
    /// How many walkers of an arrow have started by `day` at the scale of `chapter`; `None` for an arrow
    /// along which nobody is seen walking.
    #[must_use]
    pub fn walkers_started(&self, flow: Flow, chapter: Chapter, day: f64) -> Option<u64> {
        let walk = WALKS.iter().position(|walk| walk.flow == flow)?;
        Some(started(self, walk, chapter, day))
    }
}

fn started(run: &Run, walk: usize, chapter: Chapter, day: f64) -> u64 {
    (run.moved_along(walk, day) / WALKS[walk].one_for(chapter)) as u64
}

/// Tells everyone who is on the way on `day`.
pub(super) fn walkers(run: &Run, chapter: Chapter, day: f64, mut tell: impl FnMut(Placed)) {
    let now = seconds_from_day(day);
    for (nth, walk) in WALKS.iter().enumerate() {
        let earliest = day_from_seconds(now - walk.route.seconds());
        let last = started(run, nth, chapter, day);
        let first = started(run, nth, chapter, earliest).max(last.saturating_sub(MOST_AT_ONCE));
        for number in first + 1..=last {
            let start = run.day_when_moved(nth, number as f64 * walk.one_for(chapter));
            let progress = (now - seconds_from_day(start)) / walk.route.seconds();
            if (0.0..1.0).contains(&progress) {
                tell(walker(walk, number, progress));
            }
        }
    }
}

fn walker(walk: &Walk, number: u64, progress: f64) -> Placed {
    let seed = number as u32;
    let station = walk.route.along(seed, progress);
    Placed {
        kind: walk.kind,
        seed,
        x: station.x,
        y: station.y,
        size: walk.route.size(),
        turn: station.heading * 0.2 + f64::from(seed % 7) / 7.0 * TAU,
        opacity: (progress / 0.08).min((1.0 - progress) / 0.12).min(1.0),
    }
}
