//! A scene is drawing as data: same trajectory, same chapter, same day, same scene.
//!
//! Painters read it and never change it. Lengths are CSS pixels of the stage unless noted.

use crate::cast::Kind;

/// How wide and high the stage is, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Where the eye is: maps the world (3400 × 1400 units) to the stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Stage pixels per world unit.
    pub scale: f64,
    /// World place shown at the stage's left upper corner.
    pub left: f64,
    /// World place shown at the stage's left upper corner.
    pub top: f64,
}

impl Camera {
    /// The place on the stage of a place in the world.
    #[must_use]
    pub fn screen_from_place(&self, x: f64, y: f64) -> (f64, f64) {
        ((x - self.left) * self.scale, (y - self.top) * self.scale)
    }

    /// The place in the world of a place on the stage.
    #[must_use]
    pub fn place_from_screen(&self, x: f64, y: f64) -> (f64, f64) {
        (x / self.scale + self.left, y / self.scale + self.top)
    }
}

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

/// The microlitre on the stage: a square whose side is one millimetre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Square {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Side; divided by 1000 it is the pixels per micrometre.
    pub side: f64,
}

/// A round glass that shows a part of the square enlarged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Loupe {
    /// Centre of what it enlarges, on the stage.
    pub of: (f64, f64),
    /// Its own centre.
    pub at: (f64, f64),
    /// Its own radius.
    pub radius: f64,
    /// How many times it enlarges.
    pub factor: f64,
}

/// Everything painted on the stage at one moment. Paint order: landscape (by the camera), cells of the
/// places, square, cells of the square, loupe, cells of the loupe.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Where the landscape is seen from.
    pub camera: Camera,
    /// Cells in the landscape, drawn large: one stands for many.
    pub places: Sprites,
    /// The microlitre.
    pub square: Square,
    /// Cells of the microlitre: one for one.
    pub cells: Sprites,
    /// The glass over the square.
    pub loupe: Option<Loupe>,
    /// Cells under the glass, already enlarged; the painter cuts them off at its edge.
    pub loupe_cells: Sprites,
    /// How many cells of each kind are in the square, in the order of [`Kind::ALL`].
    pub counts: [u32; Kind::COUNT],
}
