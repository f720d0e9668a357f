//! The share of quiet runs over the years: one curve of steps a treatment, with its range.
//!
//! Both axes go from 0 to 100 and the page stretches them, so a place on the drawing is a share of its width and
//! height. Years are even here, unlike on the ruler of days.

use std::fmt::Write;

use model::order::in_order_of;
use model::published::AfterYears;
use model::unit::DAYS_PER_YEAR;

use super::{Arm, Hundred, YEARS};
use crate::state::Plan;

/// The curves, drawn and described. Places are in hundredths of the drawing, from the left and from the top.
#[derive(Clone, Debug, PartialEq)]
pub struct Curves {
    /// Levels, ranges and curves as SVG text.
    pub svg: String,
    /// Where each curve ends.
    pub ends: Vec<End>,
    /// What studies found.
    pub marks: Vec<Mark>,
}

/// The end of a curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct End {
    /// Its treatment.
    pub plan: Plan,
    /// Its place.
    pub at: (f64, f64),
}

/// What a study found, beside the curves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The finding.
    pub found: &'static AfterYears,
    /// Its place, or the end of its year.
    pub at: (f64, f64),
    /// Its number among those that stand beside the last year; 0 for one that stands at its own year.
    pub beside: u32,
    /// The upper and the lower end of its range, from the top.
    pub range: Option<(f64, f64)>,
}

/// The range of a curve is sampled once a month.
const SAMPLES: u32 = 12 * YEARS;
/// Levels drawn across, out of 100.
const LEVELS: [f64; 5] = [0.0, 25.0, 50.0, 75.0, 100.0];

/// The mark of a treatment by its place: circle, square, triangle, diamond, as an SVG path around the origin.
#[must_use]
pub const fn shape(place: usize) -> &'static str {
    [
        "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
        "M-4-4h8v8h-8z",
        "M0-5l5 9h-10z",
        "M-5.5 0l5.5-5.5 5.5 5.5-5.5 5.5z",
    ][place % super::ARMS]
}

impl Curves {
    pub(super) fn of(hundred: &Hundred) -> Self {
        let mut svg = String::from(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"curves steps\" viewBox=\"0 0 100 100\" \
             preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">",
        );
        levels(&mut svg);
        for arm in &hundred.arms {
            range(&mut svg, arm);
        }
        for arm in &hundred.arms {
            steps(&mut svg, arm);
        }
        svg.push_str("</svg>");
        let end = |arm: &Arm| End { plan: arm.plan, at: (x(f64::from(YEARS)), y(arm.quiet(YEARS).value)) };
        Self { svg, ends: hundred.arms.iter().map(end).collect(), marks: marks(hundred.asked.studies()) }
    }
}

fn x(year: f64) -> f64 {
    100.0 * year / f64::from(YEARS)
}

fn y(share: f64) -> f64 {
    100.0 * (1.0 - share)
}

fn levels(svg: &mut String) {
    for level in LEVELS {
        let class = if level == 0.0 { "floor" } else { "level" };
        let _ = write!(svg, "<path class=\"{class}\" d=\"M0 {}H100\"/>", 100.0 - level);
    }
}

/// A wash as wide as the range that the number of runs leaves open.
fn range(svg: &mut String, arm: &Arm) {
    let samples: Vec<_> = (0..=SAMPLES)
        .map(|month| arm.cohort.relapse_free(f64::from(month) / 12.0))
        .map(|quiet| (x(quiet.year), (quiet.low, quiet.high)))
        .collect();
    let there = samples.iter().map(|&(x, (_, high))| (x, y(high)));
    let back = samples.iter().rev().map(|&(x, (low, _))| (x, y(low)));
    let _ = write!(svg, "<path class=\"band arm-{}\" d=\"", arm.plan.key());
    for (command, (x, y)) in std::iter::once('M').chain(std::iter::repeat('L')).zip(there.chain(back)) {
        let _ = write!(svg, "{command}{x:.1} {y:.1}");
    }
    svg.push_str("Z\"/>");
}

/// A step down on every day on which a run became active again.
fn steps(svg: &mut String, arm: &Arm) {
    let days = in_order_of(arm.cohort.first_relapses().iter().flatten().copied(), |&day| day);
    let all = arm.cohort.len().max(1) as f64;
    let _ = write!(svg, "<path class=\"steps-line arm-{}\" d=\"M0 0", arm.plan.key());
    for (before, day) in days.iter().enumerate() {
        let _ = write!(svg, "H{:.2}V{:.2}", x(day / DAYS_PER_YEAR), y(1.0 - (before + 1) as f64 / all));
    }
    let _ = write!(svg, "H{:.2}\"/>", x(f64::from(YEARS)));
}

/// Findings of the last year stand side by side right of the curves, earlier ones at their year.
fn marks(studies: impl Iterator<Item = &'static AfterYears>) -> Vec<Mark> {
    let mut last = 0;
    let mark = |found: &'static AfterYears| {
        let is_last = found.year >= f64::from(YEARS);
        last += u32::from(is_last);
        let height = |of_100: f64| y(of_100 / 100.0);
        let range = found.range.map(|(low, high)| (height(high), height(low)));
        let at = (x(found.year), height(found.of_100));
        Mark { found, at, beside: if is_last { last } else { 0 }, range }
    };
    studies.map(mark).collect()
}
