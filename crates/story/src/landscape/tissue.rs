//! The tissue: a green shore with nerves, star-shaped neighbours between them, and signs of irritation.

use super::chance::Chance;
use super::curve::{Curve, Point};
use super::map;
use super::pen::{Brush, Pen};
use super::sheet::{Sheet, blob};
use crate::cast::Token;
use std::f64::consts::TAU;

/// The edge of the land, clockwise from its upper end: coast, bay of the river, coast, and far beyond the picture.
const LAND: [Point; 17] = [
    (4300.0, 1440.0),
    (2420.0, 1440.0),
    (2390.0, 1300.0),
    (2350.0, 1120.0),
    (2430.0, 960.0),
    (2400.0, 900.0),
    (2490.0, 870.0),
    (2556.0, 770.0),
    (2490.0, 670.0),
    (2400.0, 640.0),
    (2430.0, 590.0),
    (2360.0, 440.0),
    (2400.0, 260.0),
    (2330.0, 60.0),
    (2480.0, 24.0),
    (2900.0, -20.0),
    (4300.0, -40.0),
];

/// Star-shaped neighbours: middle and reach.
const STARS: [(Point, f64); 18] = [
    ((2560.0, 400.0), 50.0),
    ((2800.0, 625.0), 48.0),
    ((2990.0, 395.0), 52.0),
    ((3130.0, 640.0), 50.0),
    ((2700.0, 890.0), 46.0),
    ((2900.0, 860.0), 50.0),
    ((3080.0, 1080.0), 52.0),
    ((2600.0, 1120.0), 48.0),
    ((3000.0, 610.0), 44.0),
    ((2545.0, 170.0), 44.0),
    ((2800.0, 190.0), 50.0),
    ((3070.0, 215.0), 46.0),
    ((2790.0, 405.0), 42.0),
    ((3250.0, 450.0), 48.0),
    ((3190.0, 850.0), 50.0),
    ((2840.0, 1110.0), 44.0),
    ((2760.0, 1320.0), 50.0),
    ((3090.0, 1330.0), 46.0),
];

/// Draws the land and the neighbours on it; nerves and signs of irritation are parts of their own.
pub(super) fn draw(sheet: &mut Sheet) {
    let land = Curve::through(&LAND, 10);
    draw_land(sheet, &land);
    draw_neighbours(sheet);
}

fn draw_land(sheet: &mut Sheet, land: &Curve) {
    let shapes = [land.every(84.0)];
    let brush = Brush { colour: Token::Tissue, layers: 4, opacity: 0.42, uneven: 11.0 };
    sheet.wash(brush, &shapes, 31);
    let mut chance = Chance::seeded(99);
    let patches: Vec<Vec<Point>> = (0..18)
        .map(|seed| {
            let middle = (chance.between(2450.0, 3420.0), chance.between(90.0, 1330.0));
            let half = (chance.between(60.0, 130.0), chance.between(28.0, 66.0));
            blob(middle, half, 0.14, 8, seed)
        })
        .collect();
    let patch = Brush { colour: Token::TissueDeep, layers: 2, opacity: 0.16, uneven: 10.0 };
    sheet.wash(patch, &patches, 32);
    sheet.rim(Pen::new(Token::TissueDeep, 12.0).faint(0.5), &shapes);
    for (width, count, faint) in [(2.0, 90, 0.34), (3.4, 44, 0.26)] {
        let mut grains = sheet.coarse();
        for _ in 0..count {
            let at = (chance.between(2370.0, 3450.0), chance.between(40.0, 1390.0));
            if land.surrounds(at) {
                grains.dot(at);
            }
        }
        sheet.line(Pen::new(Token::TissueLine, width).faint(faint), &grains);
    }
    let coast = land.every(34.0);
    let shore = |point: &&Point| point.0 < 2520.0 && point.1 < 1436.0;
    let (lower, upper): (Vec<Point>, Vec<Point>) =
        coast.iter().filter(shore).partition(|point| point.1 > map::SHORE.1);
    let outside_bay = |line: Vec<Point>| -> Vec<Point> {
        line.into_iter().filter(|&(x, y)| x < 2436.0 || !(600.0..940.0).contains(&y)).collect()
    };
    sheet.flourish(Pen::new(Token::TissueLine, 2.4), &outside_bay(lower), 6);
    sheet.flourish(Pen::new(Token::TissueLine, 2.4), &outside_bay(upper), 8);
}

