//! Cells that come fade in, cells that go fade out: the one piece of memory in the picture.

use super::Counts;
use crate::cast::Kind;

/// How long a cell takes to appear, seconds.
pub const ARRIVAL: f64 = 0.4;
/// How long a cell takes to leave, seconds.
pub const LEAVING: f64 = 0.6;

/// How visible each cell of the microlitre is. The stage keeps one and tells it of time and counts; where
/// no fading is wanted (stills, reduced motion, a jump to another day) it is told to jump.
#[derive(Clone, Debug, Default)]
pub struct Fades {
    kinds: [Fade; Kind::COUNT],
}

/// The cells of one kind: those before `whole` are there, those from `opacities.len()` on are gone, and in
/// between each has its own opacity.
#[derive(Clone, Debug, Default)]
struct Fade {
    whole: usize,
    opacities: Vec<f32>,
}

impl Fades {
    /// Lets `seconds` pass while these are the counts of the moment.
    pub fn advance(&mut self, counts: &Counts, seconds: f64) {
        let passed = if seconds.is_finite() { seconds.max(0.0) } else { 0.0 };
        for (fade, &count) in self.kinds.iter_mut().zip(counts) {
            fade.advance(count as usize, (passed / ARRIVAL) as f32, (passed / LEAVING) as f32);
        }
    }

    /// Shows exactly these counts at once.
    pub fn jump(&mut self, counts: &Counts) {
        for (fade, &count) in self.kinds.iter_mut().zip(counts) {
            fade.whole = count as usize;
            fade.opacities.clear();
            fade.opacities.resize(count as usize, 1.0);
        }
    }

    /// True while some cell is on its way: another frame is wanted.
    #[must_use]
    pub fn is_moving(&self) -> bool {
        self.kinds.iter().any(|fade| fade.whole < fade.opacities.len())
    }

    /// How visible each cell of a kind is, first cell first; cells beyond the end are gone.
    #[must_use]
    pub fn opacities(&self, kind: Kind) -> &[f32] {
        &self.kinds[kind as usize].opacities
    }
}

impl Fade {
    fn advance(&mut self, count: usize, arrived: f32, left: f32) {
        if self.opacities.len() < count {
            self.opacities.resize(count, 0.0);
        }
        let from = self.whole.min(count);
        for (nth, opacity) in self.opacities.iter_mut().enumerate().skip(from) {
            let change = if nth < count { arrived } else { -left };
            *opacity = (*opacity + change).clamp(0.0, 1.0);
        }
        let settled = |opacity: &f32| *opacity >= 1.0;
        self.whole =
            from + self.opacities[from..count].iter().take_while(|&opacity| settled(opacity)).count();
        while self.opacities.len() > count && self.opacities.last().is_some_and(|&opacity| opacity <= 0.0) {
            self.opacities.pop();
        }
    }
}
