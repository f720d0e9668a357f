//! The arms over the years: one quantity a chart, on an axis of even years.
//!
//! Unlike the ruler, every year is as wide as every other. A sheet is [`SHEET`] units wide and high; the page
//! stretches it to the room there is.

use std::fmt::Write;

use model::Observable;

use super::{Arm, ArmRun, DAYS};
use crate::chart::{CurvePoint, thinned, top_of_shares};
use crate::remark::StartLevel;

/// Width and height of the sheet on which lines are drawn.
pub const SHEET: (f64, f64) = (1000.0, 100.0);

/// The line of one arm.
#[derive(Clone, Debug, PartialEq)]
pub struct ArmLine {
    /// Whose line it is.
    pub arm: Arm,
    /// The data of an SVG path.
    pub path: String,
    /// How far below the upper edge of the sheet it ends, 0 to 1.
    pub end: f64,
}

/// Days between two samples: flares last weeks.
const STEP: f64 = 4.0;

/// Where a day of the time line lies, 0 to 1 from the left.
#[must_use]
pub fn across(day: f64) -> f64 {
    (day - DAYS.start()) / (DAYS.end() - DAYS.start())
}

/// How far below the upper edge a share of the whole lies, 0 to 1, on an axis that reaches to `top`.
#[must_use]
pub fn below(share: f64, top: f64) -> f64 {
    1.0 - (share / top).clamp(0.0, 1.0)
}

/// The top of an axis that holds every line: all of the tissue for damage, a round share for what is else shown.
#[must_use]
pub fn top(observable: Observable, runs: &[ArmRun]) -> f64 {
    if observable == Observable::Damage {
        return 1.0;
    }
    let highest = |run: &ArmRun| days().map(|day| share(run, observable, day)).fold(0.0, f64::max);
    top_of_shares(runs.iter().map(highest).fold(0.0, f64::max))
}

/// The line of one arm on an axis that reaches to `top`.
#[must_use]
pub fn line(run: &ArmRun, observable: Observable, top: f64) -> ArmLine {
    let point = |day: f64| {
        let level = share(run, observable, day);
        CurvePoint { day, level, x: SHEET.0 * across(day), y: SHEET.1 * below(level, top) }
    };
    let points: Vec<CurvePoint> = days().map(point).collect();
    let end = points.last().map_or(1.0, |point| point.y / SHEET.1);
    ArmLine { arm: run.arm, path: path(&thinned(&points)), end }
}

/// The heights of names at the ends of lines, at least `apart` from each other and on the sheet.
#[must_use]
pub fn spread(lines: &[ArmLine], apart: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by(|&a, &b| lines[a].end.total_cmp(&lines[b].end));
    let mut heights: Vec<f64> = lines.iter().map(|line| line.end).collect();
    let mut least = 0.0_f64;
    for &nth in &order {
        heights[nth] = heights[nth].max(least);
        least = heights[nth] + apart;
    }
    let mut most = 1.0_f64;
    for &nth in order.iter().rev() {
        heights[nth] = heights[nth].min(most);
        most = heights[nth] - apart;
    }
    heights
}

/// A quantity as a share: of a flare, of all tissue, or of the first day's level.
fn share(run: &ArmRun, observable: Observable, day: f64) -> f64 {
    StartLevel::of(&run.run).share(observable, run.at(day).read(observable))
}

fn days() -> impl Iterator<Item = f64> {
    let steps = ((DAYS.end() - DAYS.start()) / STEP).ceil() as u32;
    (0..=steps).map(|step| (DAYS.start() + f64::from(step) * STEP).min(*DAYS.end()))
}

fn path(points: &[CurvePoint]) -> String {
    let mut path = String::new();
    for (command, point) in std::iter::once('M').chain(std::iter::repeat('L')).zip(points) {
        let _ = write!(path, "{command}{:.1} {:.1}", point.x, point.y);
    }
    path
}
