//! Laying discs side by side: a jittered grid, then pushed apart until they hardly touch.

use crate::cast::Kind;
use crate::scatter::Scatter;

/// One cell while it looks for its place, µm.
#[derive(Clone, Copy, Debug)]
pub(super) struct Disc {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) radius: f32,
    pub(super) kind: Kind,
}

/// Rounds of pushing; after these the picture no longer changes to the eye.
const ROUNDS: usize = 48;
/// After so many rounds neighbours are looked for anew, among discs that lie closer than `WATCHED`, µm.
const ROUNDS_AMONG_NEIGHBOURS: usize = 8;
const WATCHED: f32 = 4.0;
/// Discs keep this share of their summed radii between their centres, so that a little paper shows.
const ELBOW_ROOM: f32 = 1.06;
/// Share of an overlap that each of two discs gives way in one round.
const YIELDING: f32 = 0.26;

/// `count` places in rows, each a little off its node.
pub(super) fn jittered_grid(count: usize, side: f32, scatter: &mut Scatter) -> Vec<(f32, f32)> {
    const JITTER: f32 = 0.55;
    let rows = (count as f64).sqrt().ceil() as usize;
    let mut places = Vec::with_capacity(count);
    for row in 0..rows {
        let columns = count * (row + 1) / rows - count * row / rows;
        for column in 0..columns {
            let x = (column as f32 + 0.5 + JITTER * scatter.around_zero()) / columns as f32;
            let y = (row as f32 + 0.5 + JITTER * scatter.around_zero()) / rows as f32;
            places.push((x * side, y * side));
        }
    }
    places
}

/// Pushes overlapping discs apart, inside a square of `side`.
pub(super) fn push_apart(discs: &mut [Disc], side: f32) {
    let mut neighbours = Vec::new();
    for round in 0..ROUNDS {
        if round % ROUNDS_AMONG_NEIGHBOURS == 0 {
            find_neighbours(discs, side, &mut neighbours);
        }
        for &(first, second) in &neighbours {
            push(first as usize, second as usize, discs);
        }
        for disc in discs.iter_mut() {
            disc.x = disc.x.clamp(disc.radius, side - disc.radius);
            disc.y = disc.y.clamp(disc.radius, side - disc.radius);
        }
    }
}

/// Pairs that touch or might touch soon.
fn find_neighbours(discs: &[Disc], side: f32, neighbours: &mut Vec<(u32, u32)>) {
    neighbours.clear();
    let mut bins = Bins::for_discs(discs, side);
    for (second, disc) in discs.iter().enumerate() {
        bins.for_each_near(disc.x, disc.y, |first| {
            let other = &discs[first];
            let (dx, dy) = (other.x - disc.x, other.y - disc.y);
            let room = (other.radius + disc.radius) * ELBOW_ROOM + WATCHED;
            if dx * dx + dy * dy < room * room {
                neighbours.push((first as u32, second as u32));
            }
        });
        bins.add(disc);
    }
}

fn push(first: usize, second: usize, discs: &mut [Disc]) {
    let (a, b) = (discs[first], discs[second]);
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let room = (a.radius + b.radius) * ELBOW_ROOM;
    let square = dx * dx + dy * dy;
    if square < room * room {
        let distance = square.sqrt().max(0.01);
        let push = (room - distance) / distance * YIELDING;
        discs[first].x -= dx * push;
        discs[first].y -= dy * push;
        discs[second].x += dx * push;
        discs[second].y += dy * push;
    }
}

/// A coarse grid that finds the discs near a place: two discs that touch lie in neighbouring bins.
pub(super) struct Bins {
    size: f32,
    across: usize,
    first: Vec<u32>,
    next: Vec<u32>,
}

const NOBODY: u32 = u32::MAX;

impl Bins {
    /// Empty bins, so wide that even the widest of `discs` reaches no farther than the next.
    pub(super) fn for_discs(discs: &[Disc], side: f32) -> Self {
        let widest = discs.iter().map(|disc| disc.radius).fold(1.0, f32::max);
        let size = widest * 2.0 * ELBOW_ROOM + WATCHED;
        let across = (side / size) as usize + 1;
        Self { size, across, first: vec![NOBODY; across * across], next: Vec::with_capacity(discs.len()) }
    }

    /// Adds one disc, numbered after those already here.
    pub(super) fn add(&mut self, disc: &Disc) {
        let (column, row) = self.bin(disc.x, disc.y);
        let bin = row * self.across + column;
        self.next.push(self.first[bin]);
        self.first[bin] = (self.next.len() - 1) as u32;
    }

    /// Meets every disc in the nine bins around a place.
    #[inline]
    pub(super) fn for_each_near(&self, x: f32, y: f32, mut meet: impl FnMut(usize)) {
        let (column, row) = self.bin(x, y);
        for row in row.saturating_sub(1)..(row + 2).min(self.across) {
            for column in column.saturating_sub(1)..(column + 2).min(self.across) {
                let mut disc = self.first[row * self.across + column];
                while disc != NOBODY {
                    meet(disc as usize);
                    disc = self.next[disc as usize];
                }
            }
        }
    }

    fn bin(&self, x: f32, y: f32) -> (usize, usize) {
        let bin = |place: f32| ((place / self.size) as usize).min(self.across - 1);
        (bin(x), bin(y))
    }
}
