//! Where things are in the world: places cells live in, and the ways between them.
//!
//! The world is 3400 × 1400 units, left to right marrow, river, tissue; the thymus above the river, the
//! bag below it until it is hung over it. Everything here is a place to stand or a way to walk; how the
//! ground looks is drawn elsewhere.

use super::curve::{Curve, Point, Station};
use super::{BagView, Window, nerve};
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

/// Places at the wall of the cave where stem cells settle, far apart at first; those on the way out
/// are taken last.
pub const STEM_CELL_SITES: [Point; 17] = [
    (280.0, 606.0),
    (435.0, 565.0),
    (475.0, 938.0),
    (272.0, 849.0),
    (264.0, 728.0),
    (355.0, 931.0),
    (271.0, 667.0),
    (374.0, 562.0),
    (301.0, 902.0),
    (490.0, 590.0),
    (415.0, 944.0),
    (261.0, 790.0),
    (314.0, 568.0),
    (531.0, 914.0),
    (534.0, 635.0),
    (566.0, 865.0),
    (578.0, 676.0),
];

/// Places in the open cave where progenitors divide, far apart at first.
pub const PROGENITOR_SITES: [Point; 20] = [
    (418.0, 700.0),
    (503.0, 846.0),
    (331.0, 851.0),
    (531.0, 700.0),
    (320.0, 743.0),
    (407.0, 790.0),
    (320.0, 643.0),
    (440.0, 745.0),
    (475.0, 688.0),
    (463.0, 802.0),
    (500.0, 744.0),
    (433.0, 641.0),
    (380.0, 746.0),
    (360.0, 688.0),
    (520.0, 790.0),
    (560.0, 747.0),
    (389.0, 844.0),
    (351.0, 801.0),
    (447.0, 849.0),
    (377.0, 644.0),
];

/// The wall of the cave where blood is made, clockwise from the lower lip of its mouth to the upper one.
#[must_use]
pub fn cave() -> &'static Curve {
    static CAVE: LazyLock<Curve> = LazyLock::new(|| {
        Curve::through(
            &[
                (796.0, 850.0),
                (690.0, 836.0),
                (610.0, 880.0),
                (540.0, 960.0),
                (400.0, 985.0),
                (270.0, 930.0),
                (222.0, 820.0),
                (225.0, 700.0),
                (250.0, 560.0),
                (300.0, 528.0),
                (380.0, 520.0),
                (460.0, 528.0),
                (520.0, 560.0),
                (600.0, 640.0),
                (690.0, 690.0),
                (796.0, 670.0),
            ],
            10,
        )
    });
    &CAVE
}

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
    let way = [(-23.0, 95.0), (-23.0, 123.0), (-27.0, 175.0), (-10.0, 225.0), (-2.0, 315.0)];
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

/// The part of the world in which every segment of sheath lies.
pub const TISSUE: Window = Window { left: 2364.0, top: 172.0, right: 3492.0, bottom: 1300.0 };

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
