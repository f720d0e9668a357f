//! The small unevenness of a hand: numbers that look random and are the same at every drawing.

use crate::scatter::Scatter;

/// A stream of numbers from a seed.
pub(crate) struct Chance(Scatter);

impl Chance {
    pub(crate) const fn seeded(seed: u32) -> Self {
        Self(Scatter::new(seed))
    }

    /// The next number, 0 to 1.
    pub(crate) fn share(&mut self) -> f64 {
        f64::from(self.0.unit())
    }

    /// The next number between two.
    pub(crate) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.share()
    }

    /// The next number around 0, mostly within half of `spread`.
    pub(crate) fn around_zero(&mut self, spread: f64) -> f64 {
        (self.share() + self.share() + self.share() - 1.5) * spread
    }
}
