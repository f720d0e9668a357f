//! Every number of the model, once: value, unit, range, evidence and spread.
//!
//! From one declaration come the plain struct [`Parameters`], its default, and the [`CATALOGUE`] that the
//! panel "Where does this number come from?", the table in `docs/model.md` and the range test read.

use crate::scenario::ScenarioError;

/// What stands behind a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Read in a publication.
    Measured,
    /// An ordinary laboratory range or textbook value.
    Textbook,
    /// Tuned by hand so that a published figure is met.
    Calibrated,
    /// Chosen.
    Assumed,
}

/// One parameter with everything there is to know about it.
#[derive(Clone, Copy, Debug)]
pub struct ParameterRecord {
    /// The name in code.
    pub name: &'static str,
    /// The short symbol of the equations.
    pub symbol: &'static str,
    /// What it is, in one sentence.
    pub meaning: &'static str,
    /// The value of the default set, in `unit`.
    pub value: f64,
    /// The unit as plain text.
    pub unit: &'static str,
    /// Lower end of the plausible range.
    pub low: f64,
    /// Upper end of the plausible range.
    pub high: f64,
    /// What stands behind the value.
    pub evidence: Evidence,
    /// Where it comes from.
    pub source: &'static str,
    /// Spread between virtual persons: standard deviation of the logarithm, 0 for none.
    pub spread: f64,
}

macro_rules! parameters {
    ($(#[doc = $meaning:literal] $name:ident $symbol:literal = $quantity:expr, $low:literal ..= $high:literal,
        $evidence:ident($source:literal) $(, spread $spread:literal)?;)*) => {
        /// Every number of the model, each in the unit of its [`ParameterRecord`].
        #[derive(Clone, Debug, PartialEq)]
        pub struct Parameters {
            $(#[doc = $meaning] pub $name: f64,)*
        }

        impl Default for Parameters {
            fn default() -> Self {
                Self { $($name: $quantity.value,)* }
            }
        }

        impl Parameters {
            /// Every value with its record, in the order of their declaration.
            pub fn each(&self) -> impl Iterator<Item = (&'static ParameterRecord, f64)> {
                CATALOGUE.iter().zip([$(self.$name,)*])
            }

            /// Name, value and plausible range of each, without the words of its record: a page that never reads the
            /// catalogue does not carry it.
            pub(super) fn ranges(&self) -> [(&'static str, f64, RangeInclusive<f64>); CATALOGUE.len()] {
                [$((stringify!($name), self.$name, $low..=$high),)*]
            }

            /// Each value with its spread between virtual persons, 0 for none, in the order of their declaration.
            pub(crate) fn spreads(&mut self) -> [(&mut f64, f64); CATALOGUE.len()] {
                [$((&mut self.$name, 0.0 $(+ $spread)?),)*]
            }

            /// The place where the parameter with this short symbol is kept.
            pub fn by_symbol(&mut self, symbol: &str) -> Option<&mut f64> {
                match symbol {
                    $($symbol => Some(&mut self.$name),)*
                    _ => None,
                }
            }
        }

        /// All parameters in the order of their declaration.
        pub const CATALOGUE: &[ParameterRecord] = &[$(ParameterRecord {
            name: stringify!($name),
            symbol: $symbol,
            meaning: $meaning.trim_ascii(),
            value: $quantity.value,
            unit: $quantity.unit,
            low: $low,
            high: $high,
            evidence: $evidence,
            source: $source,
            spread: 0.0 $(+ $spread)?,
        },)*];
    };
}

mod declaration;
pub use declaration::{CATALOGUE, Parameters};

/// Where the published prototype differs from the default set: symbol and value.
pub const REFERENCE: &[(&str, f64)] = &[("rho_C", 0.56), ("n_tr", 2.0)];

impl Parameters {
    /// The published prototype, version 2, unchanged.
    #[must_use]
    pub fn reference() -> Self {
        let mut parameters = Self::default();
        for &(symbol, value) in REFERENCE {
            if let Some(parameter) = parameters.by_symbol(symbol) {
                *parameter = value;
            }
        }
        parameters
    }

    /// Says which number is not one, or lies outside its plausible range.
    ///
    /// # Errors
    /// The first parameter that cannot be used.
    pub fn check(&self) -> Result<(), ScenarioError> {
        let outside = self.ranges().into_iter().find(|(_, value, range)| !range.contains(value));
        outside.map_or(Ok(()), |(setting, value, range)| {
            Err(ScenarioError::OutOfRange { setting, value, range })
        })
    }

    /// TREC in naive CD4 T cells at rest, copies per µL.
    #[must_use]
    pub fn resting_trec(&self) -> f64 {
        self.trec_per_emigrant * self.thymic_export / (self.naive_cd4_loss + self.naive_cd4_priming)
    }

    /// TREC per CD4 T cell at rest, copies per cell.
    #[must_use]
    pub fn resting_trec_per_cd4(&self) -> f64 {
        self.resting_trec() / (self.resting_cd4() + self.resting_self_reactive)
    }

    /// CD4 T cells at rest without the self-reactive ones, per µL.
    #[must_use]
    pub fn resting_cd4(&self) -> f64 {
        self.resting_naive_cd4 + self.resting_memory_cd4 + self.resting_regulators
    }

    /// CD8 T cells at rest, per µL.
    #[must_use]
    pub fn resting_cd8(&self) -> f64 {
        self.resting_naive_cd8 + self.resting_memory_cd8
    }

    /// Infections per year from neutrophils (10⁹ per litre) and CD4 T cells (per µL). An index tuned to
    /// four published time bins, not a forecast.
    #[must_use]
    pub fn infection_index(&self, neutrophils: f64, cd4: f64) -> f64 {
        let missing = |count: f64, half: f64| {
            let ratio = count / half;
            1.0 / (1.0 + ratio * ratio * ratio)
        };
        self.infection_base
            + self.infection_neutrophils * missing(neutrophils, self.infection_half_neutrophils)
            + self.infection_cd4 * missing(cd4, self.infection_half_cd4)
    }
}
