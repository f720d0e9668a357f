//! The bag: stem cells on their way into it, waiting in it, and on their way home.

use super::crowd::STEM_CELLS_FOR_ONE;
use super::place::Placed;
use super::route::Route;
use super::run::Graft;
use crate::cast::Kind;
use crate::chapter::Chapter;
use crate::landscape::{BagView, Point, map};
use crate::playhead::seconds_from_day;

/// Stem cells that fill a bag, 10⁶ per kg.
const FULL: f64 = 12.0 * STEM_CELLS_FOR_ONE;

/// Seconds of story between two cells that go into the bag, and between two that leave it.
const COLLECTED_EVERY: f64 = 0.36;
const GIVEN_EVERY: f64 = 0.6;

/// Seconds of story after the beginning of day 0 when the first cell leaves the bag.
const FIRST_GIVEN: f64 = 0.3;

/// The bag and its cells at one moment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bag<'a> {
    graft: &'a Graft,
    day: f64,
    now: f64,
}

impl<'a> Bag<'a> {
    pub(super) fn on(graft: &'a Graft, day: f64) -> Self {
        Self { graft, day, now: seconds_from_day(day) }
    }

    /// How the bag is drawn. It lies below the river until its cells are given back; then it hangs over the
    /// river as a drip until the gap is over.
    pub(super) fn view(&self) -> BagView {
        let fill = |cells: f64| (cells * STEM_CELLS_FOR_ONE / FULL).min(1.0);
        let fill = fill(self.waiting());
        let is_collected = self.waiting() >= self.cells_in_bag();
        match self.graft.collection {
            None => BagView::Absent,
            Some(_) if self.day < Chapter::Collect.days().start => BagView::Absent,
            Some(_) if self.is_given() && self.day >= Chapter::Root.days().start => BagView::Absent,
            Some(_) if self.is_given() => BagView::Hung { fill },
            Some(collection) if self.day < collection || !is_collected => BagView::Filling { fill },
            Some(_) => BagView::Frozen { fill },
        }
    }

    /// Stem cells that the model has already put into the marrow but that are still seen on their way,
    /// 10⁶ per kg.
    pub(super) fn in_transit(&self) -> f64 {
        let cells = self.cells_given();
        if !self.is_given() || cells == 0.0 {
            return 0.0;
        }
        let share = |number: u32| self.progress_home(number).clamp(0.0, 1.0);
        let home = (0..cells as u32).filter(|&number| share(number) >= 1.0).count() as f64;
        self.graft.settled_at_once * (1.0 - home / cells)
    }

    /// Tells the cells in the bag and those on their way into it or home.
    pub(super) fn cells(&self, mut tell: impl FnMut(Placed)) {
        let view = self.view();
        if view == BagView::Absent {
            return;
        }
        let sites = map::bag_sites(&view);
        let (cells, route) = if self.is_given() {
            (self.cells_given(), Route::OutOfBag)
        } else {
            (self.cells_in_bag(), Route::IntoBag)
        };
        for number in 0..cells as u32 {
            let progress =
                if self.is_given() { self.progress_home(number) } else { self.progress_in(number) };
            let waits = if self.is_given() { progress <= 0.0 } else { progress >= 1.0 };
            if waits {
                let (x, y) = berth(&sites, number);
                tell(stem_cell(number, (x, y), 1.0));
            } else if (0.0..1.0).contains(&progress) {
                let station = route.along(number, progress);
                let opacity = if self.is_given() { 1.0 } else { (progress / 0.1).min(1.0) };
                tell(stem_cell(number, (station.x, station.y), opacity));
            }
        }
    }

    fn is_given(&self) -> bool {
        self.graft.given > 0.0 && self.graft.infusion.is_some_and(|infusion| self.day >= infusion)
    }

    fn cells_in_bag(&self) -> f64 {
        (self.graft.in_bag / STEM_CELLS_FOR_ONE).round()
    }

    fn cells_given(&self) -> f64 {
        (self.graft.given / STEM_CELLS_FOR_ONE).round()
    }

