//! The thymus: two lobes of classrooms, young cells on benches around a teacher, a stair to the river.

use super::chance::Chance;
use super::curve::Point;
use super::map::{self, THYMUS};
use super::pen::{Brush, Pen};
use super::sheet::{Sheet, blob};
use crate::cast::{Kind, Paint, Token};
use std::f64::consts::TAU;

/// Middle and half size of each lobe.
const LOBES: [(Point, Point); 2] =
    [((THYMUS.0 - 165.0, THYMUS.1), (150.0, 170.0)), ((THYMUS.0 + 150.0, THYMUS.1 + 6.0), (142.0, 158.0))];

/// Place and size of each classroom in a lobe, in shares of the lobe.
const CLASSROOMS: [(f64, f64, f64); 7] = [
    (-0.44, -0.52, 0.37),
    (0.40, -0.50, 0.37),
    (-0.62, 0.10, 0.35),
    (0.58, 0.11, 0.36),
    (-0.34, 0.63, 0.32),
    (0.30, 0.63, 0.33),
    (-0.02, 0.06, 0.28),
];

/// Rings of benches: distance from the teacher in shares of the classroom.
const BENCHES: [f64; 2] = [0.64, 0.84];
/// Room for one young cell on a bench.
const SEAT: f64 = 15.0;

struct Classroom {
    middle: Point,
    radius: f64,
    seed: u32,
}

/// Draws the thymus with a share of its benches taken.
pub(super) fn draw(sheet: &mut Sheet, taken: f64) {
    let rooms: Vec<Vec<Classroom>> =
        LOBES.iter().zip(0..).map(|(lobe, seed)| classrooms(lobe, seed)).collect();
    for ((rooms, lobe), seed) in rooms.iter().zip(&LOBES).zip(120..) {
        draw_lobe(sheet, &capsule(rooms, lobe), seed);
    }
    let rooms: Vec<Classroom> = rooms.into_iter().flatten().collect();
    draw_classrooms(sheet, &rooms);
    draw_pupils(sheet, &rooms, taken);
    draw_teachers(sheet, &rooms);
    draw_stair(sheet);
}

fn classrooms(&(middle, half): &(Point, Point), lobe: u32) -> Vec<Classroom> {
    CLASSROOMS
        .iter()
        .zip(0..)
        .map(|(&(right, down, size), place): (_, u32)| Classroom {
            middle: (middle.0 + right * half.0, middle.1 + down * half.1),
            radius: size * half.0,
            seed: 200 + 10 * lobe + place,
        })
        .collect()
}

/// The skin of a lobe: an oval that bulges where classrooms press against it.
fn capsule(rooms: &[Classroom], &(centre, half): &(Point, Point)) -> Vec<Point> {
    const POINTS: usize = 40;
    const MARGIN: f64 = 14.0;
    let reach: Vec<f64> = (0..POINTS)
        .map(|place| {
            let angle = place as f64 / POINTS as f64 * TAU;
            let oval = 0.93 / libm::hypot(libm::cos(angle) / half.0, libm::sin(angle) / half.1);
            rooms.iter().map(|room| far_side(room, MARGIN, centre, angle)).fold(oval, f64::max)
        })
        .collect();
    (0..POINTS)
        .map(|place| {
            let around = [POINTS - 2, POINTS - 1, 0, 1, 2].map(|step| reach[(place + step) % POINTS]);
            let soft = (around[0] + 2.0 * around[1] + 3.0 * around[2] + 2.0 * around[3] + around[4]) / 9.0;
            let angle = place as f64 / POINTS as f64 * TAU;
            (centre.0 + soft * libm::cos(angle), centre.1 + soft * libm::sin(angle))
        })
        .collect()
}

/// How far a ray from `centre` goes until it leaves the classroom; 0 when it misses.
fn far_side(room: &Classroom, margin: f64, centre: Point, angle: f64) -> f64 {
    let (x, y) = (room.middle.0 - centre.0, room.middle.1 - centre.1);
    let along = x * libm::cos(angle) + y * libm::sin(angle);
    let off = y * libm::cos(angle) - x * libm::sin(angle);
    let radius = room.radius + margin;
    let under = radius * radius - off * off;
    if under > 0.0 { (along + libm::sqrt(under)).max(0.0) } else { 0.0 }
}

