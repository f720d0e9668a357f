//! Discs, bars and arcs: what nuclei, signs and granules are made of.

use super::Detail;
use std::f64::consts::TAU;

/// A shape inside or around a cell, in radii, before the cell is turned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    /// A filled disc.
    Disc {
        /// Centre.
        x: f64,
        /// Centre.
        y: f64,
        /// Radius.
        radius: f64,
    },
    /// A straight stroke with round ends.
    Bar {
        /// One end.
        from: (f64, f64),
        /// The other end.
        to: (f64, f64),
        /// Half its width.
        half_width: f64,
    },
    /// A bent stroke with round ends; a whole ring when it spans a full turn.
    Arc {
        /// Centre of the bend.
        x: f64,
        /// Centre of the bend.
        y: f64,
        /// Radius of the bend.
        radius: f64,
        /// Angles of both ends, radians.
        between: (f64, f64),
        /// Half its width.
        half_width: f64,
    },
}

impl Form {
    /// The form turned around the centre of the cell by `angle` radians.
    #[must_use]
    pub fn turned(&self, angle: f64) -> Self {
        let (cos, sin) = (libm::cos(angle), libm::sin(angle));
        let turn = |x: f64, y: f64| (x * cos - y * sin, x * sin + y * cos);
        match *self {
            Self::Disc { x, y, radius } => {
                let (x, y) = turn(x, y);
                Self::Disc { x, y, radius }
            }
            Self::Bar { from, to, half_width } => {
                Self::Bar { from: turn(from.0, from.1), to: turn(to.0, to.1), half_width }
            }
            Self::Arc { x, y, radius, between, half_width } => {
                let (x, y) = turn(x, y);
                Self::Arc { x, y, radius, between: (between.0 + angle, between.1 + angle), half_width }
            }
        }
    }

    /// Signed distance from a point to the form: below 0 inside.
    #[must_use]
    pub fn distance(&self, px: f64, py: f64) -> f64 {
        match *self {
            Self::Disc { x, y, radius } => libm::hypot(px - x, py - y) - radius,
            Self::Bar { from, to, half_width } => {
                let (dx, dy) = (to.0 - from.0, to.1 - from.1);
                let along = ((px - from.0) * dx + (py - from.1) * dy) / (dx * dx + dy * dy);
                let along = along.clamp(0.0, 1.0);
                libm::hypot(px - from.0 - along * dx, py - from.1 - along * dy) - half_width
            }
            Self::Arc { x, y, radius, between, half_width } => {
                let (middle, half) = ((between.0 + between.1) / 2.0, (between.1 - between.0) / 2.0);
                let angle = libm::atan2(py - y, px - x) - middle;
                let angle = angle - libm::round(angle / TAU) * TAU;
                let nearest = middle + angle.clamp(-half, half);
                libm::hypot(px - x - radius * libm::cos(nearest), py - y - radius * libm::sin(nearest))
                    - half_width
            }
        }
    }
}

/// Which of the cell's colours a mark takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The body's colour.
    Body,
    /// The line's colour.
    Line,
    /// The nucleus's colour.
    Nucleus,
    /// The paper shows through.
    Paper,
}

/// A form with its ink, its copies and the levels of detail at which it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The shape.
    pub form: Form,
    /// Its colour.
    pub ink: Ink,
    /// Opacity, 0 to 1.
    pub opacity: f64,
    /// How many copies stand evenly around the centre of the cell; 1 for a single one.
    pub copies: u32,
    /// Coarsest and finest level at which it is drawn.
    pub seen: (Detail, Detail),
}

impl Mark {
    /// Whether the mark is drawn at this level.
    #[must_use]
    pub fn is_seen_at(&self, detail: Detail) -> bool {
        self.seen.0 <= detail && detail <= self.seen.1
    }

    /// Every copy.
    pub fn forms(&self) -> impl Iterator<Item = Form> + '_ {
        let sector = TAU / f64::from(self.copies.max(1));
        (0..self.copies.max(1)).map(move |copy| self.form.turned(f64::from(copy) * sector))
    }

    /// Signed distance from a point to the nearest copy. The point is folded into the sector of the first
    /// copy, so that a ring of nine feelers costs as much as one.
    #[must_use]
    pub fn distance(&self, x: f64, y: f64) -> f64 {
        if self.copies <= 1 {
            return self.form.distance(x, y);
        }
        let sector = TAU / f64::from(self.copies);
        let angle = libm::atan2(y, x);
        let folded = angle - libm::round(angle / sector) * sector;
        let reach = libm::hypot(x, y);
        self.form.distance(reach * libm::cos(folded), reach * libm::sin(folded))
    }
}
