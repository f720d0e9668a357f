//! Nerves in their sheath: where they run, where each segment of sheath lies, which is stripped first.

use super::curve::{Curve, Point, Station};
use super::map::SHORE;
use model::order::in_order_of;
use std::sync::LazyLock;

/// How many nerves there are.
const NERVES: usize = 5;
/// How many segments of sheath each nerve has.
const SEGMENTS_EACH: usize = 5;
/// How many segments of sheath there are.
pub const SEGMENTS: usize = NERVES * SEGMENTS_EACH;

/// Knots and half the width of each nerve with its sheath, top to bottom.
const LINES: [([Point; 5], f64); NERVES] = [
    ([(2380.0, 250.0), (2640.0, 330.0), (2900.0, 300.0), (3200.0, 370.0), (3520.0, 350.0)], 44.0),
    ([(2450.0, 465.0), (2700.0, 520.0), (2950.0, 478.0), (3220.0, 545.0), (3520.0, 520.0)], 50.0),
    ([(2600.0, 745.0), (2830.0, 700.0), (3050.0, 740.0), (3280.0, 712.0), (3520.0, 742.0)], 54.0),
    ([(2450.0, 1050.0), (2700.0, 985.0), (2960.0, 1010.0), (3230.0, 950.0), (3520.0, 985.0)], 48.0),
    ([(2360.0, 1250.0), (2650.0, 1190.0), (2930.0, 1225.0), (3230.0, 1150.0), (3520.0, 1190.0)], 40.0),
];

/// One nerve.
pub(crate) struct Nerve {
    pub(crate) course: Curve,
    /// Half the width of a whole sheath.
    pub(crate) half_width: f64,
}

/// One segment of sheath.
#[derive(Clone, Copy)]
pub(crate) struct Segment {
    /// Which nerve it wraps.
    pub(crate) nerve: usize,
    /// Where it begins and ends, as shares of the nerve.
    pub(crate) between: (f64, f64),
}

impl Segment {
    /// The share of the nerve at a share of the segment.
    pub(crate) fn share(self, within: f64) -> f64 {
        self.between.0 + within * (self.between.1 - self.between.0)
    }
}

/// The nerves, top to bottom.
pub(crate) fn nerves() -> &'static [Nerve; NERVES] {
    static ALL: LazyLock<[Nerve; NERVES]> = LazyLock::new(|| {
        LINES.map(|(knots, half_width)| Nerve { course: Curve::through(&knots, 16), half_width })
    });
    &ALL
}

/// The segments in the order in which they are stripped: the nearer to the river, the earlier, because
/// that is where the cells come ashore.
pub(crate) fn segments() -> &'static [Segment] {
    static ALL: LazyLock<Vec<Segment>> = LazyLock::new(|| {
        let all = (0..SEGMENTS).map(|place| {
            let begin = 0.02 + 0.195 * (place % SEGMENTS_EACH) as f64;
            Segment { nerve: place / SEGMENTS_EACH, between: (begin, begin + 0.166) }
        });
        in_order_of(all, |segment| from_shore(*segment))
    });
    &ALL
}

fn from_shore(segment: Segment) -> f64 {
    let Station { x, y, .. } = nerves()[segment.nerve].course.along(segment.share(0.5));
    libm::hypot(x - SHORE.0, y - SHORE.1)
}

/// Two places at each segment, above and below, facing it.
pub(super) fn attack_sites() -> Vec<Station> {
    const REACH: f64 = 30.0;
    let sides = [(0.3, -1.0), (0.72, 1.0)];
    let site = |segment: &Segment, (within, side): (f64, f64)| {
        let nerve = &nerves()[segment.nerve];
        let at = nerve.course.along(segment.share(within));
        let away = side * (nerve.half_width + REACH);
        Station {
            x: at.x - away * libm::sin(at.heading),
            y: at.y + away * libm::cos(at.heading),
            heading: at.heading - side * std::f64::consts::FRAC_PI_2,
        }
    };
    segments().iter().flat_map(|segment| sides.map(|side| site(segment, side))).collect()
}
