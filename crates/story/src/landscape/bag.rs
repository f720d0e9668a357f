//! The bag with the person's own stem cells: filled and frozen below the river, later hung over it.

use super::BagView;
use super::chance::Chance;
use super::curve::{Curve, Point};
use super::map;
use super::pen::{Brush, Pen};
use super::sheet::Sheet;
use crate::cast::Token;
use std::f64::consts::PI;

/// Half the width of the bag, in its own units.
const HALF: f64 = 95.0;
/// Where the bag ends on the side of its ports, and on the other side.
pub(super) const ENDS: (f64, f64) = (95.0, -120.0);

/// Draws the bag; the cells in it are drawn with the other cells.
pub(super) fn draw(sheet: &mut Sheet, bag: &BagView) {
    if matches!(bag, BagView::Absent) {
        return;
    }
    let at = |points: &[Point]| -> Vec<Point> { points.iter().map(|&point| bag.place(point)).collect() };
    let body = Curve::through(&at(&frame(HALF, ENDS)), 4).every(22.0);
    draw_tube(sheet, bag);
    draw_ports(sheet, bag);
    let shapes = [body];
    let brush = Brush { colour: Token::Frost, layers: 3, opacity: 0.4, uneven: 2.0 };
    sheet.wash(brush, &shapes, 8);
    if bag.fill() > 0.0 {
        draw_liquid(sheet, bag);
    }
    sheet.rim(Pen::new(Token::FrostDeep, 7.0).faint(0.7), &shapes);
    let seam = Curve::through(&at(&frame(HALF - 7.0, (ENDS.0 - 6.0, ENDS.1 + 6.0))), 4).every(40.0);
    let mut trace = sheet.coarse();
    sheet.line(Pen::new(Token::FrostLine, 1.0).faint(0.6).dashed("5 4"), trace.shape(&seam));
    sheet.outline(Pen::new(Token::FrostLine, 2.6), &clockwise(shapes[0].clone()));
    draw_label(sheet, bag);
    match bag {
        BagView::Frozen { .. } => draw_frost(sheet, bag),
        BagView::Hung { .. } => draw_hook(sheet, bag),
        _ => {}
    }
}

/// Round corners of a frame; `up` is towards the ports.
fn frame(half: f64, (ports, end): (f64, f64)) -> [Point; 13] {
    let middle = (ports + end) / 2.0;
    [
        (-half + 14.0, ports),
        (0.0, ports - 1.0),
        (half - 14.0, ports),
        (half, ports - 14.0),
        (half + 3.0, middle),
        (half, end + 14.0),
        (half - 14.0, end),
        (0.0, end + 1.0),
        (-half + 14.0, end),
        (-half, end + 14.0),
        (-half - 3.0, middle),
        (-half, ports - 14.0),
        (-half + 14.0, ports),
    ]
}

/// The liquid lies at the lower side of the picture: away from the ports, or over them once the bag hangs.
fn draw_liquid(sheet: &mut Sheet, bag: &BagView) {
    let depth = 20.0 + 125.0 * bag.fill();
    let at = |(right, above_floor): Point| bag.place((right, bag.floor() + bag.rising() * above_floor));
    let surface = [(7.0 - HALF, 2.0), (-35.0, 5.0), (20.0, -3.0), (HALF - 7.0, 3.0)]
        .map(|(right, rise)| at((right, depth + rise)));
    let mut shape = surface.to_vec();
    shape.extend([(HALF - 5.0, 18.0), (HALF - 20.0, 5.0), (20.0 - HALF, 5.0), (5.0 - HALF, 18.0)].map(at));
    let brush = Brush { colour: Token::FrostDeep, layers: 3, opacity: 0.38, uneven: 2.0 };
    sheet.wash(brush, &[shape], 4);
    let mut trace = sheet.coarse();
    sheet.line(Pen::new(Token::FrostLine, 1.3), trace.line(&surface));
}

