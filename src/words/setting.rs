//! The settings of the model in words.

use story::state::{Caution, Footing, Plan, Setting, Settings};

use super::number::rounded;
use super::say;

/// The words of a setting under a key that every setting has.
macro_rules! of_setting {
    ($setting:expr, $key:ident) => {
        match $setting {
            Setting::Depth => say!(settings.depth.$key),
            Setting::Graft => say!(settings.graft.$key),
            Setting::Selection => say!(settings.selection.$key),
            Setting::Thymus => say!(settings.thymus.$key),
            Setting::Regulators => say!(settings.regulators.$key),
        }
    };
}

/// Above the settings.
pub(crate) fn settings_heading() -> &'static str {
    say!(settings.heading)
}

/// That settings describe no person.
pub(crate) fn settings_note() -> &'static str {
    say!(settings.note)
}

/// Puts every setting back to its default.
pub(crate) fn reset() -> &'static str {
    say!(settings.reset)
}

/// What the faint line in a chart is.
pub(crate) fn previous_run() -> &'static str {
    say!(settings.previous_run)
}

/// The name of a setting.
pub(crate) fn setting_name(setting: Setting) -> &'static str {
    of_setting!(setting, name)
}

/// What a setting does.
pub(crate) fn setting_note(setting: Setting) -> &'static str {
    of_setting!(setting, note)
}

/// The names of the two ends of a setting.
pub(crate) fn setting_ends(setting: Setting) -> (&'static str, &'static str) {
    (of_setting!(setting, low), of_setting!(setting, high))
}

/// A position of a setting.
pub(crate) fn position(setting: Setting, value: f64) -> String {
    match setting {
        Setting::Depth | Setting::Thymus | Setting::Regulators => times_default(value),
        Setting::Graft if value > 0.0 => say!(settings.graft.value, count = rounded(value)),
        Setting::Selection if value >= 1.0 => say!(settings.selection.high).to_owned(),
        Setting::Selection if value > 0.0 => say!(settings.selection.part, step = rounded(100.0 * value)),
        Setting::Graft | Setting::Selection => say!(settings.none).to_owned(),
    }
}

fn times_default(value: f64) -> String {
    if value == 1.0 {
        say!(settings.as_default).to_owned()
    } else {
        say!(settings.times_default, times = rounded(value))
    }
}

/// What stands behind a position.
pub(crate) fn footing(footing: Footing) -> &'static str {
    match footing {
        Footing::Tuned => say!(settings.tuned),
        Footing::BeyondTheData => say!(settings.beyond),
    }
}

/// The name of the choice of plans.
pub(crate) fn plan_label() -> &'static str {
    say!(settings.plan.name)
}

/// The name of a plan.
pub(crate) fn plan_name(plan: Plan) -> &'static str {
    match plan {
        Plan::None => say!(settings.plan.none),
        Plan::ModerateDrug => say!(settings.plan.moderate_drug),
        Plan::StrongDrug => say!(settings.plan.strong_drug),
        Plan::BeamAtg => say!(settings.plan.beam_atg),
        Plan::CyAtg => say!(settings.plan.cy_atg),
        Plan::BuTbiAtg => say!(settings.plan.bu_tbi_atg),
        Plan::CyLow => say!(settings.plan.cy_low),
    }
}

/// What must be said beside a result with these settings; often nothing.
pub(crate) fn cautions(settings: &Settings) -> String {
    Caution::of(settings).map(caution).collect::<Vec<_>>().join(" ")
}

fn caution(caution: Caution) -> &'static str {
    match caution {
        Caution::PlanStandsIn => say!(cautions.plan_stands_in),
        Caution::NothingCleared => say!(cautions.nothing_cleared),
        Caution::NoCellsBack => say!(cautions.no_cells_back),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_place_says_so() {
        assert_eq!(position(Setting::Depth, 1.0), "as in the default");
        assert_eq!(position(Setting::Depth, 0.75), "0.75 times the default");
    }

    #[test]
    fn an_empty_bag_is_none() {
        assert_eq!(position(Setting::Graft, 0.0), "none");
        assert_eq!(position(Setting::Graft, 8.04), "8.04 million for each kilogram");
    }

    #[test]
    fn strays_are_said_without_a_percent_sign() {
        assert_eq!(position(Setting::Selection, 0.0), "none");
        assert_eq!(position(Setting::Selection, 0.5), "50 on a scale from 0 to 100");
        assert_eq!(position(Setting::Selection, 1.0), "nearly all");
    }
}
