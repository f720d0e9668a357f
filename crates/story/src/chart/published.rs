//! Published points as marks: a small diamond where a study has its middle, bars as far as its range goes.
//!
//! On an axis of shares a published count is drawn as a share of this run's first day, as the line is.

use std::fmt::Write;

use model::Trajectory;
use model::published::{Found, Published};

use super::{axis::Levels, style};
use crate::remark::StartLevel;
use crate::ruler;

/// Half the width of a diamond, and half the length of the end of a bar. CSS pixels.
const HALF: f64 = 3.5;

/// Where the mark of a point stands, CSS pixels: from left to right, and from top to bottom.
pub(super) fn extent(point: &Published, run: &Trajectory, levels: &Levels, width: f64) -> [(f64, f64); 2] {
    let x = |day: f64| ruler::x_from_day(day, width);
    let y = |value: f64| height(point, value, run, levels);
    let around = |middle: f64| (middle - HALF, middle + HALF);
    match point.found {
        Found::Passed { level, days: (first, last), .. } => [(x(first), x(last)), around(y(level))],
        Found::BorderlineLow { day, range: (low, _) } => [around(x(day)), around(y(low))],
        Found::Usual { day, range: (low, high) } => [around(x(day)), (y(high), y(low))],
    }
}

/// How high a published value lies, CSS pixels from the top.
fn height(point: &Published, value: f64, run: &Trajectory, levels: &Levels) -> f64 {
    let share = StartLevel::of(run).share(point.observable, value);
    levels.y(levels.scale.plotted(point.observable, value, share))
}

/// The mark of a point as an SVG path.
pub(super) fn mark(point: &Published, run: &Trajectory, levels: &Levels, width: f64) -> String {
    let x = |day: f64| ruler::x_from_day(day, width);
    let y = |value: f64| height(point, value, run, levels);
    let mut path = String::new();
    match point.found {
        Found::Passed { level, day, days } => {
            across(&mut path, (x(days.0), x(days.1)), y(level));
            diamond(&mut path, x(day), y(level));
        }
        Found::BorderlineLow { day, range: (low, _) } => diamond(&mut path, x(day), y(low)),
        Found::Usual { day, range: (low, high) } => upright(&mut path, x(day), (y(low), y(high))),
    }
    format!("<path class=\"published {}\" d=\"{path}\"/>", style::line_class(point.observable))
}

fn diamond(path: &mut String, x: f64, y: f64) {
    let _ = write!(path, "M{:.1} {y:.1}l{HALF} -{HALF}l{HALF} {HALF}l-{HALF} {HALF}Z", x - HALF);
}

fn across(path: &mut String, (from, to): (f64, f64), y: f64) {
    let _ = write!(path, "M{from:.1} {y:.1}H{to:.1}");
    for end in [from, to] {
        let _ = write!(path, "M{end:.1} {:.1}v{}", y - HALF, 2.0 * HALF);
    }
}

fn upright(path: &mut String, x: f64, (from, to): (f64, f64)) {
    let _ = write!(path, "M{x:.1} {from:.1}V{to:.1}");
    for end in [from, to] {
        let _ = write!(path, "M{:.1} {end:.1}h{}", x - HALF, 2.0 * HALF);
    }
}
