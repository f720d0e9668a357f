//! How exact each state has to be.

use super::SHOWN_TOLERANCE;
use crate::integrate::Vector;
use crate::population::{DIMENSION, Population as P, marrow_states};

/// How exact a step has to be, state by state.
pub(super) struct Tolerances {
    /// Share of the state.
    pub(super) relative: Vector,
    /// Errors smaller than these do not matter, each in the unit of its state.
    pub(super) absolute: Vector,
}

impl Tolerances {
    /// For a relative tolerance; everything tightens with it.
    pub(super) fn new(relative: f64) -> Self {
        // The marrow and, less so, lymphocytes fall and grow by powers of ten, and their errors grow with them.
        const MARROW: f64 = 0.1;
        const LYMPHOCYTES: f64 = 0.02;
        let mut relatives = [relative; DIMENSION];
        relatives[LYMPHOCYTE_STATES].iter_mut().for_each(|tolerance| *tolerance *= LYMPHOCYTES);
        marrow_states().for_each(|i| relatives[i] *= MARROW);
        let absolute = absolute().map(|tolerance| tolerance * (relative / SHOWN_TOLERANCE).min(1.0));
        Self { relative: relatives, absolute }
    }
}

/// Natural killer cells to memory CD8 T cells.
const LYMPHOCYTE_STATES: std::ops::RangeInclusive<usize> =
    P::NaturalKillerCells as usize..=P::MemoryCd8 as usize;

/// Every stage of the marrow transit.
const TRANSIT: f64 = 2e-5;

fn absolute() -> Vector {
    let mut tolerances = [1e-4; DIMENSION];
    tolerances[P::COUNT..].fill(TRANSIT);
    for (population, tolerance) in [
        (P::MarrowStemCells, 1e-6),
        (P::BloodStemCells, 1e-6),
        (P::Progenitors, 1e-9),
        (P::EarlyTransit, TRANSIT),
        (P::LateTransit, TRANSIT),
        (P::Neutrophils, 2e-4),
        (P::Platelets, 0.05),
        (P::Monocytes, 0.05),
        (P::NaturalKillerCells, 5e-3),
        (P::NaiveBCells, 5e-3),
        (P::MemoryBCells, 5e-3),
        (P::NaiveCd4, 5e-4),
        (P::Trec, 1e-4),
        (P::MemoryCd4, 5e-4),
        (P::Regulators, 5e-4),
        (P::NaiveCd8, 5e-4),
        (P::MemoryCd8, 5e-4),
        (P::SelfReactive, 1e-5),
        (P::Damage, 1e-5),
    ] {
        tolerances[population as usize] = tolerance;
    }
    tolerances
}
