//! The sheath around nerves: whole segments are smooth and layered, stripped ones thin, ragged and frayed.

use super::chance::Chance;
use super::curve::Point;
use super::nerve::{Nerve, Segment, nerves, segments};
use super::pen::Pen;
use super::sheet::Sheet;
use crate::cast::Token;
use std::f64::consts::PI;

/// Layers of the sheath that are drawn as lines: their distance from the axon in half widths.
const LAYERS: [f64; 3] = [0.60, 0.74, 0.87];
/// What is left of the sheath where it is thinnest, in half widths.
const THINNEST: f64 = 0.27;

/// One segment with its state.
struct Wrap {
    segment: Segment,
    /// How far it is stripped, 0 to 1.
    stripped: f64,
    seed: u32,
}

/// Draws nerves and sheath; `stripped` is in the order of [`segments`].
pub(super) fn draw(sheet: &mut Sheet, stripped: &[f64]) {
    let wraps: Vec<Wrap> = segments()
        .iter()
        .zip(stripped)
        .zip(1..)
        .map(|((&segment, &stripped), seed)| Wrap { segment, stripped, seed })
        .collect();
    let (hurt, whole): (Vec<&Wrap>, Vec<&Wrap>) = wraps.iter().partition(|wrap| wrap.stripped > 0.0);
    draw_bodies(sheet, &whole, Token::Sheath, 0.45);
    draw_bodies(sheet, &hurt, Token::SheathHurt, 0.55);
    draw_axons(sheet);
    draw_outlines(sheet, &whole, Token::TissueLine);
    draw_outlines(sheet, &hurt, Token::HurtLine);
    draw_shreds(sheet, &hurt);
}

impl Wrap {
    fn nerve(&self) -> &'static Nerve {
        &nerves()[self.segment.nerve]
    }

    /// Thickness at a share of the segment, in half widths, above (side -1) or below (side 1) the axon.
    fn thickness(&self, within: f64, side: f64) -> f64 {
        let whole = libm::pow(libm::sin(PI * (0.94 * within + 0.03)), 0.28);
        let seed = f64::from(self.seed);
        let loss = if side < 0.0 {
            0.30 + 0.48 * libm::fabs(libm::sin(9.0 * within + seed))
        } else {
            0.16 + 0.42 * libm::fabs(libm::sin(6.3 * within + 2.0 * seed))
        };
        (whole * (1.0 - self.stripped * loss)).max(THINNEST)
    }

    /// The point at a share of the segment, `off` half widths below the axon.
    fn point(&self, within: f64, off: f64) -> Point {
        let nerve = self.nerve();
        let at = nerve.course.along(self.segment.share(within));
        let off = off * nerve.half_width;
        (at.x - off * libm::sin(at.heading), at.y + off * libm::cos(at.heading))
    }

    /// One long side, from the left end to the right.
    fn side(&self, side: f64) -> Vec<Point> {
        let pieces = if self.stripped > 0.0 { 12 } else { 8 };
        (0..=pieces)
            .map(|piece| {
                let within = f64::from(piece) / f64::from(pieces);
                self.point(within, side * self.thickness(within, side))
            })
            .collect()
    }

    /// The whole edge, clockwise, with corners at both ends.
    fn edge(&self) -> Vec<Point> {
        let (upper, lower) = (self.side(-1.0), self.side(1.0));
        let around = upper.iter().chain(lower.iter().rev());
        let ends = [upper[0], upper[upper.len() - 1], lower[0], lower[lower.len() - 1]];
        around
            .flat_map(|point| std::iter::repeat_n(*point, if ends.contains(point) { 2 } else { 1 }))
            .collect()
    }

    /// The line of one layer, in the runs where the sheath still reaches it.
    fn layer(&self, depth: f64, side: f64) -> Vec<Vec<Point>> {
        let steps = if self.stripped > 0.0 { 12 } else { 6 };
        let points: Vec<Option<Point>> = (0..=steps)
            .map(|step| {
                let within = f64::from(step) / f64::from(steps);
                let ripple = 0.03 * self.stripped * libm::sin(2.1 * f64::from(step) + 9.0 * depth);
                let reached = self.thickness(within, side) > depth + 0.03;
                reached.then(|| self.point(within, side * (depth + ripple)))
            })
            .collect();
        let runs = points.split(Option::is_none).filter(|run| run.len() > 2);
        runs.map(|run| run.iter().copied().flatten().collect()).collect()
    }
}

fn draw_bodies(sheet: &mut Sheet, wraps: &[&Wrap], colour: Token, faint: f64) {
    let (mut bodies, mut layers) = (sheet.coarse(), sheet.coarse());
    for wrap in wraps {
        bodies.shape(&wrap.edge());
        for depth in LAYERS {
            for side in [-1.0, 1.0] {
                for run in wrap.layer(depth, side) {
                    layers.line(&run);
                }
            }
        }
    }
    sheet.fill(colour, 1.0, &bodies);
    sheet.line(Pen::new(Token::TissueLine, 1.0).faint(faint), &layers);
}

fn draw_axons(sheet: &mut Sheet) {
    for nerve in nerves() {
        let mut axon = sheet.coarse();
        axon.line(&nerve.course.every(60.0));
        let width = 0.46 * nerve.half_width;
        sheet.line(Pen::new(Token::TissueLine, width + 2.6).faint(0.8), &axon);
        sheet.line(Pen::new(Token::Axon, width), &axon);
    }
}

fn draw_outlines(sheet: &mut Sheet, wraps: &[&Wrap], ink: Token) {
    let (mut edges, mut cores) = (sheet.coarse(), sheet.coarse());
    for wrap in wraps {
        edges.shape(&wrap.edge());
        cores.line(&[0.04, 0.35, 0.65, 0.96].map(|within| wrap.point(within, 0.0)));
    }
    sheet.line(Pen::new(Token::Sheath, 21.0).faint(0.4), &cores);
    sheet.nib(Pen::new(ink, 1.4), &edges);
}

/// Shreds that peel off the stripped segments.
fn draw_shreds(sheet: &mut Sheet, hurt: &[&Wrap]) {
    let mut shreds = sheet.coarse();
    for wrap in hurt {
        let mut chance = Chance::seeded(wrap.seed);
        let count = 2 + libm::round(7.0 * wrap.stripped) as u32;
        for _ in 0..count {
            let side = if chance.share() < 0.65 { -1.0 } else { 1.0 };
            let within = chance.between(0.1, 0.9);
            let root = chance.between(0.5, 0.85) * wrap.thickness(within, side);
            let (out, aside) = (chance.between(0.4, 0.7), chance.between(-0.08, 0.08));
            shreds.line(&[
                wrap.point(within, side * root),
                wrap.point(within + 0.05, side * (root + 0.35)),
                wrap.point(within + aside, side * (root + out)),
            ]);
        }
    }
    sheet.line(Pen::new(Token::HurtLine, 1.4), &shreds);
}