fn draw_lobe(sheet: &mut Sheet, skin: &[Point], seed: u32) {
    let shapes = [skin.to_vec()];
    let brush = Brush { colour: Token::Thymus, layers: 3, opacity: 0.5, uneven: 5.0 };
    sheet.wash(brush, &shapes, seed);
    sheet.rim(Pen::new(Token::ThymusDeep, 9.0).faint(0.7), &shapes);
    sheet.outline(Pen::new(Token::ThymusLine, 2.6), skin);
}

fn draw_classrooms(sheet: &mut Sheet, rooms: &[Classroom]) {
    let walls: Vec<Vec<Point>> = rooms
        .iter()
        .map(|room| blob(room.middle, (room.radius, 0.95 * room.radius), 0.045, 12, room.seed))
        .collect();
    let brush = Brush { colour: Token::ThymusDeep, layers: 2, opacity: 0.42, uneven: 0.0 };
    sheet.wash(brush, &walls, 30);
    let mut trace = sheet.coarse();
    for wall in &walls {
        trace.shape(wall);
    }
    sheet.nib(Pen::new(Token::ThymusLine, 1.0), &trace);
    let mut floors = sheet.fine();
    for room in rooms {
        floors.shape(&blob(room.middle, (0.48 * room.radius, 0.44 * room.radius), 0.06, 9, room.seed + 100));
    }
    sheet.both(Token::ThymusPale, Pen::new(Token::ThymusLine, 0.7), &floors);
}

fn draw_pupils(sheet: &mut Sheet, rooms: &[Classroom], taken: f64) {
    let mut pupils = sheet.coarse();
    for room in rooms {
        let mut chance = Chance::seeded(room.seed);
        for ring in BENCHES {
            let seats = (TAU * ring * room.radius / SEAT) as u32;
            for seat in 0..seats {
                let angle = f64::from(seat) / f64::from(seats) * TAU + 3.0 * ring;
                let reach = ring * room.radius;
                // Whether a seat is taken depends on the seat alone, so that the class only grows or shrinks.
                if chance.share() < taken {
                    let (x, y) = room.middle;
                    pupils.dot((x + reach * libm::cos(angle), y + 0.94 * reach * libm::sin(angle)));
                }
            }
        }
    }
    sheet.line(Pen::new(Paint::Line(Kind::NaiveCd4), 10.8), &pupils);
    sheet.line(Pen::new(Paint::Body(Kind::NaiveCd4), 8.6), &pupils);
}

/// A star-shaped cell in the middle of each classroom.
fn draw_teachers(sheet: &mut Sheet, rooms: &[Classroom]) {
    let (mut stars, mut nuclei) = (sheet.fine(), sheet.fine());
    for room in rooms {
        let turn = f64::from(room.seed % 10) / 5.0;
        let point = |place: u32| {
            let reach = room.radius * [0.36, 0.13, 0.10, 0.13][(place % 4) as usize];
            let angle = f64::from(place) / 20.0 * TAU + turn;
            (room.middle.0 + reach * libm::cos(angle), room.middle.1 + reach * libm::sin(angle))
        };
        stars.shape(&std::array::from_fn::<_, 20, _>(|place| point(place as u32)));
        nuclei.dot(room.middle);
    }
    sheet.both(Token::ThymusDeep, Pen::new(Token::ThymusLine, 1.2), &stars);
    sheet.line(Pen::new(Token::ThymusLine, 6.0), &nuclei);
}

fn draw_stair(sheet: &mut Sheet) {
    let stair = map::stair().every(24.0);
    for side in [-17.0, 17.0] {
        let rail: Vec<Point> = stair.iter().map(|&(x, y)| (x + side, y)).collect();
        sheet.flourish(Pen::new(Token::ThymusLine, 2.0), &rail, 4);
    }
    let mut steps = sheet.coarse();
    for &(x, y) in stair.iter().skip(1) {
        steps.stroke((x - 15.0, y), (x + 15.0, y - 2.0));
    }
    sheet.line(Pen::new(Token::ThymusLine, 1.0).faint(0.5), &steps);
}
