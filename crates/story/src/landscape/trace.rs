//! The text of SVG paths: relative, rounded, as short as it gets.

use super::curve::Point;
use std::fmt::Write;

/// The part of the world that is drawn; what lies outside leaves no text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Window {
    /// Everything.
    pub const EVERYWHERE: Self =
        Self { left: f64::NEG_INFINITY, top: f64::NEG_INFINITY, right: f64::INFINITY, bottom: f64::INFINITY };
    /// The whole world and some paper around it.
    pub const WORLD: Self = Self { left: -300.0, top: -100.0, right: 4400.0, bottom: 1500.0 };

    /// True when any of the box around `points` is inside.
    pub(crate) fn sees(&self, points: &[Point]) -> bool {
        let mut seen = [false; 4];
        for &(x, y) in points {
            seen[0] |= x >= self.left;
            seen[1] |= x <= self.right;
            seen[2] |= y >= self.top;
            seen[3] |= y <= self.bottom;
        }
        seen == [true; 4]
    }
}

/// The data of one path, written stroke by stroke. Positions are kept as whole steps of the rounding, so
/// that relative coordinates do not drift.
pub(crate) struct Trace {
    data: String,
    window: Window,
    /// Steps per unit.
    steps: f64,
    at: (i64, i64),
}

impl Trace {
    /// A trace rounded to whole units, good for washes.
    pub(crate) fn coarse(window: Window) -> Self {
        Self { data: String::new(), window, steps: 1.0, at: (0, 0) }
    }

    /// A trace rounded to tenths, good for lines.
    pub(crate) fn fine(window: Window) -> Self {
        Self { steps: 10.0, ..Self::coarse(window) }
    }

    /// A closed shape, smooth through the middles between its points; a point given twice is a corner.
    pub(crate) fn shape(&mut self, points: &[Point]) -> &mut Self {
        if let Some(&last) = points.last().filter(|_| self.window.sees(points)) {
            let start = middle(last, points[0]);
            self.jump(start);
            self.bends(points, start);
            self.data.push('z');
        }
        self
    }

    /// An open line from the first to the last point, smooth through the middles of the others.
    pub(crate) fn line(&mut self, points: &[Point]) -> &mut Self {
        if self.window.sees(points) {
            self.jump(points[0]);
            self.go_on(points);
        }
        self
    }

    /// A filled stroke between two lines of the same direction.
    pub(crate) fn ribbon(&mut self, left: &[Point], right: &[Point]) -> &mut Self {
        if self.window.sees(left) {
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
        if self.window.sees(&[from, to]) {
            self.jump(from);
            self.step('l', &[self.rounded(to)]);
        }
        self
    }

    /// A point: with round ends it is a dot as wide as the line.
    pub(crate) fn dot(&mut self, at: Point) -> &mut Self {
        if self.window.sees(&[at]) {
            self.jump(at);
            self.data.push('z');
        }
        self
    }

    /// A closed shape with corners.
    pub(crate) fn corners(&mut self, points: &[Point]) -> &mut Self {
        if self.window.sees(points) {
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
        (libm::round(x * self.steps) as i64, libm::round(y * self.steps) as i64)
    }

    /// Writes a number of steps; a minus sign parts two numbers as well as a space.
    fn number(&mut self, steps: i64, follows: bool) {
        let sign = match (steps < 0, follows) {
            (true, _) => "-",
            (false, true) => " ",
            (false, false) => "",
        };
        let size = steps.unsigned_abs();
        let (whole, tenth) = if self.steps > 1.0 { (size / 10, size % 10) } else { (size, 0) };
        let _ = match (whole, tenth) {
            (_, 0) => write!(self.data, "{sign}{whole}"),
            (0, _) => write!(self.data, "{sign}.{tenth}"),
            _ => write!(self.data, "{sign}{whole}.{tenth}"),
        };
    }
}

/// The point halfway between two.
pub(crate) fn middle(a: Point, b: Point) -> Point {
    ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0)
}
