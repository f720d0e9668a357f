//! Cells to draw, packed as a painter uploads them.

use crate::cast::Kind;

/// One cell to draw.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sprite {
    /// Centre.
    pub x: f32,
    /// Centre.
    pub y: f32,
    /// Radius of the body; signs may reach beyond it.
    pub radius: f32,
    /// How far the cell is turned, radians.
    pub turn: f32,
    /// Phase of its outline, radians.
    pub phase: f32,
    /// What it is.
    pub kind: Kind,
    /// 0 gone, 1 there. A leaving cell loses its colour first.
    pub opacity: f32,
    /// Which of the kind's builds it has (neutrophils have three or four lobes).
    pub build: u32,
}

/// Floats of one packed sprite: x, y, radius, turn, phase, kind, opacity, build.
pub const FLOATS: usize = 8;

/// Cells to draw, packed for one upload.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sprites(Vec<[f32; FLOATS]>);

impl Sprites {
    /// Forgets all cells and keeps the room for them.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Adds a cell on top of the others.
    pub fn push(&mut self, sprite: Sprite) {
        let Sprite { x, y, radius, turn, phase, kind, opacity, build } = sprite;
        self.0.push([x, y, radius, turn, phase, f32::from(kind as u8), opacity, build as f32]);
    }

    /// The cells, bottom first.
    pub fn iter(&self) -> impl Iterator<Item = Sprite> + '_ {
        self.0.iter().map(|&[x, y, radius, turn, phase, kind, opacity, build]| Sprite {
            x,
            y,
            radius,
            turn,
            phase,
            kind: Kind::ALL[kind as usize],
            opacity,
            build: build as u32,
        })
    }

    /// The packed floats, ready for upload.
    #[must_use]
    pub fn floats(&self) -> &[[f32; FLOATS]] {
        &self.0
    }

    /// How many cells there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True when there is no cell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
