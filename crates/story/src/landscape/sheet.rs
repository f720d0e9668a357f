//! The sheet the landscape is drawn on: washes of watercolour, pen lines, dots, as SVG elements.
//!
//! A colour is always a class (`fill-river`, `line-bank-line`), so that a theme repaints the sheet without
//! a new drawing, and so that no element needs a style of its own.

use super::chance::Chance;
use super::curve::Point;
use super::pen::{Brush, Pen};
use super::sight::Sight;
use super::trace::{Trace, middle};
use crate::cast::Paint;
use std::f64::consts::{FRAC_PI_4, TAU};
use std::fmt::Write;

/// SVG text in the making.
pub(crate) struct Sheet {
    svg: String,
    sight: Sight,
}

impl Sheet {
    pub(crate) fn new(sight: Sight) -> Self {
        Self { svg: String::new(), sight }
    }

    pub(crate) fn into_svg(self) -> String {
        self.svg
    }

    /// A path rounded to whole units.
    pub(crate) fn coarse(&self) -> Trace {
        Trace::coarse(self.sight)
    }

    /// A path rounded to tenths.
    pub(crate) fn fine(&self) -> Trace {
        Trace::fine(self.sight)
    }

    /// Fills a path with one colour.
    pub(crate) fn fill(&mut self, colour: impl Into<Paint>, opacity: f64, trace: &Trace) {
        if !trace.data().is_empty() {
            let _ = write!(self.svg, "<path class=\"fill-{}\"", colour.into().key());
            self.opacity(opacity);
            let _ = write!(self.svg, " d=\"{}\"/>", trace.data());
        }
    }

    /// Draws along a path.
    pub(crate) fn line(&mut self, pen: Pen, trace: &Trace) {
        if trace.data().is_empty() {
            return;
        }
        let _ =
            write!(self.svg, "<path class=\"line-{}\" stroke-width=\"{}\"", pen.ink.key(), short(pen.width));
        self.opacity(pen.opacity);
        if !pen.dashes.is_empty() {
            let _ = write!(self.svg, " stroke-dasharray=\"{}\"", pen.dashes);
        }
        self.shift(pen.shift);
        let _ = write!(self.svg, " d=\"{}\"/>", trace.data());
    }

    /// Fills a path and draws along it, in one element.
    pub(crate) fn both(&mut self, colour: impl Into<Paint>, pen: Pen, trace: &Trace) {
        if !trace.data().is_empty() {
            let (fill, line, width) = (colour.into().key(), pen.ink.key(), short(pen.width));
            let _ = write!(
                self.svg,
                "<path class=\"fill-{fill} line-{line}\" stroke-width=\"{width}\" d=\"{}\"/>",
                trace.data()
            );
        }
    }

    /// Draws along a path with a broad nib: strokes that run from the upper right to the lower left come out
    /// heavier. The path is written twice, which costs next to nothing once the text is compressed.
    pub(crate) fn nib(&mut self, pen: Pen, trace: &Trace) {
        self.line(pen, trace);
        self.line(Pen { shift: (0.4 * pen.width, 0.5 * pen.width), ..pen }, trace);
    }

    /// Lays thin layers of colour over shapes; where layers end at different places, the edge is soft. Every
    /// shape is roughened once for two layers, the second a little aside.
    pub(crate) fn wash(&mut self, brush: Brush, shapes: &[Vec<Point>], seed: u32) {
        let mut chance = Chance::seeded(seed);
        let mut trace = self.coarse();
        for layer in 0..brush.layers {
            let mut shift = (0.0, 0.0);
            if layer % 2 == 0 {
                trace = self.coarse();
                for shape in shapes {
                    trace.shape(&roughened(shape, brush.uneven, &mut chance));
                }
            } else {
                shift = (chance.around_zero(2.0 * brush.uneven), chance.around_zero(2.0 * brush.uneven));
            }
            self.lay(brush, shift, &trace);
        }
    }

    /// The rim where a wash dried last: a broad faint line of the deeper colour.
    pub(crate) fn rim(&mut self, pen: Pen, shapes: &[Vec<Point>]) {
        let mut trace = self.coarse();
        for shape in shapes {
            trace.shape(shape);
        }
        self.line(pen, &trace);
    }

