//! The thirteen kinds of cell: how each looks, how wide it is, where it lives.
//!
//! [`Kind`] names them; [`palette`] holds every colour of the picture in three themes and [`paint`] names
//! them for style sheets; [`anatomy`] holds the closed formulas from which the still, the shader and the
//! canvas all draw the same cell.

pub mod anatomy;
pub mod paint;
pub mod palette;
mod usual;

use model::{Moment, Observable};

pub use anatomy::{Anatomy, Detail, Form, Ink, Mark, Outline, Wave};
pub use paint::{Paint, declarations, ink_css, literal_ink_css, palette_css};
pub use palette::{Colour, Colours, Theme, Token};
pub use usual::{Of, UsualRange};

macro_rules! cast {
    ($($(#[$doc:meta])* $name:ident $key:literal $diameter:literal $observable:expr;)*) => {
        /// A kind of cell.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Kind { $($(#[$doc])* $name,)* }

        impl Kind {
            /// Every kind, marrow first.
            pub const ALL: [Kind; Self::COUNT] = [$(Kind::$name,)*];
            const KEYS: [&'static str; Self::COUNT] = [$($key,)*];
            const DIAMETERS: [f64; Self::COUNT] = [$($diameter,)*];
            const OBSERVABLES: [Option<Observable>; Self::COUNT] = [$($observable,)*];
        }
    };
}

// Widths are those of cells spread flat on a stained smear, about the middle of what histology courses give
// (neutrophils 10 to 15 µm, monocytes 12 to 18, lymphocytes 6 to 12, platelets 2 to 5). Afloat in blood the
// same cells are rounder and narrower: neutrophils 8.4 µm, lymphocytes 6 to 7 (Downey 1990, J Appl Physiol).
cast! {
    /// Makes every other blood cell, and itself.
    StemCell "stem_cell" 11.0 Some(Observable::BloodStemCells);
    /// A young marrow cell, dividing.
    Progenitor "progenitor" 13.0 None;
    /// First at a germ; lives for hours.
    Neutrophil "neutrophil" 12.0 Some(Observable::Neutrophils);
    /// Cleans up; the widest white cell.
    Monocyte "monocyte" 16.0 Some(Observable::Monocytes);
    /// Kills infected cells without training.
    NaturalKiller "natural_killer" 10.0 Some(Observable::NaturalKillerCells);
    /// Grows into a maker of antibodies.
    BCell "b_cell" 8.5 Some(Observable::BCells);
    /// Makes antibodies; sits in the marrow.
    PlasmaCell "plasma_cell" 13.0 None;
    /// A CD4 T cell fresh from the thymus, trained but not yet called.
    NaiveCd4 "naive_cd4" 8.0 Some(Observable::NaiveCd4);
    /// A CD4 T cell that remembers.
    MemoryCd4 "memory_cd4" 8.0 Some(Observable::MemoryCd4);
    /// A CD8 T cell.
    Cd8 "cd8" 8.0 Some(Observable::Cd8);
    /// Holds other T cells back.
    Regulator "regulator" 8.0 Some(Observable::Regulators);
    /// A T cell that attacks the own body.
    SelfReactive "self_reactive" 9.0 Some(Observable::SelfReactive);
    /// A chip of a cell that stops bleeding.
    Platelet "platelet" 3.0 Some(Observable::Platelets);
}

/// Cells per µL for each 10⁹ per litre.
const PER_MICROLITRE: f64 = 1000.0;

impl Kind {
    /// How many kinds there are.
    pub const COUNT: usize = 13;

    /// The name in code, in locale files and (with hyphens) in style sheets.
    #[must_use]
    pub const fn key(self) -> &'static str {
        Self::KEYS[self as usize]
    }

    /// Width of the cell, µm.
    #[must_use]
    pub const fn diameter(self) -> f64 {
        Self::DIAMETERS[self as usize]
    }

    /// Whether the kind is drawn in the microlitre: white cells that the model counts in blood.
    /// Platelets are left out (about 250,000 of them); progenitors and plasma cells stay in the marrow.
    #[must_use]
    pub const fn in_microlitre(self) -> bool {
        !matches!(self, Self::Progenitor | Self::PlasmaCell | Self::Platelet)
    }

    /// How many cells of this kind one microlitre of blood holds; 0 for kinds that stay in the marrow.
    #[must_use]
    pub fn per_microlitre(self, moment: &Moment) -> f64 {
        let Some(observable) = Self::OBSERVABLES[self as usize] else { return 0.0 };
        let count = moment.read(observable);
        match observable {
            Observable::Neutrophils | Observable::Platelets => count * PER_MICROLITRE,
            _ => count,
        }
    }
}
