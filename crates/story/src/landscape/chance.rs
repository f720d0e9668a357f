//! The small unevenness of a hand: numbers that look random and are the same at every drawing.

/// A stream of numbers from a seed (a multiplicative congruence with a mixed output).
pub(crate) struct Chance(u32);

impl Chance {
    pub(crate) const fn seeded(seed: u32) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9) ^ 0x85EB_CA6B)
    }

    /// The next number, 0 to 1.
    pub(crate) fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(0x0019_660D).wrapping_add(0x3C6E_F35F);
        let mixed = (self.0 ^ self.0 >> 15).wrapping_mul(0x2C1B_3C6D);
        f64::from((mixed ^ mixed >> 13) >> 8) / f64::from(1u32 << 24)
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
