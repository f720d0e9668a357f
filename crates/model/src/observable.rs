//! What a doctor or a reader would call the things that can be read off a state.

use crate::parameter::Parameters;
use crate::population::{Population, State};

/// A quantity read off the model's state, in the unit doctors use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Observable {
    /// All white cells of the model in blood, per µL.
    WhiteCells,
    /// CD34⁺ stem cells in blood, per µL.
    BloodStemCells,
    /// Stem cells in marrow, share of the resting pool.
    MarrowStemCells,
    /// Committed progenitors, relative to rest.
    Progenitors,
    /// Neutrophils, 10⁹ per litre.
    Neutrophils,
    /// Platelets, 10⁹ per litre.
    Platelets,
    /// Monocytes, per µL.
    Monocytes,
    /// Natural killer cells, per µL.
    NaturalKillerCells,
    /// All B cells, per µL.
    BCells,
    /// Naive and transitional B cells, per µL.
    NaiveBCells,
    /// Memory B cells, per µL.
    MemoryBCells,
    /// All CD4 T cells, per µL: naive, memory, regulators and self-reactive.
    Cd4,
    /// Naive CD4 T cells, per µL.
    NaiveCd4,
    /// Memory CD4 T cells without regulators, per µL.
    MemoryCd4,
    /// Regulatory T cells, per µL.
    Regulators,
    /// Self-reactive CD4 T cells, per µL.
    SelfReactive,
    /// All CD8 T cells, per µL.
    Cd8,
    /// Ratio of CD4 to CD8 T cells.
    Cd4ToCd8,
    /// Naive share of CD4 T cells, 0 to 1.
    NaiveShare,
    /// Regulator share of CD4 T cells, 0 to 1.
    RegulatorShare,
    /// Self-reactive share of CD4 T cells, 0 to 1.
    SelfReactiveShare,
    /// TREC per CD4 T cell, relative to rest.
    TrecPerCd4,
    /// TREC per microlitre, relative to rest.
    Trec,
    /// Output of the thymus, relative to rest.
    ThymicOutput,
    /// Autoantibody, relative to rest.
    Autoantibody,
    /// Inflammatory activity; above 1 it counts as a relapse.
    Inflammation,
    /// Permanent damage, 0 to 1.
    Damage,
    /// Infection index, events per year: tuned, and only an index.
    InfectionIndex,
}

/// Cells per µL for each 10⁹ per litre.
const PER_MICROLITRE: f64 = 1000.0;

/// Litres of blood per kg body weight, in 10⁶/kg per cell/µL (70 mL/kg).
const BLOOD_LITRES_PER_KG: f64 = 0.07;

/// Below this many CD4 T cells per µL a share is not a number; shares then read 0.
const FEWEST_CELLS_FOR_A_SHARE: f64 = 1e-9;

impl Observable {
    /// Every observable, blood counts first.
    pub const ALL: [Observable; 28] = [
        Self::WhiteCells,
        Self::BloodStemCells,
        Self::MarrowStemCells,
        Self::Progenitors,
        Self::Neutrophils,
        Self::Platelets,
        Self::Monocytes,
        Self::NaturalKillerCells,
        Self::BCells,
        Self::NaiveBCells,
        Self::MemoryBCells,
        Self::Cd4,
        Self::NaiveCd4,
        Self::MemoryCd4,
        Self::Regulators,
        Self::SelfReactive,
        Self::Cd8,
        Self::Cd4ToCd8,
        Self::NaiveShare,
        Self::RegulatorShare,
        Self::SelfReactiveShare,
        Self::TrecPerCd4,
        Self::Trec,
        Self::ThymicOutput,
        Self::Autoantibody,
        Self::Inflammation,
        Self::Damage,
        Self::InfectionIndex,
    ];

