//! The ways cells walk in the landscape, and how long they take.

use std::f64::consts::{PI, TAU};
use std::sync::LazyLock;

use super::place::Placed;
use super::trec;
use crate::cast::Kind;
use crate::landscape::map::{self, PROGENITOR_SITES, STEM_CELL_SITES};
use crate::landscape::{BagView, Curve, Point, Station};
use crate::scatter::spread;

/// A way through the landscape; which of its lanes a cell takes depends on its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Route {
    /// From the open cave out to the river.
    OutOfMarrow,
    /// From the niche out to the river.
    OutOfNiche,
    /// From the river home to the niche.
    IntoNiche,
    /// From the thymus down the stair into the river.
    Stair,
    /// From the river down the tube into the bag.
    IntoBag,
    /// From the hanging bag through the tube and the river into the niche.
    OutOfBag,
}

impl Route {
    /// How long the walk takes, seconds of story.
    pub(super) const fn seconds(self) -> f64 {
        match self {
            Self::OutOfMarrow => 5.0,
            Self::OutOfNiche | Self::IntoNiche | Self::OutOfBag => 5.5,
            Self::Stair => 6.0,
            Self::IntoBag => 1.8,
        }
    }

    /// How large walkers are drawn, as sizes of placed cells.
    pub(super) const fn size(self) -> f64 {
        match self {
            Self::Stair => 0.65,
            Self::IntoBag | Self::OutOfBag => 0.7,
            _ => 1.0,
        }
    }

    /// Walker `number` after this share of the way. Those who come from the thymus carry the whole mark.
    pub(super) fn walker(self, kind: Kind, number: u32, share: f64) -> Placed {
        let station = self.along(number, share);
        Placed {
            kind,
            seed: number,
            build: if kind == Kind::NaiveCd4 { trec::WHOLE } else { number },
            x: station.x,
            y: station.y,
            size: self.size(),
            turn: station.heading * 0.2 + f64::from(number % 7) / 7.0 * TAU,
            opacity: (share / 0.08).min((1.0 - share) / 0.12).min(1.0),
        }
    }

    /// Where walker `number` is after this share of the way.
    pub(super) fn along(self, number: u32, share: f64) -> Station {
        let lanes = lanes(self);
        let lane = &lanes[number as usize % lanes.len()];
        match self {
            Self::OutOfMarrow | Self::OutOfNiche => aside(lane.along(share), number, share),
            Self::IntoNiche => {
                let station = aside(lane.along(1.0 - share), number, 1.0 - share);
                Station { heading: station.heading + PI, ..station }
            }
            Self::Stair => on_steps(lane.along(share), number),
            Self::IntoBag | Self::OutOfBag => lane.along(share),
        }
    }
}

fn lanes(route: Route) -> &'static [Curve] {
    static OPEN_CAVE: LazyLock<Vec<Curve>> =
        LazyLock::new(|| PROGENITOR_SITES.iter().map(|&site| map::way_out(site)).collect());
    static NICHE: LazyLock<Vec<Curve>> =
        LazyLock::new(|| STEM_CELL_SITES.iter().map(|&site| map::way_out(site)).collect());
    static INTO_BAG: LazyLock<Vec<Curve>> = LazyLock::new(|| {
        let bag = BagView::Filling { fill: 0.0 };
        map::bag_sites(&bag).iter().map(|&site| into_bag(&bag, site)).collect()
    });
    static OUT_OF_BAG: LazyLock<Vec<Curve>> = LazyLock::new(|| {
        let bag = BagView::Hung { fill: 0.0 };
        let sites = map::bag_sites(&bag);
        STEM_CELL_SITES
            .iter()
            .zip(sites.iter().cycle())
            .map(|(&home, &site)| out_of_bag(&bag, site, home))
            .collect()
    });
    match route {
        Route::OutOfMarrow => &OPEN_CAVE,
        Route::OutOfNiche | Route::IntoNiche => &NICHE,
        Route::Stair => std::slice::from_ref(map::stair()),
        Route::IntoBag => &INTO_BAG,
        Route::OutOfBag => &OUT_OF_BAG,
    }
}

/// From upstream into the tube and down to a place in the bag.
fn into_bag(bag: &BagView, site: Point) -> Curve {
    let tube = map::tube(bag);
    let (x, y) = tube.points()[tube.points().len() - 1];
    let approach = Curve::through(&[(x - 230.0, y - 110.0), (x - 60.0, y - 70.0), (x, y)], 8);
    let way = approach.points().iter().chain(tube.points().iter().rev()).copied().chain([site]);
    Curve::along_points(way.collect())
}

/// From a place in the bag down the tube, through the river's mouth and home.
fn out_of_bag(bag: &BagView, site: Point, home: Point) -> Curve {
    let tube = map::tube(bag);
    let way_home = map::way_out(home);
    let (x, _) = tube.points()[tube.points().len() - 1];
    let upstream = way_home.points().iter().rev().filter(|point| point.0 < x).copied();
    Curve::along_points(std::iter::once(site).chain(tube.points().iter().copied()).chain(upstream).collect())
}

/// Each walker keeps its own distance from the middle of the way once it is in the open.
fn aside(station: Station, number: u32, share: f64) -> Station {
    const BREADTH: f64 = 112.0;
    let across = spread(number) - 0.5;
    beside(station, across * BREADTH * (share / 0.6).min(1.0))
}

/// Left foot, right foot.
fn on_steps(station: Station, number: u32) -> Station {
    const STRIDE: f64 = 7.0;
    beside(station, if number.is_multiple_of(2) { STRIDE } else { -STRIDE })
}

fn beside(station: Station, away: f64) -> Station {
    Station {
        x: station.x - away * libm::sin(station.heading),
        y: station.y + away * libm::cos(station.heading),
        ..station
    }
}
