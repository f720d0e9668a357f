//! The river of blood: water, current, and banks of flat wall cells.

use super::Opening;
use super::chance::Chance;
use super::curve::{Curve, Point};
use super::map::{self, MOUTH, SHORE, THYMUS};
use super::pen::{Brush, Pen};
use super::sheet::Sheet;
use crate::cast::Token;

/// Where each layer of the water begins, so that the river fades into the marrow.
const SPRINGS: [f64; 4] = [636.0, 690.0, 736.0, 776.0];
/// Half the thickness of a wall cell.
const WALL: f64 = 10.5;

/// Draws the river; its banks are open for the bag's tube.
pub(super) fn draw(sheet: &mut Sheet, tube: Opening) {
    let brush = Brush { colour: Token::River, layers: 1, opacity: 0.42, uneven: 7.0 };
    for (start, seed) in SPRINGS.into_iter().zip(11..) {
        sheet.wash(brush, &[water(start)], seed);
    }
    let edge = water(SPRINGS[3]);
    let mut rim = sheet.coarse();
    sheet.line(Pen::new(Token::RiverDeep, 10.0).faint(0.35), rim.line(&edge[4..edge.len() - 1]));
    draw_current(sheet);
    draw_walls(sheet, &wall_cells(tube));
}

/// The water's edge from its beginning in the mouth of the cave: upper bank, tip ashore, lower bank.
fn water(start: f64) -> Vec<Point> {
    let tip = Curve::through(
        &[(2420.0, 636.0), (2490.0, 672.0), (SHORE.0 + 40.0, SHORE.1), (2490.0, 868.0), (2420.0, 904.0)],
        6,
    );
    let mut shape =
        vec![(start, 840.0), (start - 24.0, MOUTH.1), (start, 686.0), (700.0_f64.max(start), 690.0)];
    shape.extend(clipped(map::bank_top()));
    shape.extend(tip.every(60.0));
    shape.extend(clipped(map::bank_bottom()).into_iter().rev());
    shape.push((700.0_f64.max(start), 836.0));
    shape
}

/// A bank from the mouth of the cave on.
fn clipped(bank: &Curve) -> Vec<Point> {
    bank.every(70.0).into_iter().filter(|point| point.0 > 780.0 && point.0 < 2400.0).collect()
}

/// Fine strokes along the water.
fn draw_current(sheet: &mut Sheet) {
    let mut chance = Chance::seeded(21);
    let mut strokes = sheet.coarse();
    for _ in 0..52 {
        let (along, across) = (chance.between(0.14, 0.93), chance.between(0.1, 0.9));
        let (length, sway) = (chance.between(0.02, 0.06), chance.between(-3.0, 3.0));
        let point = |step: i32| {
            let at = map::river(along + length * f64::from(step) / 4.0, across);
            (at.x, at.y + sway * f64::from(step % 2))
        };
        strokes.line(&[0, 1, 2, 3, 4].map(point));
    }
    sheet.line(Pen::new(Token::BankLine, 1.0).faint(0.3), &strokes);
}

/// Middle, half length and turn of every wall cell. The banks are open at the stair and at the tube.
fn wall_cells(tube: Opening) -> Vec<(Point, f64, f64)> {
    let (over, under) = match tube {
        Opening::None => (None, None),
        Opening::Top(x) => (Some(x), None),
        Opening::Bottom(x) => (None, Some(x)),
    };
    let stair = THYMUS.0 - 42.0;
    let mut cells = bank(map::bank_top(), -1.0, 5, |x| near(x, Some(stair), 42.0) || near(x, over, 26.0));
    cells.extend(bank(map::bank_bottom(), 1.0, 9, |x| near(x, under, 26.0)));
    cells.extend([
        ((2446.0, 648.0), 24.0, 0.45),
        ((2492.0, 680.0), 25.0, 0.8),
        ((2526.0, 726.0), 24.0, 1.12),
        ((2526.0, 816.0), 24.0, -1.12),
        ((2492.0, 862.0), 25.0, -0.8),
        ((2446.0, 893.0), 24.0, -0.45),
    ]);
    cells
}

fn near(x: f64, gap: Option<f64>, half_width: f64) -> bool {
    gap.is_some_and(|gap| (x - gap).abs() < half_width)
}

fn bank(bank: &Curve, side: f64, seed: u32, is_open: impl Fn(f64) -> bool) -> Vec<(Point, f64, f64)> {
    let mut chance = Chance::seeded(seed);
    let mut cells = Vec::new();
    let mut from = 0.125;
    while from < 0.985 {
        let to = from + chance.between(0.020, 0.027);
        let (a, b) = (bank.along(from), bank.along(to));
        let turn = libm::atan2(b.y - a.y, b.x - a.x);
        let middle = ((a.x + b.x) / 2.0, (a.y + b.y) / 2.0 + side * 7.0);
        if !is_open(middle.0) {
            cells.push((middle, libm::hypot(b.x - a.x, b.y - a.y) / 2.0 + 3.0, turn));
        }
        from = to + 0.001;
    }
    cells
}

fn draw_walls(sheet: &mut Sheet, cells: &[(Point, f64, f64)]) {
    let (mut bodies, mut nuclei) = (sheet.coarse(), sheet.coarse());
    for &(middle, half, turn) in cells {
        let (cos, sin) = (libm::cos(turn), libm::sin(turn));
        let at =
            |(along, off): Point| (middle.0 + along * cos - off * sin, middle.1 + along * sin + off * cos);
        let shoulder = 0.6 * half;
        bodies.shape(
            &[
                (-half, 0.0),
                (-shoulder, -WALL),
                (shoulder, -WALL),
                (half, 0.0),
                (shoulder, WALL),
                (-shoulder, WALL),
            ]
            .map(at),
        );
        nuclei.stroke(at((-8.0, 0.0)), at((8.0, 0.0)));
    }
    sheet.fill(Token::Bank, 1.0, &bodies);
    sheet.nib(Pen::new(Token::BankLine, 1.0), &bodies);
    sheet.line(Pen::new(Token::BankLine, 7.0).faint(0.55), &nuclei);
}
