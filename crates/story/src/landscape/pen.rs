//! Pens and brushes, the tools of a [`Sheet`](super::sheet::Sheet).

use super::curve::Point;
use crate::cast::{Paint, Token};

/// A pen: its ink, its width in units of the world, its opacity, its dashes.
#[derive(Clone, Copy)]
pub(crate) struct Pen {
    pub(super) ink: Paint,
    pub(super) width: f64,
    pub(super) opacity: f64,
    pub(super) dashes: &'static str,
    pub(super) shift: Point,
}

impl Pen {
    pub(crate) fn new(ink: impl Into<Paint>, width: f64) -> Self {
        Self { ink: ink.into(), width, opacity: 1.0, dashes: "", shift: (0.0, 0.0) }
    }

    pub(crate) const fn faint(self, opacity: f64) -> Self {
        Self { opacity, ..self }
    }

    pub(crate) const fn dashed(self, dashes: &'static str) -> Self {
        Self { dashes, ..self }
    }
}

/// A brush: its colour, how many thin layers it lays, how opaque each is, how uneven their edges are.
#[derive(Clone, Copy)]
pub(crate) struct Brush {
    pub(crate) colour: Token,
    pub(crate) layers: u32,
    pub(crate) opacity: f64,
    pub(crate) uneven: f64,
}
