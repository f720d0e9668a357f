//! The autoimmune condition: a few replaced numbers and one multiplier, never a copy of the parameters.

use crate::parameter::Parameters;
use crate::scenario::Condition;

impl Condition {
    /// What this condition replaces in the multiple-sclerosis-like default: symbol and value.
    #[must_use]
    pub const fn replacements(self) -> &'static [(&'static str, f64)] {
        match self {
            Self::MultipleSclerosis | Self::SystemicSclerosis => &[],
            // Autoantibody disappears after treatment in lupus (C023): short-lived producers dominate.
            Self::Lupus => &[("f_LL", 0.10), ("w_Ab", 0.50)],
        }
    }

    /// Multiplier of the hazards of return. Matched to published curves, not explained.
    #[must_use]
    pub const fn hazard(self) -> f64 {
        match self {
            Self::MultipleSclerosis => 1.0,
            Self::SystemicSclerosis => 2.0,
            Self::Lupus => 3.5,
        }
    }

    /// Lays the overlay on `parameters`.
    pub(crate) fn overlay(self, parameters: &mut Parameters) {
        for &(symbol, value) in self.replacements() {
            if let Some(parameter) = parameters.by_symbol(symbol) {
                *parameter = value;
            }
        }
        parameters.escape_hazard *= self.hazard();
        parameters.new_breach_hazard *= self.hazard();
    }
}
