//! Cells carried by the river, in proportion to the counts in blood.

use std::f64::consts::TAU;
use std::sync::LazyLock;

use model::Moment;

use super::crowd::{STEM_CELLS_FOR_ONE, shown};
use super::place::Placed;
use super::trec;
use crate::cast::Kind;
use crate::landscape::map;
use crate::scatter::Scatter;

/// Cells per µL that one cell in the river stands for.
const CARRIED_FOR_ONE: f64 = 80.0;
/// Platelets per µL that one platelet in the river stands for.
const PLATELETS_FOR_ONE: f64 = 25_000.0;

/// Stem cells in the river stand for as many as in the marrow and in the bag; 70 mL of blood per kg.
const STEM_CELLS_PER_MICROLITRE: f64 = STEM_CELLS_FOR_ONE / 0.07;

/// Lanes across the river and places along it. The lanes are staggered, so that cells keep clear of each
/// other where the river is narrow.
const LANES: u32 = 6;
const PLACES: u32 = 34;

/// How fast the river carries, shares of its length per second: about 24 px a second on a wide page.
const PACE: f64 = 0.022;

/// How many cells per µL one cell of this kind in the river stands for.
#[must_use]
pub const fn carried_for_one(kind: Kind) -> f64 {
    match kind {
        Kind::StemCell => STEM_CELLS_PER_MICROLITRE,
        Kind::Platelet => PLATELETS_FOR_ONE,
        _ => CARRIED_FOR_ONE,
    }
}

/// Shares of the places that each kind can take, in the order of [`Kind::ALL`].
const CAPACITY: [usize; Kind::COUNT] = [4, 0, 124, 20, 7, 4, 0, 5, 7, 10, 2, 0, 20];

/// A place in the river: lane and place along it, and what makes the cell this cell.
#[derive(Clone, Copy, Debug)]
struct Berth {
    along: f64,
    across: f64,
    seed: u32,
}

/// The places of each kind, in the order in which they are taken.
fn berths() -> &'static [Vec<Berth>; Kind::COUNT] {
    static BERTHS: LazyLock<[Vec<Berth>; Kind::COUNT]> = LazyLock::new(|| {
        let mut free: Vec<u32> = (0..LANES * PLACES).collect();
        Scatter::new(7).shuffle(&mut free);
        let mut free = free.into_iter();
        CAPACITY.map(|places| free.by_ref().take(places).map(berth).collect())
    });
    &BERTHS
}

fn berth(seed: u32) -> Berth {
    let (lane, place) = (seed % LANES, seed / LANES);
    let mut scatter = Scatter::new(seed);
    let stagger = if lane % 2 == 1 { 0.5 } else { 0.0 };
    let along = (f64::from(place) + stagger + 0.12 * f64::from(scatter.around_zero())) / f64::from(PLACES);
    let across =
        0.14 + 0.72 * (f64::from(lane) + 0.5 + 0.12 * f64::from(scatter.around_zero())) / f64::from(LANES);
    Berth { along, across, seed }
}

impl Berth {
    /// A cell here after `seconds` of movement; it fades where the river begins and ends.
    fn carried(&self, kind: Kind, seconds: f64) -> Placed {
        let along = (self.along + PACE * seconds).rem_euclid(1.0);
        let station = map::river(along, self.across);
        let at_ends = ((along - 0.16) / 0.06).min((1.0 - along) / 0.03).clamp(0.0, 1.0);
        Placed {
            kind,
            seed: self.seed,
            build: self.seed,
            x: station.x,
            y: station.y,
            size: 1.0,
            turn: f64::from(self.seed % 11) / 11.0 * TAU,
            opacity: at_ends,
        }
    }
}

/// A cell that something happens to while the river carries it, `seconds` after it began; another place for
/// each number.
pub(super) fn adrift(kind: Kind, number: u32, seconds: f64) -> Placed {
    berth(number.wrapping_mul(37) % (LANES * PLACES)).carried(kind, seconds)
}

/// Tells every cell in the river after `seconds` of movement.
pub(super) fn carried(moment: &Moment, seconds: f64, mut tell: impl FnMut(Placed)) {
    let mean_mark = trec::mean(moment);
    for kind in Kind::ALL {
        let drawn = kind.per_microlitre(moment) / carried_for_one(kind);
        for (number, berth) in berths()[kind as usize].iter().enumerate() {
            let opacity = shown(drawn, number);
            if opacity <= 0.0 {
                break;
            }
            let cell = berth.carried(kind, seconds);
            let build = if kind == Kind::NaiveCd4 { trec::build(mean_mark, berth.seed) } else { cell.build };
            tell(Placed { build, opacity: opacity * cell.opacity, ..cell });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Run;
    use model::{Regimen, Scenario, Transplant, Treatment, simulate};

    #[test]
    fn the_river_carries_cells_in_proportion_to_the_counts() {
        let treatment = Treatment::Transplant(Transplant::new(Regimen::BeamAtg));
        let run =
            Run::new(simulate(&Scenario { treatment, ..Scenario::default() }).expect("an ordinary run"));
        for day in [-180.0, -28.0, 7.0, 14.0, 400.0] {
            let moment = run.at(day);
            for kind in Kind::ALL {
                let berths = &berths()[kind as usize];
                let due = kind.per_microlitre(&moment) / carried_for_one(kind);
                let drawn: f64 = (0..berths.len()).map(|number| shown(due, number)).sum();
                assert!((drawn - due).abs() <= 0.6, "{kind:?} on day {day}: {drawn} drawn, {due} due");
            }
        }
    }

    #[test]
    fn every_cell_in_the_river_has_its_own_place() {
        let mut seeds: Vec<u32> = berths().iter().flatten().map(|berth| berth.seed).collect();
        let cells = seeds.len();
        seeds.sort_unstable();
        seeds.dedup();
        assert_eq!(seeds.len(), cells);
        assert_eq!(cells, CAPACITY.iter().sum::<usize>(), "the river has fewer places than promised");
    }

    #[test]
    fn the_river_flows_from_the_marrow_to_the_tissue() {
        let run = Run::new(simulate(&Scenario::default()).expect("an ordinary run"));
        let places = |seconds: f64| {
            let mut places = Vec::new();
            carried(&run.at(0.0), seconds, |cell| places.push((cell.seed, cell.x)));
            places
        };
        let moved = |(now, soon): (&(u32, f64), &(u32, f64))| soon.1 - now.1;
        let downstream = places(0.0).iter().zip(&places(0.5)).filter(|&pair| moved(pair) > 0.0).count();
        assert!(downstream * 10 > places(0.0).len() * 9, "only those at the end may begin anew");
    }
}