fn draw_neighbours(sheet: &mut Sheet) {
    draw_fibres(sheet);
    let (mut bodies, mut nuclei) = (sheet.coarse(), sheet.coarse());
    for (&(middle, reach), seed) in STARS.iter().zip(1..) {
        bodies.shape(&star(middle, reach, seed));
        nuclei.dot(middle);
    }
    sheet.both(Token::TissuePale, Pen::new(Token::TissueLine, 1.2), &bodies);
    sheet.line(Pen::new(Token::TissueLine, 21.0), &nuclei);
    sheet.line(Pen::new(Token::TissueDeep, 18.6), &nuclei);
    let mut chance = Chance::seeded(55);
    let mut small = sheet.coarse();
    for _ in 0..26 {
        small.dot((chance.between(2470.0, 3420.0), chance.between(100.0, 1350.0)));
    }
    for (ink, width) in [(Token::TissueLine, 26.0), (Token::TissuePale, 23.6), (Token::TissueDeep, 12.0)] {
        sheet.line(Pen::new(ink, width), &small);
    }
}

/// A star of five or six slim arms of uneven length.
fn star(middle: Point, reach: f64, seed: u32) -> Vec<Point> {
    let mut chance = Chance::seeded(seed);
    let arms = 5 + seed % 2;
    let turn = chance.between(0.0, TAU);
    (0..arms)
        .flat_map(|arm| {
            let length = reach * chance.between(0.85, 1.25);
            let angle = turn + f64::from(arm) / f64::from(arms) * TAU;
            let valley = std::f64::consts::PI / f64::from(arms);
            [(-0.18, 0.5 * reach), (0.0, 1.5 * length), (0.18, 0.5 * reach), (valley, 0.34 * reach)]
                .map(|(aside, out)| (angle + aside, out))
        })
        .map(|(angle, out)| (middle.0 + out * libm::cos(angle), middle.1 + out * libm::sin(angle)))
        .collect()
}

/// Fine fibres that run with the nerves.
fn draw_fibres(sheet: &mut Sheet) {
    let mut chance = Chance::seeded(63);
    let mut fibres = sheet.coarse();
    for _ in 0..28 {
        let (x, y) = (chance.between(2420.0, 3300.0), chance.between(80.0, 1360.0));
        let (length, bend) = (chance.between(60.0, 170.0), chance.between(-16.0, 16.0));
        fibres.line(&[
            (x, y),
            (x + 0.35 * length, y + bend),
            (x + 0.7 * length, y - bend),
            (x + length, y + 4.0),
        ]);
    }
    sheet.line(Pen::new(Token::TissueLine, 1.0).faint(0.3), &fibres);
}

/// Inflammation: fine dots, the calls of irritated cells, strewn around the places of attack.
pub(super) fn draw_irritation(sheet: &mut Sheet, irritation: u32) {
    let mut chance = Chance::seeded(404);
    let mut calls = sheet.coarse();
    let sites = map::attack_sites();
    for call in 0..irritation as usize {
        let site = sites[call % 12];
        let (angle, away) = (chance.between(0.0, TAU), chance.between(24.0, 84.0));
        calls.dot((site.x + away * libm::cos(angle), site.y + away * libm::sin(angle)));
    }
    sheet.line(Pen::new(Token::Hurt, 5.0).faint(0.6), &calls);
}
