//! Where the names of the lines stand: beside a cell that rides on its line, and on nothing else.

use std::ops::Range;

use super::axis::ROOM_BELOW;
use super::curve::{Curve, Extent};
use crate::scene::Frame;

/// A place on the chart, CSS pixels from the left upper corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A name and its cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Name {
    /// Where the cell rides on the line.
    pub rider: Point,
    /// Where the name begins or ends, half way up its height.
    pub at: Point,
    /// Which side of the cell the name stands on.
    pub side: Side,
}

/// Which side of the cell the name stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// It ends left of the cell.
    Left,
    /// It begins right of the cell.
    Right,
}

/// Height of a name at 14 px, and half the width of a cell. CSS pixels.
const NAME_HEIGHT: f64 = 16.0;
const RIDER_RADIUS: f64 = 8.0;
/// From the middle of a cell to its name.
const GAP: f64 = 11.0;
/// Distance between two places that are tried.
const STRIDE: f64 = 8.0;
/// How far above or below its cell a name may stand.
const LIFTS: [f64; 5] = [-12.0, 12.0, -20.0, 20.0, 0.0];
/// Room for the caption of the highest level, at the left edge above its line.
const CAPTION_WIDTH: f64 = 110.0;

/// What is wrong with a place, in points: fewer are better.
const ON_ANOTHER_NAME: f64 = 1000.0;
const ON_A_MARK: f64 = 60.0;
const ON_A_LINE: f64 = 12.0;
const NEAR_ANOTHER_LINE: f64 = 3.0;
const FAR_FROM_THE_CHAPTER: f64 = 0.2;
/// Lines nearer than this to a cell make it doubtful whose it is. CSS pixels.
const DOUBTFUL: f64 = 14.0;

/// Finds a place for each name, the most important first. `widths` are the names' own, CSS pixels; names
/// keep off the `marks` already drawn, from left to right and from top to bottom.
pub(super) fn place(
    curves: &[Curve],
    widths: &[f64],
    span: &Range<f64>,
    frame: Frame,
    marks: impl Iterator<Item = [(f64, f64); 2]>,
) -> Vec<Name> {
    let silhouettes: Vec<Vec<Extent>> = curves.iter().map(|curve| curve.columns(STRIDE)).collect();
    let area = |[(left, right), (top, bottom)]: [(f64, f64); 2]| Area { left, top, right, bottom };
    let marks: Vec<Area> = marks.map(area).collect();
    let mut taken = vec![caption(frame)];
    let mut names = Vec::new();
    for (own, (curve, &width)) in curves.iter().zip(widths).enumerate() {
        let cost = |name: &Name| {
            let (area, rider) = (name.area(width), name.rider_area());
            let overlaps = |taken: &&Area| area.touches(taken) || rider.touches(taken);
            let crossed: usize = silhouettes.iter().map(|silhouette| crossed(&area, silhouette)).sum();
            let others = silhouettes.iter().enumerate().filter(|&(other, _)| other != own);
            let doubt: f64 = others.map(|(_, silhouette)| doubt(&name.rider, silhouette)).sum();
            let away = (span.start - name.rider.x).max(name.rider.x - span.end).max(0.0);
            let marked = marks.iter().filter(|mark| area.touches(mark)).count();
            ON_ANOTHER_NAME * taken.iter().filter(overlaps).count() as f64
                + ON_A_MARK * marked as f64
                + ON_A_LINE * crossed as f64
                + NEAR_ANOTHER_LINE * doubt
                + FAR_FROM_THE_CHAPTER * away
        };
        let candidates = candidates(curve, width, frame).map(|name| (cost(&name), name));
        let best = candidates.min_by(|(a, _), (b, _)| a.total_cmp(b));
        let name = best
            .map_or_else(|| beside(rider(curve, frame.width / 2.0), LIFTS[0], Side::Right), |(_, name)| name);
        taken.extend([name.area(width), name.rider_area()]);
        names.push(name);
    }
    names
}

/// A rectangle: left, top, right, bottom.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn touches(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

impl Name {
    fn area(&self, width: f64) -> Area {
        let left = match self.side {
            Side::Left => self.at.x - width,
            Side::Right => self.at.x,
        };
        let (top, bottom) = (self.at.y - NAME_HEIGHT / 2.0, self.at.y + NAME_HEIGHT / 2.0);
        Area { left, top, right: left + width, bottom }
    }

    fn rider_area(&self) -> Area {
        let Point { x, y } = self.rider;
        let r = RIDER_RADIUS;
        Area { left: x - r, top: y - r, right: x + r, bottom: y + r }
    }
}

fn caption(frame: Frame) -> Area {
    Area { left: 0.0, top: 0.0, right: CAPTION_WIDTH, bottom: frame.height / 2.0 }
}

fn rider(curve: &Curve, x: f64) -> Point {
    Point { x, y: curve.y_at(x) }
}

fn beside(rider: Point, lift: f64, side: Side) -> Name {
    let shift = if side == Side::Left { -GAP } else { GAP };
    Name { rider, at: Point { x: rider.x + shift, y: rider.y + lift }, side }
}

/// Every place whose name stays above the floor of the chart.
fn candidates(curve: &Curve, width: f64, frame: Frame) -> impl Iterator<Item = Name> {
    let riders = (1..(frame.width / STRIDE) as usize).map(|stride| rider(curve, stride as f64 * STRIDE));
    let names = riders.flat_map(|rider| {
        LIFTS
            .into_iter()
            .flat_map(move |lift| [Side::Right, Side::Left].map(|side| beside(rider, lift, side)))
    });
    names.filter(move |name| {
        let Area { left, top, right, bottom } = name.area(width);
        left >= 0.0 && right <= frame.width && top >= 0.0 && bottom <= frame.height - ROOM_BELOW
    })
}

/// How doubtful it is that a cell rides on its own line, and not on another.
fn doubt(rider: &Point, other: &[Extent]) -> f64 {
    let column = other[((rider.x / STRIDE) as usize).min(other.len() - 1)];
    let distance = (column.top - rider.y).max(rider.y - column.bottom).max(0.0);
    (DOUBTFUL - distance).max(0.0)
}

/// In how many columns of a name a line runs through it.
fn crossed(area: &Area, line: &[Extent]) -> usize {
    let (first, last) = ((area.left / STRIDE) as usize, (area.right / STRIDE) as usize);
    let columns = line.iter().take(last + 1).skip(first);
    columns.filter(|column| column.top < area.bottom && column.bottom > area.top).count()
}
