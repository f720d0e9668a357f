//! How exact each state has to be.

use super::SHOWN_TOLERANCE;
use crate::integrate::Vector;
use crate::population::{DIMENSION, Population as P};

/// Errors smaller than these do not matter, each in the unit of its state. They shrink with the relative
/// tolerance, so that halving it tightens everything.
pub(super) fn absolute_tolerances(relative: f64) -> Vector {
    let mut tolerances = [1e-4; DIMENSION];
    for (population, tolerance) in [
        (P::MarrowStemCells, 1e-3),
        (P::Progenitors, 1e-6),
        (P::Neutrophils, 1e-3),
        (P::Platelets, 0.05),
        (P::Monocytes, 0.05),
        (P::NaturalKillerCells, 0.05),
        (P::NaiveBCells, 0.05),
        (P::MemoryBCells, 0.05),
        (P::NaiveCd4, 5e-3),
        (P::Trec, 1e-3),
        (P::MemoryCd4, 5e-3),
        (P::Regulators, 5e-3),
        (P::NaiveCd8, 5e-3),
        (P::MemoryCd8, 5e-3),
        (P::SelfReactive, 1e-5),
        (P::Damage, 1e-5),
    ] {
        tolerances[population as usize] = tolerance;
    }
    tolerances.map(|tolerance| tolerance * (relative / SHOWN_TOLERANCE).min(1.0))
}
