//! The text of SVG paths: relative, rounded, as short as it gets.

use super::curve::Point;
use super::sight::Sight;
use std::fmt::Write;

/// The data of one path, written stroke by stroke. Positions are kept as whole steps of the rounding, so
/// that relative coordinates do not drift.
pub(crate) struct Trace {
    data: String,
    sight: Sight,
    /// A step, in tenths of a unit.
    step: u32,
    at: (i64, i64),
}

impl Trace {
    /// A trace rounded to whole units, good for washes; from afar to half a pixel.
    pub(crate) fn coarse(sight: Sight) -> Self {
        Self { data: String::new(), sight, step: sight.step(10, 0.6), at: (0, 0) }
    }

    /// A trace rounded to tenths, good for lines; from afar to a third of a pixel.
    pub(crate) fn fine(sight: Sight) -> Self {
        Self { step: sight.step(1, 0.3), ..Self::coarse(sight) }
    }

    /// A closed shape, smooth through the middles between its points; a point given twice is a corner.
    pub(crate) fn shape(&mut self, points: &[Point]) -> &mut Self {
        if let Some(&last) = points.last().filter(|_| self.sight.sees(points)) {
            let start = middle(last, points[0]);
            self.jump(start);
            self.bends(points, start);
            self.data.push('z');
        }
        self
    }

    /// An open line from the first to the last point, smooth through the middles of the others.
    pub(crate) fn line(&mut self, points: &[Point]) -> &mut Self {
        if self.sight.sees(points) {
            self.jump(points[0]);
            self.go_on(points);
        }
        self
    }

    /// A filled stroke between two lines of the same direction.
    pub(crate) fn ribbon(&mut self, left: &[Point], right: &[Point]) -> &mut Self {
        if self.sight.sees(left) {
            let back: Vec<Point> = right.iter().rev().copied().collect();
            self.jump(left[0]);
            self.go_on(left);
            self.step('l', &[self.rounded(back[0])]);
            self.go_on(&back);
            self.close(left[0]);
        }
        self
    }

    /// A straight stroke.
    pub(crate) fn stroke(&mut self, from: Point, to: Point) -> &mut Self {
        if self.sight.sees(&[from, to]) {
            self.jump(from);
            self.step('l', &[self.rounded(to)]);
        }
        self
    }

    /// A point: with round ends it is a dot as wide as the line.
    pub(crate) fn dot(&mut self, at: Point) -> &mut Self {
        if self.sight.sees(&[at]) {
            self.jump(at);
            self.data.push('z');
        }
        self
    }

    /// A closed shape with corners.
    pub(crate) fn corners(&mut self, points: &[Point]) -> &mut Self {
        if self.sight.sees(points) {
            self.jump(points[0]);
            for &point in &points[1..] {
                self.step('l', &[self.rounded(point)]);
            }
            self.close(points[0]);
        }
        self
    }

    /// The text, ready for `d="…"`.
    pub(crate) fn data(&self) -> &str {
        &self.data
    }

    /// Goes on from the first point to the last, smoothly.
    fn go_on(&mut self, points: &[Point]) {
        match points {
            [] | [_] => {}
            [_, to] => self.step('l', &[self.rounded(*to)]),
            [_, through @ .., to] => self.bends(through, *to),
        }
    }

    /// Bends around each point in turn and ends at `to`. Halfway between two bends the curve is its own
    /// mirror, so `t` needs only the end of each arc. Its ends are chosen from the bends as they come out
    /// after rounding; otherwise errors would add up.
    fn bends(&mut self, points: &[Point], to: Point) {
        let Some((&last, rest)) = points.split_last() else { return };
        let mut bend = self.rounded(points[0]);
        for (place, &next) in points.iter().skip(1).enumerate() {
            let next = self.rounded(next);
            let end = ((bend.0 + next.0) / 2, (bend.1 + next.1) / 2);
            if place == 0 {
                self.step('q', &[bend, end]);
            } else {
                self.step('t', &[end]);
            }
            bend = (2 * end.0 - bend.0, 2 * end.1 - bend.1);
        }
        let bend = if rest.is_empty() { self.rounded(last) } else { bend };
        self.step('q', &[bend, self.rounded(to)]);
    }

    /// Begins a new stroke. The first one begins at the origin, where `M` and `m` are the same.
    fn jump(&mut self, to: Point) {
        let to = self.rounded(to);
        self.step('m', &[to]);
    }

    fn step(&mut self, command: char, points: &[(i64, i64)]) {
        let from = self.at;
        self.data.push(command);
        for (place, &(x, y)) in points.iter().enumerate() {
            self.number(x - from.0, place > 0);
            self.number(y - from.1, true);
            self.at = (x, y);
        }
    }

    /// Goes back to where the stroke began.
    fn close(&mut self, start: Point) {
        self.data.push('z');
        self.at = self.rounded(start);
    }

    fn rounded(&self, (x, y): Point) -> (i64, i64) {
        let steps = |length: f64| libm::round(10.0 * length / f64::from(self.step)) as i64;
        (steps(x), steps(y))
    }

    /// Writes a number of steps; a minus sign parts two numbers as well as a space.
    fn number(&mut self, steps: i64, follows: bool) {
        let sign = match (steps < 0, follows) {
            (true, _) => "-",
            (false, true) => " ",
            (false, false) => "",
        };
        let tenths = steps.unsigned_abs() * u64::from(self.step);
        let _ = match (tenths / 10, tenths % 10) {
            (whole, 0) => write!(self.data, "{sign}{whole}"),
            (0, tenth) => write!(self.data, "{sign}.{tenth}"),
            (whole, tenth) => write!(self.data, "{sign}{whole}.{tenth}"),
        };
    }
}

/// The point halfway between two.
pub(crate) fn middle(a: Point, b: Point) -> Point {
    ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0)
}
