//! How each kind is built: an outline, a nucleus and signs, all closed formulas in units of the radius.
//!
//! Three readers draw from this: the SVG still writes each form as an element, a shader takes the signed
//! distance, a canvas strokes and fills. No reader has a formula of its own.

mod form;
mod outline;
mod parts;
mod shape;

use super::Kind;
use std::f64::consts::TAU;

pub use form::{Form, Ink, Mark};
pub use outline::{Outline, Wave};

/// How much of a cell can be seen, chosen by its drawn diameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Detail {
    /// Under 6 px: body and nucleus.
    Dot,
    /// 6 to 13 px: one redrawn sign.
    Sign,
    /// 13 to 26 px: sign and nucleus.
    Plain,
    /// Above 26 px: everything.
    Full,
}

impl Detail {
    /// Every level, coarse to fine.
    pub const ALL: [Detail; 4] = [Self::Dot, Self::Sign, Self::Plain, Self::Full];

    /// The level for a cell drawn `diameter` CSS px wide.
    #[must_use]
    pub fn of(diameter: f64) -> Self {
        match diameter {
            d if d < 6.0 => Self::Dot,
            d if d < 13.0 => Self::Sign,
            d if d < 26.0 => Self::Plain,
            _ => Self::Full,
        }
    }

    /// Line width in CSS px at this level.
    #[must_use]
    pub const fn line_width(self) -> f64 {
        [0.55, 0.85, 1.1, 1.35][self as usize]
    }

    /// How far the nucleus is darkened towards the line's colour, 0 to 1: in a small cell it is the sign.
    #[must_use]
    pub const fn nucleus_shade(self) -> f64 {
        [0.0, 0.45, 0.0, 0.0][self as usize]
    }

    /// Width of the common edge of the nucleus, in line widths.
    #[must_use]
    pub const fn nucleus_edge(self) -> f64 {
        [0.0, 0.0, 0.8, 0.8][self as usize]
    }
}

/// Everything there is to draw of a cell. Paint order: `around`, body, `wash`, nucleus, `within`, membrane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anatomy {
    /// The membrane at [`Detail::Full`].
    pub outline: Outline,
    /// The membrane below [`Detail::Full`], where fine thorns would blur.
    pub small_outline: Outline,
    /// Signs outside the membrane, below the body.
    pub around: &'static [Mark],
    /// Faint blooms of the watercolour on the body.
    pub wash: &'static [Mark],
    /// The nucleus as a union of forms, drawn with one common edge, from [`Detail::Plain`] up.
    pub nucleus: &'static [Form],
    /// The nucleus below [`Detail::Plain`].
    pub small_nucleus: &'static [Form],
    /// Signs and granules above the nucleus.
    pub within: &'static [Mark],
}

impl Anatomy {
    /// The outline to draw at this level of detail.
    #[must_use]
    pub fn outline_at(&self, detail: Detail) -> &Outline {
        if detail < Detail::Full { &self.small_outline } else { &self.outline }
    }

    /// The nucleus to draw at this level of detail.
    #[must_use]
    pub fn nucleus_at(&self, detail: Detail) -> &'static [Form] {
        if detail < Detail::Plain { self.small_nucleus } else { self.nucleus }
    }
}

impl Kind {
    /// How this kind is built. Builds repeat: any number is good as `seed`, 0 to [`Kind::builds`] are all.
    #[must_use]
    pub fn anatomy(self, seed: u32) -> &'static Anatomy {
        parts::of(self, seed)
    }

    /// How many builds the kind comes in: a neutrophil has three or four lobes, a naive CD4 T cell more or
    /// less of the mark of the thymus.
    #[must_use]
    pub const fn builds(self) -> u32 {
        match self {
            Self::Neutrophil => parts::NEUTROPHILS,
            Self::NaiveCd4 => parts::NAIVE_CD4S,
            _ => 1,
        }
    }
}

/// The phase of a cell's outline, radians, from its seed.
#[must_use]
pub fn phase(seed: u32) -> f64 {
    f64::from(seed.wrapping_mul(0x9E37_79B9) >> 8) / f64::from(1u32 << 24) * TAU
}
