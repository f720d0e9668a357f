//! The stage and what is measured on it: camera, square, loupe. Lengths are CSS pixels unless noted.

use crate::microlitre::SIDE;

/// How wide and high the stage is, CSS pixels. On a wide page the stage lies right of the words.
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

impl Square {
    /// The place on the stage of a place in the microlitre, µm.
    #[must_use]
    pub fn screen_from_place(&self, x: f64, y: f64) -> (f64, f64) {
        (self.left + x * self.side / SIDE, self.top + y * self.side / SIDE)
    }

    /// The place in the microlitre (µm) of a place on the stage; `None` outside the square.
    #[must_use]
    pub fn place_from_screen(&self, x: f64, y: f64) -> Option<(f64, f64)> {
        let (x, y) = ((x - self.left) / self.side * SIDE, (y - self.top) / self.side * SIDE);
        let within = 0.0..=SIDE;
        (within.contains(&x) && within.contains(&y)).then_some((x, y))
    }

    pub(super) fn area(&self) -> Area {
        Area { left: self.left, top: self.top, width: self.side, height: self.side }
    }
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

/// A rectangle on the stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Area {
    /// The square area around a circle.
    #[must_use]
    pub fn around((x, y): (f64, f64), radius: f64) -> Self {
        Self { left: x - radius, top: y - radius, width: 2.0 * radius, height: 2.0 * radius }
    }

    /// The right edge.
    #[must_use]
    pub fn right(&self) -> f64 {
        self.left + self.width
    }

    /// The lower edge.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.top + self.height
    }

    /// How far a point lies outside; 0 inside.
    #[must_use]
    pub fn distance(&self, x: f64, y: f64) -> f64 {
        let beyond = |place: f64, from: f64, to: f64| (from - place).max(place - to).max(0.0);
        libm::hypot(beyond(x, self.left, self.right()), beyond(y, self.top, self.bottom()))
    }

    /// Whether two areas share more than an edge.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right()
            && other.left < self.right()
            && self.top < other.bottom()
            && other.top < self.bottom()
    }

    /// Whether `other` lies inside.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }
}
