//! The marrow: a bone with rooms full of fat cells, and the cave where blood is made.

use super::chance::Chance;
use super::curve::{Curve, Point};
use super::map;
use super::pen::{Brush, Pen};
use super::sheet::{Sheet, blob};
use crate::cast::Token;

/// Outer edge of the bone, clockwise; it goes on to the left of the picture.
const BONE: [Point; 19] = [
    (-240.0, 150.0),
    (160.0, 120.0),
    (420.0, 165.0),
    (600.0, 300.0),
    (668.0, 470.0),
    (700.0, 610.0),
    (770.0, 648.0),
    (792.0, 668.0),
    (730.0, 700.0),
    (705.0, 760.0),
    (730.0, 818.0),
    (792.0, 850.0),
    (770.0, 872.0),
    (700.0, 900.0),
    (668.0, 1020.0),
    (600.0, 1160.0),
    (420.0, 1245.0),
    (160.0, 1270.0),
    (-240.0, 1260.0),
];

/// Where each layer of the bone's wash ends: the drawing's left edge is left unfinished.
const LEFT_EDGES: [f64; 3] = [-230.0, -120.0, -60.0];

/// Centre and half size of each closed room.
const ROOMS: [(Point, Point); 29] = [
    ((175.0, 470.0), (92.0, 74.0)),
    ((345.0, 395.0), (84.0, 62.0)),
    ((140.0, 655.0), (78.0, 84.0)),
    ((95.0, 860.0), (58.0, 72.0)),
    ((215.0, 1025.0), (84.0, 66.0)),
    ((395.0, 1090.0), (92.0, 58.0)),
    ((520.0, 480.0), (66.0, 48.0)),
    ((560.0, 1035.0), (60.0, 46.0)),
    ((90.0, 300.0), (52.0, 46.0)),
    ((250.0, 270.0), (66.0, 44.0)),
    ((420.0, 270.0), (54.0, 36.0)),
    ((85.0, 1090.0), (46.0, 44.0)),
    ((265.0, 1172.0), (62.0, 34.0)),
    ((10.0, 410.0), (40.0, 46.0)),
    ((15.0, 560.0), (34.0, 52.0)),
    ((5.0, 720.0), (40.0, 54.0)),
    ((-30.0, 900.0), (44.0, 70.0)),
    ((0.0, 1010.0), (40.0, 34.0)),
    ((535.0, 360.0), (42.0, 40.0)),
    ((605.0, 575.0), (36.0, 32.0)),
    ((632.0, 930.0), (26.0, 24.0)),
    ((150.0, 195.0), (62.0, 26.0)),
    ((325.0, 195.0), (52.0, 22.0)),
    ((0.0, 205.0), (56.0, 30.0)),
    ((440.0, 1185.0), (56.0, 24.0)),
    ((120.0, 1200.0), (56.0, 30.0)),
    ((-105.0, 320.0), (46.0, 52.0)),
    ((-90.0, 630.0), (44.0, 60.0)),
    ((-100.0, 1080.0), (48.0, 60.0)),
];

/// Fat cells in the cave, where no niche is.
const FAT_IN_CAVE: [(Point, f64); 4] =
    [((462.0, 940.0), 24.0), ((345.0, 905.0), 27.0), ((300.0, 865.0), 22.0), ((505.0, 925.0), 20.0)];

/// Fat cells up to these radii are plain rounds.
const SMALL_FAT: [f64; 3] = [8.0, 11.0, 14.0];

pub(super) fn draw(sheet: &mut Sheet) {
    let bone = Curve::through(&BONE, 12);
    draw_bone(sheet, &bone);
    draw_cave(sheet, map::cave());
    draw_rooms(sheet);
    let packed = ROOMS.iter().zip(0..).flat_map(|(&(centre, half), seed)| packed(centre, half, seed));
    draw_fat(sheet, &packed.chain(FAT_IN_CAVE).collect::<Vec<_>>());
}

fn draw_bone(sheet: &mut Sheet, bone: &Curve) {
    let brush = Brush { colour: Token::Bone, layers: 1, opacity: 0.5, uneven: 7.0 };
    for (left, seed) in LEFT_EDGES.into_iter().zip(4..) {
        let mut shape: Vec<Point> =
            bone.every(72.0).into_iter().filter(|point| point.0 > left + 30.0).collect();
        shape.extend(
            (0..8).map(|place| (left + 36.0 * f64::from(place % 2), 1210.0 - 145.0 * f64::from(place))),
        );
        sheet.wash(brush, &[shape], seed);
    }
    let inward = |depth: f64| -> Vec<Point> {
        bone.every(60.0)
            .into_iter()
            .map(|(x, y)| (250.0 + (x - 250.0) * (1.0 - depth), 720.0 + (y - 720.0) * (1.0 - depth)))
            .collect()
    };
    let mut trace = sheet.coarse();
    sheet.line(Pen::new(Token::BoneLine, 16.0).faint(0.12), trace.line(&inward(0.02)));
    let mut trace = sheet.coarse();
    sheet.line(Pen::new(Token::BoneLine, 1.0).faint(0.45).dashed("9 5"), trace.line(&inward(0.045)));
    draw_cortex(sheet, bone);
    sheet.flourish(Pen::new(Token::BoneLine, 3.2), &bone.every(36.0), 3);
}

