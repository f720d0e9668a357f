//! Levels as shares of the first day's.

use model::{Moment, Observable, Trajectory};

/// The levels of a run's first day, before anything is done to the body.
#[derive(Clone, Copy, Debug)]
pub struct StartLevel<'a>(Moment<'a>);

impl<'a> StartLevel<'a> {
    /// The first day of `run`.
    #[must_use]
    pub fn of(run: &'a Trajectory) -> Self {
        Self(run.at(run.start()))
    }

    /// `value` as a share of the level on the first day. Inflammation is a share of the mark above which
    /// it counts as a flare, damage a share of the most there can be: both are so already.
    #[must_use]
    pub fn share(&self, observable: Observable, value: f64) -> f64 {
        let whole = match observable {
            Observable::Inflammation | Observable::Damage => 1.0,
            _ => self.0.read(observable),
        };
        if whole > 0.0 { value / whole } else { 0.0 }
    }
}