fn draw_tube(sheet: &mut Sheet, bag: &BagView) {
    let tube = map::tube(bag).every(26.0);
    for side in [-5.0, 5.0] {
        let wall: Vec<Point> = tube.iter().map(|&(x, y)| (x + side, y)).collect();
        sheet.flourish(Pen::new(Token::FrostLine, 1.8), &wall, 2);
    }
}

fn draw_ports(sheet: &mut Sheet, bag: &BagView) {
    let mut ports = sheet.coarse();
    for (right, length) in [(-23.0, 28.0), (23.0, 17.0)] {
        let (low, high) = (ENDS.0 - 2.0, ENDS.0 + length);
        ports.corners(
            &[(right - 8.0, low), (right + 8.0, low), (right + 8.0, high), (right - 8.0, high)]
                .map(|point| bag.place(point)),
        );
    }
    sheet.both(Token::Frost, Pen::new(Token::FrostLine, 1.8), &ports);
}

/// A label with a scribbled name, on the side away from the liquid.
fn draw_label(sheet: &mut Sheet, bag: &BagView) {
    let (rising, low) = (bag.rising(), bag.floor() + bag.rising() * 163.0);
    let high = low + 34.0 * rising;
    let mut label = sheet.coarse();
    label.corners(&[(-66.0, low), (66.0, low), (66.0, high), (-66.0, high)].map(|point| bag.place(point)));
    sheet.both(Token::Paper, Pen::new(Token::FrostLine, 1.3), &label);
    let mut chance = Chance::seeded(17);
    let mut name = sheet.fine();
    for (from, to) in [(-50.0, -14.0), (-4.0, 46.0)] {
        let letters = libm::round((to - from) / 5.0) as u32;
        let letter = |place: u32| {
            let rise = if place.is_multiple_of(2) { 0.0 } else { chance.between(5.0, 15.0) };
            bag.place((from + 5.0 * f64::from(place), low + rising * (10.0 + rise)))
        };
        name.line(&(0..=letters).map(letter).collect::<Vec<_>>());
    }
    sheet.line(Pen::new(Token::Ink, 1.3).faint(0.8), &name);
}

/// Ice crystals around the bag.
fn draw_frost(sheet: &mut Sheet, bag: &BagView) {
    let mut chance = Chance::seeded(5);
    let mut crystals = sheet.fine();
    for place in 0..14 {
        let angle = f64::from(place) / 14.0 * 2.0 * PI + chance.between(-0.2, 0.2);
        let (across, along) = (chance.between(112.0, 136.0), chance.between(128.0, 150.0));
        let (x, y) = bag.place((across * libm::cos(angle), along * libm::sin(angle) - 12.0));
        let size = chance.between(5.0, 10.0);
        for arm in 0..3 {
            let turn = f64::from(arm) * PI / 3.0 + angle;
            let (right, down) = (size * libm::cos(turn), size * libm::sin(turn));
            crystals.stroke((x - right, y - down), (x + right, y + down));
        }
    }
    sheet.line(Pen::new(Token::FrostLine, 1.2).faint(0.8), &crystals);
}

/// The hook the bag hangs from.
fn draw_hook(sheet: &mut Sheet, bag: &BagView) {
    let (x, y) = bag.place((0.0, ENDS.1));
    let mut hook = sheet.fine();
    hook.line(&[(x, y + 4.0), (x - 12.0, y - 10.0), (x, y - 22.0), (x + 10.0, y - 12.0), (x + 4.0, y - 4.0)]);
    hook.stroke((x, y - 20.0), (x, -60.0));
    sheet.line(Pen::new(Token::FrostLine, 1.8), &hook);
}

fn clockwise(shape: Vec<Point>) -> Vec<Point> {
    let pairs = shape.iter().zip(shape.iter().cycle().skip(1));
    let area: f64 = pairs.map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
    if area < 0.0 { shape.into_iter().rev().collect() } else { shape }
}
