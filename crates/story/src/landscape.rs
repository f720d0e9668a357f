//! The body as one drawing: marrow, river of blood, thymus, tissue, bag.
//!
//! [`map`] says where things are; a [`Landscape`] says in what state they are drawn, in steps coarse enough
//! that two moments which look alike are equal. Colours are class names only; `ink_css` binds them
//! to the palette.

pub mod curve;
pub mod map;
mod nerve;

pub use curve::{Curve, Point, Station};
pub use nerve::SEGMENTS;

/// How much is in the bag, and where the bag is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BagView {
    /// No cells have been collected yet.
    Absent,
    /// It lies below the river and is being filled.
    Filling {
        /// Share of a full bag, 0 to 1.
        fill: f64,
    },
    /// It lies below the river, frozen.
    Frozen {
        /// Share of a full bag, 0 to 1.
        fill: f64,
    },
    /// It hangs over the river as a drip.
    Hung {
        /// Share of a full bag, 0 to 1.
        fill: f64,
    },
}

impl BagView {
    /// The middle of the bag in the world.
    #[must_use]
    pub const fn middle(&self) -> Point {
        match self {
            Self::Hung { .. } => map::BAG_HUNG,
            _ => map::BAG_LYING,
        }
    }

    /// Share of a full bag, 0 to 1.
    #[must_use]
    pub const fn fill(&self) -> f64 {
        match *self {
            Self::Absent => 0.0,
            Self::Filling { fill } | Self::Frozen { fill } | Self::Hung { fill } => fill,
        }
    }
}

/// What of the body's state can be seen in the ground itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ground {
    /// Permanent damage, 0 to 1: the share of the sheath that is stripped.
    pub damage: f64,
    /// Inflammatory activity, relative; above 1 the condition is active.
    pub inflammation: f64,
    /// Output of the thymus, relative to rest: the share of its benches that are taken.
    pub thymus: f64,
    /// The bag.
    pub bag: BagView,
}