    /// A closed pen line, pressed harder on the shadow side, as if light came from the upper left. The
    /// points go clockwise.
    pub(crate) fn outline(&mut self, pen: Pen, shape: &[Point]) {
        let count = shape.len();
        let side = |sign: f64| -> Vec<Point> {
            (0..count)
                .map(|place| {
                    let before = shape[(place + count - 1) % count];
                    let normal = normal(before, shape[(place + 1) % count]);
                    let half = 0.5 * pen.width * pressure(normal);
                    (shape[place].0 + sign * half * normal.0, shape[place].1 + sign * half * normal.1)
                })
                .collect()
        };
        let mut trace = self.fine();
        trace.shape(&side(1.0)).shape(&side(-1.0).into_iter().rev().collect::<Vec<_>>());
        self.fill(pen.ink, pen.opacity, &trace);
    }

    /// An open pen line that swells and thins out at both ends.
    pub(crate) fn flourish(&mut self, pen: Pen, line: &[Point], seed: u32) {
        let mut chance = Chance::seeded(seed);
        let (phase, swells) = (chance.between(0.0, TAU), chance.between(2.0, 5.0));
        let last = line.len() - 1;
        let mut sides = [Vec::new(), Vec::new()];
        for place in 0..=last {
            let way = place as f64 / last as f64;
            let swell = 0.78 + 0.3 * libm::sin(phase + way * swells * TAU);
            let taper = (way.min(1.0 - way) * 16.0).min(1.0) * 0.75 + 0.25;
            let normal = normal(line[place.saturating_sub(1)], line[(place + 1).min(last)]);
            let half = 0.5 * pen.width * swell * taper;
            for (side, sign) in sides.iter_mut().zip([1.0, -1.0]) {
                side.push((line[place].0 + sign * half * normal.0, line[place].1 + sign * half * normal.1));
            }
        }
        let mut trace = self.fine();
        trace.ribbon(&sides[0], &sides[1]);
        self.fill(pen.ink, pen.opacity, &trace);
    }

    fn lay(&mut self, brush: Brush, shift: Point, trace: &Trace) {
        if !trace.data().is_empty() {
            let _ = write!(self.svg, "<path class=\"fill-{}\"", brush.colour.key());
            self.opacity(brush.opacity);
            self.shift(shift);
            let _ = write!(self.svg, " d=\"{}\"/>", trace.data());
        }
    }

    fn shift(&mut self, (right, down): Point) {
        if (right, down) != (0.0, 0.0) {
            let _ = write!(self.svg, " transform=\"translate({} {})\"", short(right), short(down));
        }
    }

    fn opacity(&mut self, opacity: f64) {
        if opacity < 1.0 {
            let _ = write!(self.svg, " opacity=\"{}\"", short(opacity));
        }
    }
}

/// An uneven round shape: an ellipse with waves, clockwise.
pub(crate) fn blob(centre: Point, (across, down): Point, uneven: f64, count: u32, seed: u32) -> Vec<Point> {
    let mut chance = Chance::seeded(seed);
    let phases: [f64; 3] = std::array::from_fn(|_| chance.between(0.0, TAU));
    (0..count)
        .map(|place| {
            let angle = f64::from(place) / f64::from(count) * TAU;
            let waves = libm::sin(2.0 * angle + phases[0])
                + 0.7 * libm::sin(3.0 * angle + phases[1])
                + 0.5 * libm::sin(5.0 * angle + phases[2]);
            let reach = 1.0 + uneven * waves;
            (centre.0 + across * reach * libm::cos(angle), centre.1 + down * reach * libm::sin(angle))
        })
        .collect()
}

/// A number with at most two decimals and no needless zero.
pub(crate) fn short(number: f64) -> String {
    let text = format!("{number:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.replacen("0.", ".", usize::from(text.trim_start_matches('-').starts_with("0.")))
}

/// The shape with every second point between its neighbours, pushed in or out.
fn roughened(shape: &[Point], uneven: f64, chance: &mut Chance) -> Vec<Point> {
    if uneven == 0.0 {
        return shape.to_vec();
    }
    let pairs = shape.iter().zip(shape.iter().cycle().skip(1));
    pairs
        .flat_map(|(&from, &to)| {
            let (x, y) = middle(from, to);
            let (right, down) = normal(from, to);
            let push = chance.around_zero(2.0 * uneven);
            [from, (x + push * right, y + push * down)]
        })
        .collect()
}

/// The unit vector to the left of the way from one point to another: outward of a clockwise shape.
fn normal(from: Point, to: Point) -> Point {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = libm::hypot(dx, dy).max(1e-9);
    (dy / length, -dx / length)
}

/// How hard the pen is pressed where the outline faces `normal`: more at the lower right.
fn pressure(normal: Point) -> f64 {
    let facing = libm::cos(libm::atan2(normal.1, normal.0) - FRAC_PI_4);
    0.65 + 0.6 * (0.5 + 0.5 * facing)
}
