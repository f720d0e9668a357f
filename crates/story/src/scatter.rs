//! A small generator for where things lie: the same seed, the same drawing, on every machine.

/// A number in [0, 1) for each number, such that any few in a row lie far apart (by the golden ratio).
pub(crate) fn spread(number: u32) -> f64 {
    const GOLDEN: f64 = 0.618_033_988_749_894_9;
    (f64::from(number) * GOLDEN).fract()
}

/// A stream of numbers without meaning. Not for the model, which has its own.
#[derive(Clone, Debug)]
pub(crate) struct Scatter(u32);

impl Scatter {
    pub(crate) const fn new(seed: u32) -> Self {
        Self(seed)
    }

    /// Uniform in [0, 1).
    pub(crate) fn unit(&mut self) -> f32 {
        (self.next() >> 8) as f32 / (1_u32 << 24) as f32
    }

    /// Uniform in [-1, 1).
    pub(crate) fn around_zero(&mut self) -> f32 {
        2.0 * self.unit() - 1.0
    }

    /// Puts items in random order.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, (self.unit() * (last + 1) as f32) as usize);
        }
    }

    /// A step of Weyl's sequence, then mixed (the finaliser of MurmurHash3).
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 16).wrapping_mul(0x85EB_CA6B);
        mixed = (mixed ^ mixed >> 13).wrapping_mul(0xC2B2_AE35);
        mixed ^ mixed >> 16
    }
}