    /// Name and unit as used by the command line: `("neutrophils", "1e9/L")`.
    #[must_use]
    pub const fn name_and_unit(self) -> (&'static str, &'static str) {
        match self {
            Self::WhiteCells => ("white_cells", "/uL"),
            Self::BloodStemCells => ("blood_stem_cells", "/uL"),
            Self::MarrowStemCells => ("marrow_stem_cells", "relative"),
            Self::Progenitors => ("progenitors", "relative"),
            Self::Neutrophils => ("neutrophils", "1e9/L"),
            Self::Platelets => ("platelets", "1e9/L"),
            Self::Monocytes => ("monocytes", "/uL"),
            Self::NaturalKillerCells => ("natural_killer_cells", "/uL"),
            Self::BCells => ("b_cells", "/uL"),
            Self::NaiveBCells => ("naive_b_cells", "/uL"),
            Self::MemoryBCells => ("memory_b_cells", "/uL"),
            Self::Cd4 => ("cd4", "/uL"),
            Self::NaiveCd4 => ("naive_cd4", "/uL"),
            Self::MemoryCd4 => ("memory_cd4", "/uL"),
            Self::Regulators => ("regulators", "/uL"),
            Self::SelfReactive => ("self_reactive", "/uL"),
            Self::Cd8 => ("cd8", "/uL"),
            Self::Cd4ToCd8 => ("cd4_to_cd8", "ratio"),
            Self::NaiveShare => ("naive_share", "fraction of CD4"),
            Self::RegulatorShare => ("regulator_share", "fraction of CD4"),
            Self::SelfReactiveShare => ("self_reactive_share", "fraction of CD4"),
            Self::TrecPerCd4 => ("trec_per_cd4", "relative"),
            Self::Trec => ("trec", "relative"),
            Self::ThymicOutput => ("thymic_output", "relative"),
            Self::Autoantibody => ("autoantibody", "relative"),
            Self::Inflammation => ("inflammation", "relative"),
            Self::Damage => ("damage", "fraction"),
            Self::InfectionIndex => ("infection_index", "events/year"),
        }
    }

    /// Reads the quantity off `state`.
    #[must_use]
    pub fn of(self, state: &State, parameters: &Parameters) -> f64 {
        use Population as P;
        let p = parameters;
        let cd4 = state[P::NaiveCd4] + state[P::MemoryCd4] + state[P::Regulators] + state[P::SelfReactive];
        let cd8 = state[P::NaiveCd8] + state[P::MemoryCd8];
        let b_cells = state[P::NaiveBCells] + state[P::MemoryBCells];
        let blood_stem_cells = state[P::BloodStemCells] / BLOOD_LITRES_PER_KG;
        let share_of_cd4 = |part: f64| if cd4 > FEWEST_CELLS_FOR_A_SHARE { part / cd4 } else { 0.0 };
        match self {
            Self::WhiteCells => {
                state[P::Neutrophils] * PER_MICROLITRE
                    + state[P::Monocytes]
                    + state[P::NaturalKillerCells]
                    + b_cells
                    + cd4
                    + cd8
                    + blood_stem_cells
            }
            Self::BloodStemCells => blood_stem_cells,
            Self::MarrowStemCells => state[P::MarrowStemCells] / p.resting_marrow_stem_cells,
            Self::Progenitors => state[P::Progenitors],
            Self::Neutrophils => state[P::Neutrophils],
            Self::Platelets => state[P::Platelets],
            Self::Monocytes => state[P::Monocytes],
            Self::NaturalKillerCells => state[P::NaturalKillerCells],
            Self::BCells => b_cells,
            Self::NaiveBCells => state[P::NaiveBCells],
            Self::MemoryBCells => state[P::MemoryBCells],
            Self::Cd4 => cd4,
            Self::NaiveCd4 => state[P::NaiveCd4],
            Self::MemoryCd4 => state[P::MemoryCd4],
            Self::Regulators => state[P::Regulators],
            Self::SelfReactive => state[P::SelfReactive],
            Self::Cd8 => cd8,
            Self::Cd4ToCd8 => {
                if cd8 > FEWEST_CELLS_FOR_A_SHARE {
                    cd4 / cd8
                } else {
                    0.0
                }
            }
            Self::NaiveShare => share_of_cd4(state[P::NaiveCd4]),
            Self::RegulatorShare => share_of_cd4(state[P::Regulators]),
            Self::SelfReactiveShare => share_of_cd4(state[P::SelfReactive]),
            Self::TrecPerCd4 => share_of_cd4(state[P::Trec]) / p.resting_trec_per_cd4(),
            Self::Trec => state[P::Trec] / p.resting_trec(),
            Self::ThymicOutput => state[P::ThymicOutput],
            Self::Autoantibody => state[P::Autoantibody],
            Self::Inflammation => state[P::Inflammation],
            Self::Damage => state[P::Damage],
            Self::InfectionIndex => p.infection_index(state[P::Neutrophils], cd4),
        }
    }
}
