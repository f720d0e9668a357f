//! A run as points: sampled as finely as the eye sees, then thinned to what the eye needs.

use model::{Observable, Trajectory};

use super::axis::{Levels, Scale};
use crate::remark::StartLevel;
use crate::ruler;

/// One sampled quantity.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Curve {
    pub(super) observable: Observable,
    /// From left to right.
    pub(super) points: Vec<CurvePoint>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct CurvePoint {
    pub(crate) day: f64,
    /// What the vertical axis shows.
    pub(crate) level: f64,
    /// CSS pixels from the left.
    pub(crate) x: f64,
    /// CSS pixels from the top, once the axis is known.
    pub(crate) y: f64,
}

/// How high and how low a curve lies within a column, CSS pixels from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Extent {
    pub(super) top: f64,
    pub(super) bottom: f64,
}

/// Distance between two samples, CSS pixels.
const SPACING: f64 = 0.5;

/// A drawn line passes every sample within this distance, CSS pixels.
const THINNEST: f64 = 0.06;

/// Two curves nearer than this cannot be told apart, CSS pixels.
const TOLD_APART: f64 = 0.8;

/// Samples every quantity of `shows` along the ruler, and at every event and change of scale.
pub(super) fn trace(shows: &[Observable], scale: Scale, run: &Trajectory, width: f64) -> Vec<Curve> {
    let start = StartLevel::of(run);
    let days = days(run, width);
    let curve = |&observable: &Observable| Curve { observable, points: Vec::with_capacity(days.len()) };
    let mut curves: Vec<Curve> = shows.iter().map(curve).collect();
    for &day in &days {
        let moment = run.at(day);
        let x = ruler::x_from_day(day, width);
        for curve in &mut curves {
            let value = moment.read(curve.observable);
            let share = start.share(curve.observable, value);
            let level = scale.plotted(curve.observable, value, share);
            curve.points.push(CurvePoint { day, level, x, y: 0.0 });
        }
    }
    curves
}

fn days(run: &Trajectory, width: f64) -> Vec<f64> {
    let samples = (width / SPACING).ceil() as usize;
    let even = (0..=samples).map(|sample| ruler::day_from_x(sample as f64 * SPACING, width));
    let events = run.happenings().iter().map(|happening| happening.day);
    let mut days: Vec<f64> = even.chain(events).chain(ruler::edges()).collect();
    days.sort_by(f64::total_cmp);
    days.dedup();
    days
}

impl Curve {
    /// Finds the height of every point on the axis.
    pub(super) fn stand_on(&mut self, levels: &Levels) {
        for point in &mut self.points {
            point.y = levels.y(point.level);
        }
    }

    /// The height at a place, CSS pixels.
    pub(super) fn y_at(&self, x: f64) -> f64 {
        let after = self.points.partition_point(|point| point.x < x).min(self.points.len() - 1);
        self.points[after].y
    }

    /// How high the curve reaches and how low it falls in each column of this width, CSS pixels.
    pub(super) fn columns(&self, width: f64) -> Vec<Extent> {
        let mut columns: Vec<Extent> = Vec::new();
        for point in &self.points {
            let column = (point.x / width) as usize;
            if column == columns.len() {
                columns.push(Extent { top: point.y, bottom: point.y });
            }
            let extent = &mut columns[column];
            *extent = Extent { top: extent.top.min(point.y), bottom: extent.bottom.max(point.y) };
        }
        columns
    }

    /// The pieces of this curve that can be told from `other`, each as days and levels.
    pub(super) fn apart_from(&self, other: &Self) -> Vec<Vec<(f64, f64)>> {
        let differs = |point: &CurvePoint| (point.y - other.y_at(point.x)).abs() > TOLD_APART;
        let pieces = self.points.chunk_by(|a, b| differs(a) == differs(b));
        pieces.filter(|piece| differs(&piece[0])).map(days_and_levels).collect()
    }

    /// The whole curve as days and levels.
    pub(super) fn whole(&self) -> Vec<(f64, f64)> {
        days_and_levels(&self.points)
    }
}

fn days_and_levels(points: &[CurvePoint]) -> Vec<(f64, f64)> {
    thinned(points).iter().map(|point| (point.day, point.level)).collect()
}

/// Only the points that are needed: each straight piece reaches as far as it passes every point on its way
/// closely enough.
pub(crate) fn thinned(points: &[CurvePoint]) -> Vec<CurvePoint> {
    let mut needed: Vec<CurvePoint> = points.first().copied().into_iter().collect();
    let mut slopes = f64::NEG_INFINITY..f64::INFINITY;
    for pair in points.windows(2) {
        let (previous, point) = (pair[0], pair[1]);
        let mut from = needed[needed.len() - 1];
        if !slopes.contains(&slope(&from, &point, 0.0)) {
            needed.push(previous);
            from = previous;
            slopes = f64::NEG_INFINITY..f64::INFINITY;
        }
        let (lowest, highest) = (slope(&from, &point, -THINNEST), slope(&from, &point, THINNEST));
        slopes = slopes.start.max(lowest)..slopes.end.min(highest);
    }
    needed.extend(points.last());
    needed
}

/// How steeply a line falls from one point to `lift` below another.
fn slope(from: &CurvePoint, to: &CurvePoint, lift: f64) -> f64 {
    (to.y + lift - from.y) / (to.x - from.x).max(f64::EPSILON)
}
