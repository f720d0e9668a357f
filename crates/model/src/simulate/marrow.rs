//! The marrow between treatments. Nothing lymphoid feeds back into it, so a marrow at rest need not be
//! integrated.

use super::Run;
use crate::integrate;
use crate::number::{larger, smaller};
use crate::population::{BEYOND_MARROW, DIMENSION, Population as P, marrow_states};
use std::ops::Range;

/// A marrow at rest has its stem cells and progenitors within this of rest …
const CLOSE: f64 = 1e-3;
/// … and everything that follows them within this.
const FOLLOWING: f64 = 1e-2;

impl Run<'_> {
    /// Lets the marrow rest when it has come back to rest and nothing acts on it; says whether it does so now.
    pub(super) fn let_marrow_rest(&mut self) -> bool {
        if self.marrow_rests || !self.controls.spares_marrow() || !self.marrow_is_near_rest() {
            return false;
        }
        for i in marrow_states() {
            self.state.0[i] = self.rest.0[i];
        }
        self.marrow_rests = true;
        true
    }

    /// The states that are integrated now.
    pub(super) fn active_states(&self) -> Range<usize> {
        if self.marrow_rests { BEYOND_MARROW } else { 0..DIMENSION }
    }

    fn marrow_is_near_rest(&self) -> bool {
        let distance = |i: usize| (self.state.0[i] - self.rest.0[i]).abs();
        let leads = [P::MarrowStemCells as usize, P::Progenitors as usize];
        leads.into_iter().all(|i| distance(i) <= CLOSE * self.rest.0[i])
            && marrow_states().all(|i| distance(i) <= FOLLOWING * self.rest.0[i])
    }

    /// What the fastest of the equations allow the next step.
    pub(super) fn pace(&self) -> Pace {
        let p = &self.body.parameters;
        let atg = if self.controls.atg > 0.0 { MARGIN * p.atg_largest_kill } else { 0.0 };
        if self.marrow_rests {
            let spectral_radius = FASTEST_BEYOND_MARROW + atg;
            return Pace { spectral_radius, longest_step: integrate::longest_stable_step(spectral_radius) };
        }
        let passage = self.body.transit_passage(&self.state, &self.controls.at(self.day, p));
        let kill = self.controls.kill.into_iter().fold(0.0, larger);
        let release = p.homing * p.resting_blood_stem_cells / p.resting_marrow_stem_cells
            * (1.0
                + p.largest_mobilisation
                    * larger(self.controls.mobilisation, self.controls.mobilisation_goal));
        let losses = [
            p.homing + release,
            passage,
            p.neutrophil_loss,
            p.monocyte_turnover,
            2.0 * p.progenitor_growth,
            kill,
        ];
        let spectral_radius = MARGIN * losses.into_iter().fold(0.0, larger) + 0.3 * kill + atg;
        let longest_step =
            smaller(integrate::longest_stable_step(spectral_radius), STABLE_PASSAGES / passage);
        Pace { spectral_radius, longest_step }
    }
}

/// The limits of a step.
pub(super) struct Pace {
    /// An upper bound of the fastest decay, per day: the arrows form a chain, so the fastest loss decides.
    pub(super) spectral_radius: f64,
    /// The longest step that is stable, days.
    pub(super) longest_step: f64,
}

/// Faster than any loss beyond the marrow, per day.
const FASTEST_BEYOND_MARROW: f64 = 0.35;

const MARGIN: f64 = 1.2;

/// The chain of transit stages under the feedback of neutrophils swings (its eigenvalues lie off the real
/// axis), and there no number of inner stages makes a longer step stable.
const STABLE_PASSAGES: f64 = 2.3;