    /// How many cells are in the bag.
    fn waiting(&self) -> f64 {
        if self.is_given() {
            (0..self.cells_given() as u32).filter(|&number| self.progress_home(number) <= 0.0).count() as f64
        } else {
            (0..self.cells_in_bag() as u32).filter(|&number| self.progress_in(number) >= 1.0).count() as f64
        }
    }

    /// How far cell `number` has come into the bag: the day of the collection lies in the middle of all
    /// arrivals.
    fn progress_in(&self, number: u32) -> f64 {
        let Some(collection) = self.graft.collection else { return -1.0 };
        let late = f64::from(number) - (self.cells_in_bag() - 1.0) / 2.0;
        let arrival = seconds_from_day(collection) + late * COLLECTED_EVERY;
        1.0 + (self.now - arrival) / Route::IntoBag.seconds()
    }

    fn progress_home(&self, number: u32) -> f64 {
        let Some(infusion) = self.graft.infusion else { return -1.0 };
        let departure = seconds_from_day(infusion) + FIRST_GIVEN + f64::from(number) * GIVEN_EVERY;
        (self.now - departure) / Route::OutOfBag.seconds()
    }
}

/// The resting place of cell `number`; a very full bag holds a second layer.
fn berth(sites: &[Point; 12], number: u32) -> Point {
    let (x, y) = sites[number as usize % sites.len()];
    let layer = f64::from(number / sites.len() as u32);
    (x + 11.0 * layer, y - 14.0 * layer)
}

fn stem_cell(number: u32, (x, y): Point, opacity: f64) -> Placed {
    let seed = 0x5000 + number;
    Placed {
        kind: Kind::StemCell,
        seed,
        build: seed,
        x,
        y,
        size: Route::IntoBag.size(),
        turn: f64::from(number),
        opacity,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GRAFT: Graft =
        Graft { collection: Some(-28.0), infusion: Some(0.0), in_bag: 8.0, given: 8.0, settled_at_once: 6.4 };

    fn drawn(day: f64) -> usize {
        let mut cells = 0;
        Bag::on(&GRAFT, day).cells(|_| cells += 1);
        cells
    }

    #[test]
    fn the_bag_fills_waits_and_empties() {
        let view = |day: f64| Bag::on(&GRAFT, day).view();
        assert_eq!(view(-100.0), BagView::Absent);
        assert_eq!(view(-37.0), BagView::Filling { fill: 0.0 });
        assert!(matches!(view(-28.0), BagView::Filling { fill } if fill > 0.0 && fill < 0.4));
        assert!(matches!(view(-10.0), BagView::Frozen { fill } if fill > 0.4));
        assert!(matches!(view(0.0), BagView::Hung { fill } if fill > 0.4));
        assert_eq!(view(7.0), BagView::Hung { fill: 0.0 });
        assert_eq!(view(100.0), BagView::Absent);
    }

    #[test]
    fn no_stem_cell_is_lost_between_bag_and_marrow() {
        let all = (GRAFT.given / STEM_CELLS_FOR_ONE).round() as usize;
        assert_eq!(drawn(-10.0), all, "all wait in the bag");
        assert_eq!(drawn(0.0), all, "none has left yet");
        for hours in 0..24 {
            let day = f64::from(hours) / 24.0;
            let bag = Bag::on(&GRAFT, day);
            let settled = (1.0 - bag.in_transit() / GRAFT.settled_at_once) * all as f64;
            assert_eq!(drawn(day) + settled.round() as usize, all, "after {hours} hours");
        }
        assert_eq!(drawn(1.0), 0, "all are home");
    }

    #[test]
    fn without_a_graft_the_bag_stays_frozen() {
        let kept = Graft { given: 0.0, infusion: None, settled_at_once: 0.0, ..GRAFT };
        assert!(matches!(Bag::on(&kept, 7.0).view(), BagView::Frozen { .. }));
        assert_eq!(Bag::on(&kept, 7.0).in_transit(), 0.0);
        assert_eq!(Bag::on(&Graft::default(), 7.0).view(), BagView::Absent);
    }
}
