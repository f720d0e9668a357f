//! Smooth curves through points, and places along them.

/// A point of the world.
pub type Point = (f64, f64);

/// A place on a curve and the way the curve goes there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Station {
    /// Across the world, to the right.
    pub x: f64,
    /// Down the world.
    pub y: f64,
    /// Direction of travel, radians; 0 is to the right, growing clockwise.
    pub heading: f64,
}

/// A smooth line through the world, measured by its length.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    points: Vec<Point>,
    /// Length of the curve up to each point.
    lengths: Vec<f64>,
}

impl Curve {
    /// The Catmull-Rom curve through `knots`, `pieces` straight pieces between two knots.
    #[must_use]
    pub fn through(knots: &[Point], pieces: u32) -> Self {
        let last = knots.len() - 1;
        let mut points = Vec::with_capacity(last * pieces as usize + 1);
        for from in 0..last {
            let around =
                [from.saturating_sub(1), from, from + 1, (from + 2).min(last)].map(|knot| knots[knot]);
            points.extend((0..pieces).map(|piece| between(around, f64::from(piece) / f64::from(pieces))));
        }
        points.push(knots[last]);
        Self::along_points(points)
    }

    /// The curve that visits `points` in straight pieces.
    #[must_use]
    pub fn along_points(points: Vec<Point>) -> Self {
        let mut length = 0.0;
        let mut lengths = vec![0.0];
        for pair in points.windows(2) {
            length += libm::hypot(pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
            lengths.push(length);
        }
        Self { points, lengths }
    }

    /// Where one is after `share` of the way, 0 to 1; beyond its ends the curve stands still.
    #[must_use]
    pub fn along(&self, share: f64) -> Station {
        let way = share.clamp(0.0, 1.0) * self.length();
        let after = self.lengths.partition_point(|&length| length <= way);
        let from = after.clamp(1, self.points.len() - 1) - 1;
        let (a, b) = (self.points[from], self.points[from + 1]);
        let piece = self.lengths[from + 1] - self.lengths[from];
        let part = if piece > 0.0 { (way - self.lengths[from]) / piece } else { 0.0 };
        Station {
            x: a.0 + part * (b.0 - a.0),
            y: a.1 + part * (b.1 - a.1),
            heading: libm::atan2(b.1 - a.1, b.0 - a.0),
        }
    }

    /// Length of the whole curve.
    #[must_use]
    pub fn length(&self) -> f64 {
        self.lengths[self.lengths.len() - 1]
    }

    /// The points it is made of.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// Height of the curve at `x`; outside its ends the height of the nearer end. The curve must not turn
    /// back.
    #[must_use]
    pub fn height_at(&self, x: f64) -> f64 {
        let after = self.points.partition_point(|point| point.0 <= x);
        let from = after.clamp(1, self.points.len() - 1) - 1;
        let (a, b) = (self.points[from], self.points[from + 1]);
        let part = ((x - a.0) / (b.0 - a.0)).clamp(0.0, 1.0);
        a.1 + part * (b.1 - a.1)
    }

    /// True when the curve, closed by a straight line between its ends, surrounds `at`.
    #[must_use]
    pub fn surrounds(&self, at: Point) -> bool {
        let edges = self.points.iter().zip(self.points.iter().cycle().skip(1));
        let crossings = edges.filter(|&(from, to)| {
            (from.1 > at.1) != (to.1 > at.1)
                && at.0 < (to.0 - from.0) * (at.1 - from.1) / (to.1 - from.1) + from.0
        });
        crossings.count() % 2 == 1
    }

    /// About the same curve with a point every `spacing`, both ends kept.
    #[must_use]
    pub(crate) fn every(&self, spacing: f64) -> Vec<Point> {
        let pieces = libm::round(self.length() / spacing).max(1.0) as u32;
        (0..=pieces)
            .map(|piece| {
                let Station { x, y, .. } = self.along(f64::from(piece) / f64::from(pieces));
                (x, y)
            })
            .collect()
    }
}

/// Catmull-Rom between the two middle ones of four knots.
fn between([before, from, to, after]: [Point; 4], t: f64) -> Point {
    let blend = |a: f64, b: f64, c: f64, d: f64| {
        0.5 * (2.0 * b
            + (c - a) * t
            + (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t
            + (3.0 * b - a - 3.0 * c + d) * t * t * t)
    };
    (blend(before.0, from.0, to.0, after.0), blend(before.1, from.1, to.1, after.1))
}
