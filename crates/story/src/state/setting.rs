//! One dial: its range, its default, and what stands behind a position.

use std::ops::RangeInclusive;

use model::Graft;
use model::scenario::{DEPTH_RANGE, GRAFT_RANGE, REGULATORS_RANGE, SELECTION_RANGE, THYMUS_RANGE};

use super::{Plan, Settings};

/// A setting with a position between two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Setting {
    /// How deep the clearing goes; 1 as published.
    Depth,
    /// Stem cells given back, 10⁶ CD34⁺ per kg; 0 is none.
    Graft,
    /// Strays removed from the graft, 0 (none) to 1 (all that a full selection removes).
    Selection,
    /// Activity of the thymus, 1 is the default adult.
    Thymus,
    /// Strength of regulators: moves only the tipping point.
    Regulators,
}

/// What stands behind a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Footing {
    /// The model was tuned to published results here.
    Tuned,
    /// Nothing published stands behind it. Whatever is not listed as tuned is beyond the data.
    BeyondTheData,
}

impl Setting {
    /// Every setting, in the order of the panel.
    pub const ALL: [Setting; 5] = [Self::Depth, Self::Graft, Self::Selection, Self::Thymus, Self::Regulators];

    /// The name in links and locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Depth => "depth",
            Self::Graft => "graft",
            Self::Selection => "selection",
            Self::Thymus => "thymus",
            Self::Regulators => "regulators",
        }
    }

    /// The two ends.
    #[must_use]
    pub const fn range(self) -> RangeInclusive<f64> {
        match self {
            Self::Depth => DEPTH_RANGE,
            Self::Graft => 0.0..=*GRAFT_RANGE.end(),
            Self::Selection => SELECTION_RANGE,
            Self::Thymus => THYMUS_RANGE,
            Self::Regulators => REGULATORS_RANGE,
        }
    }

    /// How far one step of the slider goes.
    #[must_use]
    pub const fn step(self) -> f64 {
        match self {
            Self::Depth => 0.05,
            Self::Graft => 1.0,
            Self::Selection | Self::Thymus | Self::Regulators => 0.1,
        }
    }

    /// The position, or `None` where it is left to the model: everything that was collected is given back.
    #[must_use]
    pub fn position(self, settings: &Settings) -> Option<f64> {
        match self {
            Self::Depth => Some(settings.depth),
            Self::Graft => match settings.graft {
                Graft::Collected => None,
                Graft::None => Some(0.0),
                Graft::Dose(dose) => Some(dose),
            },
            Self::Selection => Some(settings.selection),
            Self::Thymus => Some(settings.thymus),
            Self::Regulators => Some(settings.regulators),
        }
    }

    /// The settings with this one moved to `position`, brought into its range. Not a number moves nothing.
    #[must_use]
    pub fn moved(self, mut settings: Settings, position: f64) -> Settings {
        if position.is_nan() {
            return settings;
        }
        let position = position.clamp(*self.range().start(), *self.range().end());
        match self {
            Self::Depth => settings.depth = position,
            Self::Graft => settings.graft = graft(position),
            Self::Selection => settings.selection = position,
            Self::Thymus => settings.thymus = position,
            Self::Regulators => settings.regulators = position,
        }
        settings
    }

    /// The settings with this one back at its default.
    #[must_use]
    pub fn reset(self, mut settings: Settings) -> Settings {
        let default = Settings::default();
        match self {
            Self::Depth => settings.depth = default.depth,
            Self::Graft => settings.graft = default.graft,
            Self::Selection => settings.selection = default.selection,
            Self::Thymus => settings.thymus = default.thymus,
            Self::Regulators => settings.regulators = default.regulators,
        }
        settings
    }

    /// Whether moving this setting changes anything under the plan chosen.
    #[must_use]
    pub const fn applies(self, plan: Plan) -> bool {
        match self {
            Self::Depth | Self::Graft | Self::Selection => plan.regimen().is_some(),
            Self::Thymus | Self::Regulators => true,
        }
    }

    /// The positions that were tuned to published results under a plan, for the band on the slider.
    #[must_use]
    pub fn tuned(self, plan: Plan) -> &'static [RangeInclusive<f64>] {
        match (self, plan) {
            (Self::Depth, Plan::BeamAtg | Plan::CyAtg) => &[1.0..=1.0],
            (Self::Graft, Plan::BeamAtg) => &[2.0..=16.0],
            (Self::Graft, Plan::CyAtg) => &[0.0..=0.0],
            (Self::Selection, _) => &[0.0..=0.0, 1.0..=1.0],
            (Self::Thymus, _) => &[1.0..=1.0],
            (Self::Depth | Self::Graft | Self::Regulators, _) => &[],
        }
    }

    /// What stands behind the present position.
    #[must_use]
    pub fn footing(self, settings: &Settings) -> Footing {
        let tuned = match self.position(settings) {
            Some(position) => self.tuned(settings.plan).iter().any(|tuned| tuned.contains(&position)),
            None => settings.plan.footing() == Footing::Tuned,
        };
        if tuned { Footing::Tuned } else { Footing::BeyondTheData }
    }

    /// The settings with this one inside its range, and at its default where it is not a number.
    pub(super) fn tidied(self, settings: Settings) -> Settings {
        match self.position(&settings) {
            None => settings,
            Some(position) if position.is_nan() => self.reset(settings),
            Some(position) => self.moved(settings, position),
        }
    }
}

/// Less than half of the smallest graft is none.
fn graft(position: f64) -> Graft {
    let smallest = *GRAFT_RANGE.start();
    if position < 0.5 * smallest { Graft::None } else { Graft::Dose(position.max(smallest)) }
}
