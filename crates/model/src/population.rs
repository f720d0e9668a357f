//! The 25 states of the model by their names, grouped by the place they live in.

use std::ops::{Index, IndexMut, Range};

use crate::number::{larger, smaller};

/// Where in the body a population lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// Bone marrow: stem cells in their niche, and everything that grows from them.
    Marrow,
    /// The circulating blood.
    Blood,
    /// The organ in which new T cells are trained.
    Thymus,
    /// The organ under attack.
    Tissue,
}

macro_rules! populations {
    ($($(#[$doc:meta])* $name:ident $symbol:literal $place:ident $unit:literal;)*) => {
        /// One state of the model. The order is that of the published prototype.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Population { $($(#[$doc])* $name,)* }

        impl Population {
            /// Every population, in the order of the state vector.
            pub const ALL: [Population; Self::COUNT] = [$(Population::$name,)*];
            const SYMBOLS: [&'static str; Self::COUNT] = [$($symbol,)*];
            const PLACES: [Place; Self::COUNT] = [$(Place::$place,)*];
            const UNITS: [&'static str; Self::COUNT] = [$($unit,)*];
        }
    };
}

populations! {
    /// Blood stem cells (CD34⁺) in their marrow niche.
    MarrowStemCells "S" Marrow "1e6/kg";
    /// Blood stem cells (CD34⁺) travelling in blood.
    BloodStemCells "Sb" Blood "1e6/kg";
    /// Committed progenitors with the dividing granulocyte pool.
    Progenitors "C" Marrow "relative";
    /// Maturing neutrophils, first stage of the marrow transit.
    EarlyTransit "G1" Marrow "relative";
    /// Maturing neutrophils, last stage of the marrow transit.
    LateTransit "G2" Marrow "relative";
    /// Neutrophils in blood.
    Neutrophils "N" Blood "1e9/L";
    /// Megakaryocytes, which shed platelets.
    Megakaryocytes "K" Marrow "relative";
    /// Platelets in blood.
    Platelets "P" Blood "1e9/L";
    /// Monocytes in blood.
    Monocytes "Mo" Blood "/uL";
    /// Natural killer cells in blood.
    NaturalKillerCells "NK" Blood "/uL";
    /// Lymphoid progenitors.
    LymphoidProgenitors "L" Marrow "relative";
    /// Naive and transitional B cells in blood.
    NaiveBCells "Bn" Blood "/uL";
    /// Memory B cells in blood.
    MemoryBCells "Bm" Blood "/uL";
    /// Long-lived plasma cells that make autoantibody.
    PlasmaCells "PC" Marrow "relative";
    /// Autoantibody.
    Autoantibody "Ab" Blood "relative";
    /// Output of the thymus.
    ThymicOutput "Th" Thymus "relative";
    /// Naive CD4 T cells in blood.
    NaiveCd4 "N4" Blood "/uL";
    /// TREC carried by naive CD4 T cells.
    Trec "TR" Blood "copies/uL";
    /// Memory CD4 T cells (without regulators) in blood.
    MemoryCd4 "M4" Blood "/uL";
    /// Regulatory T cells in blood.
    Regulators "R" Blood "/uL";
    /// Naive CD8 T cells in blood.
    NaiveCd8 "N8" Blood "/uL";
    /// Memory and effector CD8 T cells in blood.
    MemoryCd8 "M8" Blood "/uL";
    /// Active self-reactive CD4 clones.
    SelfReactive "A" Tissue "/uL";
    /// Inflammatory activity; above 1 it counts as a relapse.
    Inflammation "I" Tissue "relative";
    /// Permanent damage: a stock between 0 and 1 that never falls.
    Damage "D" Tissue "fraction";
}

impl Population {
    /// How many populations there are.
    pub const COUNT: usize = 25;

    /// The short symbol of the equations in `docs/model.md`.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        Self::SYMBOLS[self as usize]
    }

    /// Where this population lives.
    #[must_use]
    pub const fn place(self) -> Place {
        Self::PLACES[self as usize]
    }

    /// The unit of the state, as plain text.
    #[must_use]
    pub const fn unit(self) -> &'static str {
        Self::UNITS[self as usize]
    }
}

/// Middle stages of the marrow transit, between [`Population::EarlyTransit`] and
/// [`Population::LateTransit`]. A parameter set uses some or none of them.
pub const MIDDLE_TRANSIT_STAGES: usize = 6;

/// Length of the state vector: 25 populations and the middle transit stages.
pub const DIMENSION: usize = Population::COUNT + MIDDLE_TRANSIT_STAGES;

/// Places in the state vector beyond the marrow: natural killer cells to damage.
pub(crate) const BEYOND_MARROW: Range<usize> = Population::NaturalKillerCells as usize..Population::COUNT;

/// Places in the state vector of the marrow: stem cells to monocytes, and transit stages.
pub(crate) fn marrow_states() -> impl Iterator<Item = usize> {
    (0..BEYOND_MARROW.start).chain(BEYOND_MARROW.end..DIMENSION)
}

/// The body at one moment, each population in its own unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State(pub(crate) [f64; DIMENSION]);

impl State {
    /// The middle stages of the marrow transit (relative; 0 where unused).
    #[must_use]
    pub fn middle_transit(&self) -> &[f64] {
        &self.0[Population::COUNT..]
    }
}

impl State {
    /// No level falls below zero, and damage is a share. Solvers and interpolation may overshoot by a rounding
    /// of their own; the equations never do.
    pub(crate) fn keep_possible(&mut self) {
        for value in &mut self.0 {
            *value = larger(*value, 0.0);
        }
        let damage = &mut self[Population::Damage];
        *damage = smaller(*damage, 1.0);
    }
}

impl Index<Population> for State {
    type Output = f64;
    #[inline]
    fn index(&self, population: Population) -> &f64 {
        &self.0[population as usize]
    }
}

impl IndexMut<Population> for State {
    #[inline]
    fn index_mut(&mut self, population: Population) -> &mut f64 {
        &mut self.0[population as usize]
    }
}
