//! Where things are in the world: places cells live in, and the ways between them.
//!
//! The world is 3400 × 1400 units, left to right marrow, river, tissue; the thymus above the river, the
//! bag below it until it is hung over it. Everything here is a place to stand or a way to walk; how the
//! ground looks is drawn elsewhere.

use super::curve::{Curve, Point, Station};
use super::{BagView, nerve};
use std::sync::LazyLock;

/// Width of the world.
pub const WIDTH: f64 = 3400.0;
/// Height of the world.
pub const HEIGHT: f64 = 1400.0;

/// Where the marrow opens to the river.
pub const MOUTH: Point = (770.0, 760.0);
/// The middle between the lobes of the thymus.
pub const THYMUS: Point = (1660.0, 215.0);
/// The tip of the river, where cells step ashore.
pub const SHORE: Point = (2500.0, 770.0);
/// Middle of the bag while it lies below the river.
pub const BAG_LYING: Point = (1180.0, 1190.0);
/// Middle of the bag while it hangs over the river.
pub const BAG_HUNG: Point = (797.0, 508.0);

/// Places at the wall of the cave where stem cells settle, first the ones that fill first.
pub const STEM_CELL_SITES: [Point; 18] = [
    (292.0, 645.0),
    (345.0, 600.0),
    (268.0, 760.0),
    (455.0, 588.0),
    (318.0, 930.0),
    (560.0, 655.0),
    (420.0, 950.0),
    (275.0, 850.0),
    (400.0, 570.0),
    (520.0, 905.0),
    (510.0, 610.0),
    (262.0, 700.0),
    (365.0, 945.0),
    (470.0, 935.0),
    (285.0, 890.0),
    (315.0, 618.0),
    (265.0, 805.0),
    (565.0, 868.0),
];

/// Places in the open cave where progenitors divide, first the ones that fill first.
pub const PROGENITOR_SITES: [Point; 20] = [
    (430.0, 660.0),
    (470.0, 775.0),
    (380.0, 760.0),
    (520.0, 720.0),
    (395.0, 850.0),
    (505.0, 655.0),
    (335.0, 700.0),
    (455.0, 860.0),
    (585.0, 745.0),
    (330.0, 800.0),
    (425.0, 720.0),
    (530.0, 800.0),
    (375.0, 660.0),
    (340.0, 870.0),
    (600.0, 800.0),
    (430.0, 805.0),
    (575.0, 700.0),
    (385.0, 905.0),
    (500.0, 850.0),
    (325.0, 755.0),
];

/// The upper bank of the river, from the cave to the shore.
#[must_use]
pub fn bank_top() -> &'static Curve {
    static BANK: LazyLock<Curve> = LazyLock::new(|| {
        Curve::through(
            &[
                (560.0, 655.0),
                (800.0, 668.0),
                (1040.0, 640.0),
                (1330.0, 596.0),
                (1660.0, 588.0),
                (1990.0, 604.0),
                (2260.0, 640.0),
                (2420.0, 632.0),
            ],
            12,
        )
    });
    &BANK
}

/// The lower bank of the river, from the cave to the shore.
#[must_use]
pub fn bank_bottom() -> &'static Curve {
    static BANK: LazyLock<Curve> = LazyLock::new(|| {
        Curve::through(
            &[
                (560.0, 858.0),
                (800.0, 850.0),
                (1050.0, 872.0),
                (1330.0, 934.0),
                (1660.0, 948.0),
                (1990.0, 930.0),
                (2260.0, 884.0),
                (2420.0, 908.0),
            ],
            12,
        )
    });
    &BANK
}

/// Where one is on the river: `along` from the cave (0) to the shore (1), `across` from the upper bank (0)
/// to the lower one (1). Cells keep clear of the banks between 0.12 and 0.88.
#[must_use]
pub fn river(along: f64, across: f64) -> Station {
    let (top, bottom) = (bank_top().along(along), bank_bottom().along(along));
    let mix = |top: f64, bottom: f64| top + across * (bottom - top);
    Station { x: mix(top.x, bottom.x), y: mix(top.y, bottom.y), heading: mix(top.heading, bottom.heading) }
}

/// The stair from the thymus down to the river; it ends in the water.
#[must_use]
pub fn stair() -> &'static Curve {
    static STAIR: LazyLock<Curve> = LazyLock::new(|| {
        let (x, y) = THYMUS;
        Curve::through(
            &[(x - 25.0, y + 150.0), (x - 48.0, y + 235.0), (x - 30.0, y + 310.0), (x - 44.0, y + 385.0)],
            10,
        )
    });
    &STAIR
}

/// The way from a place in the cave out to the river.
#[must_use]
pub fn way_out(from: Point) -> Curve {
    Curve::through(&[from, (620.0, 0.4 * from.1 + 0.6 * MOUTH.1), MOUTH, (900.0, MOUTH.1)], 10)
}

/// The tube between the bag and the river, from the bag to its end in the water.
#[must_use]
pub fn tube(bag: &BagView) -> Curve {
    let way = [(-23.0, 95.0), (-23.0, 123.0), (-27.0, 175.0), (-10.0, 215.0), (-2.0, 285.0)];
    Curve::through(&way.map(|point| bag.place(point)), 8)
}

/// Where stem cells rest in the bag, the deepest first.
#[must_use]
pub fn bag_sites(bag: &BagView) -> [Point; 12] {
    const SITES: [Point; 12] = [
        (-48.0, 22.0),
        (0.0, 20.0),
        (46.0, 24.0),
        (-24.0, 48.0),
        (24.0, 50.0),
        (-68.0, 50.0),
        (68.0, 52.0),
        (-46.0, 76.0),
        (2.0, 76.0),
        (48.0, 80.0),
        (-24.0, 104.0),
        (26.0, 106.0),
    ];
    SITES.map(|(right, above_floor)| bag.place((right, bag.floor() + bag.rising() * above_floor)))
}

/// Places beside the sheath where self-reactive cells attack, first the ones at the segments that are
/// stripped first; `heading` points to the nerve.
#[must_use]
pub fn attack_sites() -> &'static [Station] {
    static SITES: LazyLock<Vec<Station>> = LazyLock::new(nerve::attack_sites);
    &SITES
}

/// Places in the open tissue for cells that only pass, near the shore first.
pub const TISSUE_SITES: [Point; 14] = [
    (2548.0, 560.0),
    (2610.0, 850.0),
    (2672.0, 838.0),
    (2985.0, 832.0),
    (2850.0, 570.0),
    (3015.0, 640.0),
    (2560.0, 905.0),
    (2520.0, 640.0),
    (2760.0, 870.0),
    (3090.0, 850.0),
    (2940.0, 560.0),
    (2480.0, 985.0),
    (3180.0, 640.0),
    (2700.0, 610.0),
];

/// The way from the tip of the river to a place in the tissue.
#[must_use]
pub fn way_ashore(to: Point) -> Curve {
    let step = (SHORE.0 + 60.0, 0.7 * SHORE.1 + 0.3 * to.1);
    Curve::through(&[(SHORE.0 - 160.0, SHORE.1), SHORE, step, to], 10)
}
