//! The arms over the years as SVG text: one quantity a chart, on an axis of even years.
//!
//! Unlike the ruler, every year is as wide as every other. Lengths are shares of the room there is, so the page
//! stretches a chart as it likes; only letters keep their size.

use std::fmt::Write;

use model::Observable;
use model::order::in_order_of;

use super::{Arm, ArmRun, DAYS, Report, years};
use crate::chart::{CurvePoint, thinned, top_of_shares};
use crate::remark::StartLevel;

/// What the page knows and a chart needs to know.
pub struct Page<'a> {
    /// The name of an arm.
    pub name: fn(Arm) -> &'static str,
    /// Days worth a mark, with a word each.
    pub marks: &'a [(f64, &'static str)],
}

/// Width and height of the sheet on which lines are drawn, before it is stretched.
const SHEET: (f64, f64) = (1000.0, 100.0);

/// Least distance between two names, as a share of the height of a chart.
const APART: f64 = 0.13;
/// The same in the chart of self-reactive cells, which is low.
const APART_WHERE_LOW: f64 = 0.21;

/// One quantity: inflammation in a chart for each arm, everything else with all arms together.
#[must_use]
pub fn drawn(report: &Report, observable: Observable, page: &Page) -> String {
    match observable {
        Observable::Inflammation => lanes(report, page),
        _ => together(report, observable, page),
    }
}

fn lanes(report: &Report, page: &Page) -> String {
    let top = top(Observable::Inflammation, &report.runs);
    let lane = |(nth, run): (usize, &ArmRun)| {
        let line = line(run, Observable::Inflammation, top);
        let words = if nth == 0 { page.marks } else { &[] };
        let parts = [
            sheet(std::slice::from_ref(&line), &[], top),
            peaks(&line, top),
            marks(page.marks, words),
            levels(top),
            name(&line, 0.5, page),
        ];
        format!("<svg class=\"lane\" aria-hidden=\"true\">{}</svg>", parts.concat())
    };
    report.runs.iter().enumerate().map(lane).collect()
}

/// A quantity of all arms in one chart. Faint dots are the same arms, treated at once.
fn together(report: &Report, observable: Observable, page: &Page) -> String {
    let top = top(observable, &report.runs);
    let drawn = |run: &ArmRun| line(run, observable, top);
    let lines: Vec<ArmLine> = report.runs.iter().map(drawn).collect();
    let (faint, apart) = match observable {
        Observable::Damage => (report.at_once.iter().map(drawn).collect(), APART),
        _ => (Vec::new(), APART_WHERE_LOW),
    };
    let heights = spread(&lines, apart);
    let names = lines.iter().zip(heights).map(|(line, height)| name(line, height, page));
    let parts = [sheet(&lines, &faint, top), marks(page.marks, page.marks), levels(top), names.collect()];
    format!("<svg class=\"lane\" aria-hidden=\"true\">{}</svg>", parts.concat())
}

/// The numbers of the years, where they begin.
#[must_use]
pub fn year_names() -> String {
    let name =
        |(year, day): (u32, f64)| format!("<text x=\"{}\" y=\"14\">{year}</text>", percent(across(day)));
    format!("<svg class=\"year-names\" aria-hidden=\"true\">{}</svg>", years().map(name).collect::<String>())
}

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
fn below(share: f64, top: f64) -> f64 {
    1.0 - (share / top).clamp(0.0, 1.0)
}

/// The top of an axis that holds every line: all of the tissue for damage, a round share for what is else shown.
#[must_use]
pub fn top(observable: Observable, runs: &[ArmRun]) -> f64 {
    if observable == Observable::Damage {
        return 1.0;
    }
    let highest =
        |run: &ArmRun| shares(run, observable).into_iter().map(|(_, share)| share).fold(0.0, f64::max);
    top_of_shares(runs.iter().map(highest).fold(0.0, f64::max))
}

