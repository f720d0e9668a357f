//! What acts on the body at one moment. Between events every input is constant or fades exponentially.

use crate::parameter::Parameters;
use crate::regimen::{Kill, Target};

/// The inputs between two events, as they stood at `since`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Controls {
    pub(crate) since: f64,
    /// Kill rates of the open cytotoxic windows, per day.
    pub(crate) kill: Kill,
    /// ATG in blood, µg/mL.
    pub(crate) atg: f64,
    /// Strength of the trigger that is fading.
    pub(crate) trigger: f64,
    /// Mobilisation now and the level it moves to.
    pub(crate) mobilisation: f64,
    pub(crate) mobilisation_goal: f64,
    /// 1 while G-CSF is given.
    pub(crate) growth_factor: f64,
    /// Share of the inflammatory drive held by a drug.
    pub(crate) held_inflammation: f64,
}

/// Below this what is left of an input has no effect worth an exponential.
const NEGLIGIBLE: f64 = 1e-6;

impl Controls {
    pub(crate) fn at_rest(since: f64) -> Self {
        Self {
            since,
            kill: [0.0; 16],
            atg: 0.0,
            trigger: 0.0,
            mobilisation: 0.0,
            mobilisation_goal: 0.0,
            growth_factor: 0.0,
            held_inflammation: 0.0,
        }
    }

    /// Moves the start of the description to `day`; nothing that acts on the body changes.
    pub(crate) fn advance(&mut self, day: f64, p: &Parameters) {
        let elapsed = day - self.since;
        self.atg *= libm::exp(-p.atg_elimination * elapsed);
        self.trigger *= libm::exp(-elapsed / p.trigger_time);
        self.mobilisation = self.mobilisation_after(elapsed, p);
        for (input, goal) in
            [(&mut self.atg, 0.0), (&mut self.trigger, 0.0), (&mut self.mobilisation, self.mobilisation_goal)]
        {
            if (*input - goal).abs() < NEGLIGIBLE {
                *input = goal;
            }
        }
        self.since = day;
    }

    /// True while a cytotoxic window is open.
    pub(crate) fn is_killing(&self) -> bool {
        self.kill.iter().any(|&rate| rate > 0.0)
    }

    /// True while nothing acts on the marrow.
    pub(crate) fn spares_marrow(&self) -> bool {
        !self.is_killing() && self.growth_factor == 0.0 && self.mobilisation < NEGLIGIBLE
    }

    fn mobilisation_after(&self, elapsed: f64, p: &Parameters) -> f64 {
        let distance = self.mobilisation - self.mobilisation_goal;
        if distance == 0.0 {
            return self.mobilisation_goal;
        }
        self.mobilisation_goal + distance * libm::exp(-elapsed / p.mobilisation_time)
    }

    /// The inputs at `day`.
    #[inline]
    pub(crate) fn at(&self, day: f64, p: &Parameters) -> Exposure<'_> {
        let elapsed = day - self.since;
        let atg = if self.atg > 0.0 { self.atg * libm::exp(-p.atg_elimination * elapsed) } else { 0.0 };
        let trigger =
            if self.trigger > 0.0 { self.trigger * libm::exp(-elapsed / p.trigger_time) } else { 0.0 };
        let mobilisation = self.mobilisation_after(elapsed, p);
        let squared = mobilisation * mobilisation;
        Exposure {
            kill: &self.kill,
            atg_kill: p.atg_largest_kill * atg / (p.atg_half_effect + atg),
            trigger,
            // Release follows the fourth power, so that stem cells rise on day 3 to 4 of G-CSF.
            stem_cell_release: squared * squared,
            growth_factor: self.growth_factor,
            unheld_inflammation: 1.0 - self.held_inflammation,
        }
    }
}

/// What acts on the body at one moment.
pub(crate) struct Exposure<'a> {
    kill: &'a Kill,
    /// Removal of memory CD4 T cells by ATG, per day; other cells follow in proportion.
    pub(crate) atg_kill: f64,
    /// Strength of the fading trigger.
    pub(crate) trigger: f64,
    /// Extra release of stem cells, share of the largest.
    pub(crate) stem_cell_release: f64,
    /// 1 while G-CSF is given.
    pub(crate) growth_factor: f64,
    /// Share of the inflammatory drive that no drug holds.
    pub(crate) unheld_inflammation: f64,
}

impl Exposure<'_> {
    /// Kill rate of `target` by cytotoxic medicines, per day.
    #[inline(always)]
    pub(crate) fn kill(&self, target: Target) -> f64 {
        self.kill[target as usize]
    }
}
