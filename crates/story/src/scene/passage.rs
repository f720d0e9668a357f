//! How the eye travels from one chapter's place to the next.

use super::layout::Layout;
use super::stage::Frame;
use crate::chapter::Chapter;

/// Shortest and longest travel, seconds; and how far across the stage the longest one goes.
const SHORTEST: f64 = 0.9;
const LONGEST: f64 = 1.4;
const FAR: f64 = 1.6;

/// The eye on its way from another chapter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Passage {
    /// The chapter it comes from.
    pub from: Chapter,
    /// Seconds since it left.
    pub seconds: f64,
}

impl Passage {
    /// How long the eye travels between two chapters, seconds: the farther, the longer.
    #[must_use]
    pub fn duration(from: Chapter, to: Chapter, frame: Frame) -> f64 {
        let [start, end] = [from, to].map(|chapter| {
            let camera = Layout::of(chapter, frame).camera;
            let middle = camera.place_from_screen(frame.width / 2.0, frame.height / 2.0);
            (middle, camera.scale)
        });
        let moved = libm::hypot(end.0.0 - start.0.0, end.0.1 - start.0.1) * start.1.min(end.1) / frame.width;
        let zoomed = libm::fabs(libm::log2(end.1 / start.1));
        SHORTEST + (LONGEST - SHORTEST) * ((moved + zoomed) / FAR).clamp(0.0, 1.0)
    }

    /// The share of the way to `to` that is behind, 0 to 1; 1 when the eye rests.
    pub(super) fn share(&self, to: Chapter, frame: Frame) -> f64 {
        let share = self.seconds / Self::duration(self.from, to, frame);
        if share.is_nan() { 1.0 } else { eased(share.clamp(0.0, 1.0)) }
    }
}

/// The curve `cubic-bezier(.45, .05, .15, 1)`: leaves gently, arrives slowly, never overshoots.
fn eased(time: f64) -> f64 {
    const X: (f64, f64) = (0.45, 0.15);
    const Y: (f64, f64) = (0.05, 1.0);
    let at = |(first, second): (f64, f64), t: f64| {
        let rest = 1.0 - t;
        3.0 * rest * rest * t * first + 3.0 * rest * t * t * second + t * t * t
    };
    if time <= 0.0 || time >= 1.0 {
        return time;
    }
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..30 {
        let middle = (low + high) / 2.0;
        if at(X, middle) < time { low = middle } else { high = middle }
    }
    at(Y, (low + high) / 2.0)
}