/// The line of one arm on an axis that reaches to `top`.
#[must_use]
pub fn line(run: &ArmRun, observable: Observable, top: f64) -> ArmLine {
    let point = |(day, level): (f64, f64)| CurvePoint {
        day,
        level,
        x: SHEET.0 * across(day),
        y: SHEET.1 * below(level, top),
    };
    let points: Vec<CurvePoint> = shares(run, observable).into_iter().map(point).collect();
    let end = points.last().map_or(1.0, |point| point.y / SHEET.1);
    ArmLine { arm: run.arm, path: path(&thinned(&points)), end }
}

/// The heights of names at the ends of lines, at least `apart` from each other and on the sheet.
#[must_use]
pub fn spread(lines: &[ArmLine], apart: f64) -> Vec<f64> {
    let order = in_order_of(0..lines.len(), |&nth| lines[nth].end);
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

/// A quantity over the days as shares: of a flare, of all tissue, or of the first day's level.
fn shares(run: &ArmRun, observable: Observable) -> Vec<(f64, f64)> {
    let start = StartLevel::of(&run.run);
    let steps = ((DAYS.end() - DAYS.start()) / STEP).ceil() as u32;
    let days = (0..=steps).map(|step| (DAYS.start() + f64::from(step) * STEP).min(*DAYS.end()));
    days.map(|day| (day, start.share(observable, run.read(observable, day)))).collect()
}

fn path(points: &[CurvePoint]) -> String {
    let mut path = String::new();
    for (command, point) in std::iter::once('M').chain(std::iter::repeat('L')).zip(points) {
        let _ = write!(path, "{command}{:.1} {:.1}", point.x, point.y);
    }
    path
}

/// Lines as one drawing, with a line across at 100 model units.
fn sheet(lines: &[ArmLine], faint: &[ArmLine], top: f64) -> String {
    let path = |line: &ArmLine, class: &str| {
        format!("<path class=\"{class} arm-{}\" d=\"{}\"/>", line.arm.key(), line.path)
    };
    let faint: String = faint.iter().map(|line| path(line, "at-once")).collect();
    let lines: String = lines.iter().map(|line| path(line, "line")).collect();
    let hundred = format!("<path class=\"hundred\" d=\"M0 {:.1}H{}\"/>", SHEET.1 * below(1.0, top), SHEET.0);
    stretched(SHEET.1, &(hundred + &faint + &lines))
}

/// What lies above 100, filled: the upper part of the sheet alone.
fn peaks(line: &ArmLine, top: f64) -> String {
    let path = format!("<path class=\"peak arm-{}\" d=\"{}V{}H0Z\"/>", line.arm.key(), line.path, SHEET.1);
    stretched(SHEET.1 * below(1.0, top), &path)
}

/// The upper part of the sheet, stretched to the same part of the chart.
fn stretched(height: f64, elements: &str) -> String {
    let width = SHEET.0;
    format!(
        "<svg height=\"{height:.1}%\" viewBox=\"0 0 {width} {height:.1}\" preserveAspectRatio=\"none\">{elements}</svg>"
    )
}

fn marks(days: &[(f64, &str)], words: &[(f64, &str)]) -> String {
    let line = |&(day, _): &(f64, &str)| {
        let x = percent(across(day));
        format!("<line class=\"mark\" x1=\"{x}\" x2=\"{x}\" y2=\"100%\"/>")
    };
    // Each word has a line of its own: on phones days are near each other.
    let word = |(nth, &(day, word)): (i32, &(f64, &str))| {
        let (x, y) = (percent(across(day)), 13 * nth - 5);
        format!("<text class=\"mark\" x=\"{x}\" dx=\"3\" y=\"{y}\">{word}</text>")
    };
    days.iter().map(line).chain((0..).zip(words).map(word)).collect()
}

fn levels(top: f64) -> String {
    let level = |name: u32, share: f64| {
        format!("<text class=\"level\" dx=\"-6\" y=\"{}\">{name}</text>", percent(below(share, top)))
    };
    level(100, 1.0) + &level(0, 0.0)
}

fn name(line: &ArmLine, height: f64, page: &Page) -> String {
    format!(
        "<text class=\"end arm-{}\" x=\"100%\" dx=\"7\" y=\"{}\">{}</text>",
        line.arm.key(),
        percent(height),
        (page.name)(line.arm)
    )
}

fn percent(share: f64) -> String {
    format!("{:.2}%", 100.0 * share)
}
