//! Numbers as they may be said.

use model::Observable;

/// A number no more exact than the model is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// Rounded.
    About(f64),
    /// Less than the smallest number that means something. Never a nought: some cells survive.
    Below(f64),
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Cells in one microlitre of blood.
    PerMicrolitre,
    /// 10⁹ in a litre of blood.
    BillionsPerLitre,
    /// 100 is the level on the first day.
    OfStart,
    /// Parts of 100.
    OfHundred,
    /// How many for one of the other kind.
    Ratio,
    /// Model units from 0 to 100.
    ModelUnits,
    /// Model units in which a flare is 100 or more.
    RelapseUnits,
    /// An index of the model, no count.
    Index,
}

/// Cells are whole: this much of a cell is said as a cell.
const NEARLY_ONE: f64 = 0.95;

/// How finely a number is said.
enum Grain {
    /// To a multiple of this.
    To(f64),
    /// To two digits, but never finer than this.
    TwoDigits(f64),
}

impl Unit {
    /// The unit in which a quantity is said.
    #[must_use]
    pub const fn of(observable: Observable) -> Self {
        use Observable as O;
        match observable {
            O::Neutrophils | O::Platelets => Self::BillionsPerLitre,
            O::WhiteCells
            | O::BloodStemCells
            | O::Monocytes
            | O::NaturalKillerCells
            | O::BCells
            | O::NaiveBCells
            | O::MemoryBCells
            | O::Cd4
            | O::NaiveCd4
            | O::MemoryCd4
            | O::Regulators
            | O::SelfReactive
            | O::Cd8 => Self::PerMicrolitre,
            O::MarrowStemCells
            | O::Progenitors
            | O::TrecPerCd4
            | O::Trec
            | O::ThymicOutput
            | O::Autoantibody => Self::OfStart,
            O::NaiveShare | O::RegulatorShare | O::SelfReactiveShare => Self::OfHundred,
            O::Cd4ToCd8 => Self::Ratio,
            O::Damage => Self::ModelUnits,
            O::Inflammation => Self::RelapseUnits,
            O::InfectionIndex => Self::Index,
        }
    }

    /// How many of this unit are one of the model's.
    const fn per_model_unit(self) -> f64 {
        match self {
            Self::OfStart | Self::OfHundred | Self::ModelUnits | Self::RelapseUnits => 100.0,
            Self::PerMicrolitre | Self::BillionsPerLitre | Self::Ratio | Self::Index => 1.0,
        }
    }

    /// The smallest number that means something, and how finely larger ones are said.
    const fn precision(self) -> (f64, Grain) {
        match self {
            Self::PerMicrolitre => (1.0, Grain::TwoDigits(1.0)),
            Self::BillionsPerLitre | Self::Ratio | Self::Index => (0.1, Grain::TwoDigits(0.1)),
            Self::OfStart | Self::RelapseUnits => (5.0, Grain::To(5.0)),
            Self::OfHundred | Self::ModelUnits => (1.0, Grain::To(1.0)),
        }
    }
}

impl Amount {
    /// The number that is said.
    #[must_use]
    pub const fn number(self) -> f64 {
        match self {
            Self::About(value) | Self::Below(value) => value,
        }
    }

    /// How `value`, in the model's unit, is said in [`Unit::of`] its observable.
    #[must_use]
    pub fn of(observable: Observable, value: f64) -> Self {
        let unit = Unit::of(observable);
        Self::in_unit(unit, precision(observable, unit), value)
    }

    /// A share of the first day's level, said in parts of 100.
    pub(crate) fn of_start(share: f64) -> Self {
        Self::in_unit(Unit::OfStart, Unit::OfStart.precision(), share)
    }

    fn in_unit(unit: Unit, (smallest, grain): (f64, Grain), value: f64) -> Self {
        let value = value * unit.per_model_unit();
        let least = if unit == Unit::PerMicrolitre { NEARLY_ONE * smallest } else { smallest };
        if value >= least { Self::About(grain.round(value)) } else { Self::Below(smallest) }
    }
}

/// Platelets are counted in tens where neutrophils are counted in tenths.
const fn precision(observable: Observable, unit: Unit) -> (f64, Grain) {
    match observable {
        Observable::Platelets => (10.0, Grain::To(5.0)),
        _ => unit.precision(),
    }
}

impl Grain {
    fn round(&self, value: f64) -> f64 {
        let step = match *self {
            Self::To(step) => step,
            Self::TwoDigits(finest) => libm::pow(10.0, libm::floor(libm::log10(value)) - 1.0).max(finest),
        };
        // Tenths are divided by ten, not multiplied by 0.1, so that 0.6 is 0.6 and not 0.6000…01.
        if step < 1.0 { (value / step).round() / (1.0 / step).round() } else { (value / step).round() * step }
    }
}
