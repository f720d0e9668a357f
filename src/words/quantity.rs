//! What is counted: its name, its unit, and how much of it there is.

use model::Observable;
use story::remark::{Amount, Unit};

use super::number::number;
use super::say;

/// The name of what is counted.
pub(crate) fn observable_name(observable: Observable) -> &'static str {
    use Observable as O;
    match observable {
        O::WhiteCells => say!(observables.white_cells),
        O::BloodStemCells => say!(observables.blood_stem_cells),
        O::MarrowStemCells => say!(observables.marrow_stem_cells),
        O::Progenitors => say!(observables.progenitors),
        O::Neutrophils => say!(observables.neutrophils),
        O::Platelets => say!(observables.platelets),
        O::Monocytes => say!(observables.monocytes),
        O::NaturalKillerCells => say!(observables.natural_killer_cells),
        O::BCells => say!(observables.b_cells),
        O::NaiveBCells => say!(observables.naive_b_cells),
        O::MemoryBCells => say!(observables.memory_b_cells),
        O::Cd4 => say!(observables.cd4),
        O::NaiveCd4 => say!(observables.naive_cd4),
        O::MemoryCd4 => say!(observables.memory_cd4),
        O::Regulators => say!(observables.regulators),
        O::SelfReactive => say!(observables.self_reactive),
        O::Cd8 => say!(observables.cd8),
        O::Cd4ToCd8 => say!(observables.cd4_to_cd8),
        O::NaiveShare => say!(observables.naive_share),
        O::RegulatorShare => say!(observables.regulator_share),
        O::SelfReactiveShare => say!(observables.self_reactive_share),
        O::TrecPerCd4 => say!(observables.trec_per_cd4),
        O::Trec => say!(observables.trec),
        O::ThymicOutput => say!(observables.thymic_output),
        O::Autoantibody => say!(observables.autoantibody),
        O::Inflammation => say!(observables.inflammation),
        O::Damage => say!(observables.damage),
        O::InfectionIndex => say!(observables.infection_index),
    }
}

/// The unit in which it is said.
pub(crate) fn unit(observable: Observable) -> &'static str {
    match Unit::of(observable) {
        Unit::PerMicrolitre => say!(units.per_microlitre),
        Unit::BillionsPerLitre => say!(units.billions_per_litre),
        Unit::OfStart => say!(units.of_start),
        Unit::OfHundred => say!(units.of_hundred),
        Unit::Ratio => say!(units.ratio),
        Unit::RelapseUnits => say!(units.inflammation),
        Unit::ModelUnits => say!(units.damage),
        Unit::Index => say!(units.index),
    }
}

/// How much there is, without its unit: "4.2", "250", "below 0.1".
pub(crate) fn reading(observable: Observable, value: f64) -> String {
    said(observable, Amount::of(observable, value))
}

pub(super) fn said(observable: Observable, amount: Amount) -> String {
    match (amount, Unit::of(observable)) {
        (Amount::Below(limit), Unit::PerMicrolitre) => say!(numbers.fewer_than, limit = number(limit)),
        _ => amount_alone(amount),
    }
}

/// An amount of something that is not counted in whole cells.
pub(super) fn amount_alone(amount: Amount) -> String {
    match amount {
        Amount::About(value) => number(value),
        Amount::Below(limit) => say!(numbers.below, limit = number(limit)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_small_to_tell_is_said_to_be_below() {
        assert_eq!(reading(Observable::Neutrophils, 0.03), "below 0.1");
        assert_eq!(reading(Observable::Cd4, 0.0), "fewer than 1");
    }

    #[test]
    fn every_quantity_has_its_own_name_and_a_unit() {
        let mut names = Observable::ALL.map(observable_name);
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
        assert!(Observable::ALL.into_iter().all(|observable| !unit(observable).is_empty()));
    }
}
