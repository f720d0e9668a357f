//! The settings of the model: named for parts of the model, never for a person.

use model::{Condition, Graft, Scenario, Transplant, Treatment};

use super::{Plan, Setting};
use crate::chapter::Chapter;

/// Everything that decides the run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// What is done to the body.
    pub plan: Plan,
    /// Depth of clearing, 1 as published.
    pub depth: f64,
    /// Stem cells given back.
    pub graft: Graft,
    /// Share of strays removed from the graft, 0 to 1.
    pub selection: f64,
    /// Activity of the thymus, 1 is the default adult.
    pub thymus: f64,
    /// Strength of regulators, 1 is the default.
    pub regulators: f64,
    /// The condition the run resembles.
    pub condition: Condition,
    /// Seed of chance. The same seed gives the same run.
    pub seed: u32,
    /// Whether chance brings triggers of inflammation, about five a year.
    pub triggers: bool,
    /// Whether surviving clones may escape and tolerance may break anew.
    pub escapes: bool,
}

/// The seed of the default run: two flares before the collection, the later one still on when the first
/// chapter is entered; years of quiet; activity that comes back late. Neither the best nor the worst that
/// chance can bring.
const DEFAULT_SEED: u32 = 1874;

impl Default for Settings {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// The conditions with their names in links and on the command line.
pub const CONDITION_KEYS: [(&str, Condition); 3] =
    [("ms", Condition::MultipleSclerosis), ("ssc", Condition::SystemicSclerosis), ("sle", Condition::Lupus)];

impl Settings {
    /// Every dial at its published or default place, and chance switched on: without triggers the first
    /// chapter has no flare to show, without escapes every story would end well. Both are drawn from the
    /// seed, so the default run is the same for every reader on every machine.
    pub const DEFAULT: Self = Self {
        plan: Plan::BeamAtg,
        depth: 1.0,
        graft: Graft::Collected,
        selection: 0.0,
        thymus: 1.0,
        regulators: 1.0,
        condition: Condition::MultipleSclerosis,
        seed: DEFAULT_SEED,
        triggers: true,
        escapes: true,
    };

    /// What the model is asked to run. Every [`Setting`] is brought into its range, so the model never
    /// refuses it.
    #[must_use]
    pub fn scenario(&self) -> Scenario {
        let settings = Setting::ALL.into_iter().fold(*self, |settings, setting| setting.tidied(settings));
        Scenario {
            condition: settings.condition,
            treatment: settings.treatment(),
            thymus: settings.thymus,
            regulators: settings.regulators,
            seed: u64::from(settings.seed),
            triggers: settings.triggers,
            escapes: settings.escapes,
            ..Scenario::default()
        }
    }

    /// A drug starts on the day on which a transplant would: the first day of the second chapter.
    fn treatment(&self) -> Treatment {
        if let Some(regimen) = self.plan.regimen() {
            let Self { depth, graft, selection, .. } = *self;
            Treatment::Transplant(Transplant { regimen, depth, graft, selection })
        } else if let Some(drug) = self.plan.drug() {
            Treatment::Drug { drug, start: Chapter::Collect.days().start, stop: None }
        } else {
            Treatment::None
        }
    }
}
