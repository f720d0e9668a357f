//! Numbers as they stand in the source, with their unit.
//!
//! The model counts in days, cells per µL, 10⁹ per litre and 10⁶ per kg; a constructor names the unit,
//! so that no unit is ever typed as loose text beside a number.

/// A number with its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// The number, in `unit`.
    pub value: f64,
    /// The unit as plain text.
    pub unit: &'static str,
}

macro_rules! units {
    ($($(#[$doc:meta])* $name:ident = $unit:literal;)*) => {
        $($(#[$doc])*
        #[must_use]
        pub const fn $name(value: f64) -> Quantity {
            Quantity { value, unit: $unit }
        })*
    };
}

units! {
    /// A ratio, a share or a level relative to rest.
    relative = "-";
    /// A number of things.
    count = "count";
    /// Decimal logarithm of a ratio.
    log_ten = "log10";
    /// Rate per day.
    per_day = "1/d";
    /// Rate per year.
    per_year = "1/y";
    /// Time in days.
    days = "d";
    /// Time in years.
    years = "y";
    /// Cells per microlitre of blood.
    per_microlitre = "/uL";
    /// Cells per microlitre of blood and day.
    per_microlitre_per_day = "/uL/d";
    /// 10⁹ cells per litre of blood.
    billion_per_litre = "1e9/L";
    /// 10⁶ cells per kg body weight.
    million_per_kg = "1e6/kg";
    /// Concentration in blood.
    micrograms_per_millilitre = "ug/mL";
    /// Volume per body weight.
    litres_per_kg = "L/kg";
}

/// Days in the model's year.
pub const DAYS_PER_YEAR: f64 = 365.0;
