//! When inflammation counts as a relapse.

use super::Run;
use crate::integrate::Vector;
use crate::population::{Population as P, State};
use crate::trajectory::{Happening, What, hermite};

/// Inflammation above this is a relapse; it ends when inflammation has fallen to 0.7 of it.
const RELAPSE: f64 = 1.0;
const RELAPSE_OVER: f64 = 0.7;
/// Relapses closer than this are one relapse, days.
const RELAPSE_GAP: f64 = 30.0;

impl Run<'_> {
    /// Looks for the start of a relapse in the step of `h` days that leads to `next`.
    pub(super) fn watch_for_relapse(&mut self, h: f64, next: &State, next_slope: &Vector) {
        let (before, after) = (self.state[P::Inflammation], next[P::Inflammation]);
        if after < RELAPSE_OVER {
            self.in_relapse = false;
        } else if after > RELAPSE && !self.in_relapse {
            self.in_relapse = true;
            let crossing = |share: f64| {
                let ends = (before, after);
                let slopes = (self.slope[P::Inflammation as usize], next_slope[P::Inflammation as usize]);
                hermite(share, h, ends, slopes)
            };
            let day = self.day + h * first_share_above(RELAPSE, crossing);
            let apart = self.relapses.last().is_none_or(|last| day - last > RELAPSE_GAP);
            if apart {
                self.relapses.push(day);
                self.happenings.push(Happening { day, what: What::Relapse });
            }
        }
    }
}

/// The first share of a step at which `value` exceeds `limit`, by bisection.
fn first_share_above(limit: f64, value: impl Fn(f64) -> f64) -> f64 {
    let (mut below, mut above) = (0.0, 1.0);
    for _ in 0..30 {
        let middle = 0.5 * (below + above);
        if value(middle) > limit {
            above = middle;
        } else {
            below = middle;
        }
    }
    above
}