/// Short strokes inside the outer edge, denser on the shadow side, and grains all over the bone.
fn draw_cortex(sheet: &mut Sheet, bone: &Curve) {
    let mut chance = Chance::seeded(8);
    let mut strokes = sheet.coarse();
    for place in 0..190 {
        let at = bone.along(f64::from(place) / 190.0);
        let shade = libm::cos(at.heading - std::f64::consts::FRAC_PI_2 - 0.6);
        if chance.share() < 0.45 + 0.5 * shade {
            let (x, y) = (-libm::sin(at.heading), libm::cos(at.heading));
            let (from, to) = (5.0, chance.between(11.0, 24.0));
            strokes.stroke((at.x + from * x, at.y + from * y), (at.x + to * x + 3.0, at.y + to * y - 2.0));
        }
    }
    sheet.line(Pen::new(Token::BoneLine, 1.0).faint(0.5), &strokes);
    for (width, count) in [(2.0, 90), (3.2, 40)] {
        let mut grains = sheet.coarse();
        for _ in 0..count {
            let at = (chance.between(-80.0, 690.0), chance.between(150.0, 1250.0));
            if bone.surrounds(at) {
                grains.dot(at);
            }
        }
        sheet.line(Pen::new(Token::BoneLine, width).faint(0.4), &grains);
    }
}

fn draw_cave(sheet: &mut Sheet, cave: &Curve) {
    let wall = cave.every(48.0);
    let shapes = [wall];
    let brush = Brush { colour: Token::Marrow, layers: 4, opacity: 0.45, uneven: 6.0 };
    sheet.wash(brush, &shapes, 60);
    let mut rim = sheet.coarse();
    sheet.line(Pen::new(Token::MarrowDeep, 11.0).faint(0.6), rim.line(&shapes[0]));
    let mut chance = Chance::seeded(77);
    let mut hatching = sheet.coarse();
    for place in 8..88 {
        let at = cave.along(f64::from(place) / 96.0);
        let (x, y) = (libm::sin(at.heading), -libm::cos(at.heading));
        let to = chance.between(11.0, 24.0);
        hatching.stroke((at.x + 4.0 * x, at.y + 4.0 * y), (at.x + to * x, at.y + to * y));
    }
    sheet.line(Pen::new(Token::BoneLine, 1.0).faint(0.55), &hatching);
    sheet.flourish(Pen::new(Token::BoneLine, 2.6), &cave.every(26.0), 5);
}

fn draw_rooms(sheet: &mut Sheet) {
    let rooms: Vec<Vec<Point>> =
        ROOMS.iter().zip(40..).map(|(&(centre, half), seed)| blob(centre, half, 0.06, 14, seed)).collect();
    let brush = Brush { colour: Token::Marrow, layers: 2, opacity: 0.6, uneven: 0.0 };
    sheet.wash(brush, &rooms, 90);
    sheet.rim(Pen::new(Token::MarrowDeep, 9.0).faint(0.55), &rooms);
    let mut walls = sheet.coarse();
    for room in &rooms {
        walls.shape(room);
    }
    sheet.nib(Pen::new(Token::BoneLine, 1.5), &walls);
}

fn draw_fat(sheet: &mut Sheet, cells: &[(Point, f64)]) {
    let (mut bodies, mut nuclei) = (sheet.coarse(), sheet.coarse());
    let mut small = SMALL_FAT.map(|_| sheet.coarse());
    for (&((x, y), radius), seed) in cells.iter().zip(4..) {
        if let Some(size) = SMALL_FAT.iter().position(|&size| radius < size) {
            small[size].dot((x, y));
            continue;
        }
        bodies.shape(&blob((x, y), (radius, 0.95 * radius), 0.03, 8, seed));
        let rim = |angle: f64| (x + 0.86 * radius * libm::cos(angle), y + 0.84 * radius * libm::sin(angle));
        let turn = f64::from(seed % 7) * 0.9;
        nuclei.stroke(rim(turn), rim(turn + 0.35));
    }
    for (trace, size) in small.iter().zip(SMALL_FAT) {
        sheet.line(Pen::new(Token::BoneLine, 2.0 * size - 2.0), trace);
        sheet.line(Pen::new(Token::Fat, 2.0 * size - 4.4), trace);
    }
    sheet.both(Token::Fat, Pen::new(Token::BoneLine, 1.2), &bodies);
    sheet.line(Pen::new(Token::BoneLine, 4.0).faint(0.7), &nuclei);
}

/// Round cells packed into an oval room, the large ones first.
fn packed(centre: Point, half: Point, seed: u32) -> Vec<(Point, f64)> {
    let mut chance = Chance::seeded(200 + seed);
    let narrow = half.0.min(half.1);
    let mut cells: Vec<(Point, f64)> = Vec::new();
    for attempt in 0..56 {
        let radius =
            narrow * if attempt < 30 { chance.between(0.34, 0.5) } else { chance.between(0.18, 0.3) };
        let (angle, reach) = (chance.between(0.0, std::f64::consts::TAU), libm::sqrt(chance.share()));
        let place = |half: f64, turn: f64| (half - radius - 8.0).max(0.0) * reach * turn;
        let at = (centre.0 + place(half.0, libm::cos(angle)), centre.1 + place(half.1, libm::sin(angle)));
        let free = |&((x, y), other): &(Point, f64)| libm::hypot(x - at.0, y - at.1) > radius + other + 1.0;
        if cells.iter().all(free) {
            cells.push((at, radius));
        }
    }
    cells
}
