//! The settings of a run as command-line arguments, shared by the commands that run the model.

use crate::console;
use clap::{Args, ValueEnum};
use model::{
    Condition, Drug, Graft, ParameterSet, Regimen, Scenario, Transplant, Treatment,
    scenario::{DEPTH_RANGE, GRAFT_RANGE, REGULATORS_RANGE, SELECTION_RANGE, THYMUS_RANGE},
};
use serde::Serialize;
use std::ops::RangeInclusive;

/// What decides a run, but for chance.
#[derive(Args)]
pub(crate) struct Settings {
    /// What is done to the body; drugs start on day 0 and are never stopped
    #[arg(long, value_enum)]
    plan: Plan,
    /// Depth of clearing, 0 to 1.25: multiplies every strong medicine of the plan [default: 1]
    #[arg(long, value_parser = within(DEPTH_RANGE))]
    depth: Option<f64>,
    /// Stem cells given back, 1e6 CD34⁺ per kg from 1 to 20, or "none" [default: all that were collected]
    #[arg(long, value_parser = graft)]
    graft: Option<Graft>,
    /// Share of a full CD34 selection of the graft, 0 to 1 [default: 0]
    #[arg(long, value_parser = within(SELECTION_RANGE))]
    selection: Option<f64>,
    /// Activity of the thymus, 0.1 to 2
    #[arg(long, value_parser = within(THYMUS_RANGE), default_value_t = 1.0)]
    thymus: f64,
    /// Strength of regulators, 0.5 to 2: moves only the tipping point
    #[arg(long, value_parser = within(REGULATORS_RANGE), default_value_t = 1.0)]
    regulators: f64,
    /// The condition that the run resembles
    #[arg(long, value_enum, default_value_t = Illness::Ms)]
    condition: Illness,
    /// The parameter set
    #[arg(long, value_enum, default_value_t = Set::Default)]
    parameters: Set,
    /// Seed of everything random
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Plan {
    BeamAtg,
    CyAtg,
    BuTbiAtg,
    CyLow,
    None,
    ModerateDrug,
    StrongDrug,
}

#[derive(Clone, Copy, ValueEnum, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Illness {
    /// Resembles relapsing multiple sclerosis
    Ms,
    /// Resembles systemic sclerosis (scleroderma)
    Ssc,
    /// Resembles lupus
    Sle,
}

#[derive(Clone, Copy, ValueEnum, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Set {
    /// This project's set
    Default,
    /// The published prototype, unchanged
    Reference,
}

/// A thing that is on or off.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Switch {
    /// It happens.
    On,
    /// It does not.
    Off,
}

impl Switch {
    /// True when it happens.
    pub(crate) fn is_on(self) -> bool {
        self == Self::On
    }
}

/// Settings as they are printed.
#[derive(Serialize)]
pub(crate) struct Described {
    plan: Plan,
    /// `null` without a transplant, as for the next two.
    depth: Option<f64>,
    /// `"collected"`, `"none"`, or a number of 1e6 CD34⁺ per kg.
    graft: Option<GraftSize>,
    selection: Option<f64>,
    thymus: f64,
    condition: Illness,
    regulators: f64,
    seed: u64,
    parameters: Set,
    triggers: bool,
    escapes: bool,
}

#[derive(Serialize)]
#[serde(untagged)]
enum GraftSize {
    Word(&'static str),
    Number(f64),
}

impl Settings {
    /// The scenario, without chance.
    pub(crate) fn scenario(&self) -> Scenario {
        Scenario {
            condition: self.condition.into(),
            treatment: self.treatment(),
            thymus: self.thymus,
            regulators: self.regulators,
            parameters: self.parameters.into(),
            seed: self.seed,
            ..Scenario::default()
        }
    }

    fn treatment(&self) -> Treatment {
        let regimen = match self.plan {
            Plan::BeamAtg => Regimen::BeamAtg,
            Plan::CyAtg => Regimen::CyAtg,
            Plan::BuTbiAtg => Regimen::BuTbiAtg,
            Plan::CyLow => Regimen::CyLow,
            Plan::None => return self.without_transplant(Treatment::None),
            Plan::ModerateDrug => return self.without_transplant(from_day_0(Drug::Moderate)),
            Plan::StrongDrug => return self.without_transplant(from_day_0(Drug::Strong)),
        };
        let plain = Transplant::new(regimen);
        Treatment::Transplant(Transplant {
            depth: self.depth.unwrap_or(plain.depth),
            graft: self.graft.unwrap_or(plain.graft),
            selection: self.selection.unwrap_or(plain.selection),
            ..plain
        })
    }

    /// A treatment that is no transplant; says which settings have nothing to act on.
    fn without_transplant(&self, treatment: Treatment) -> Treatment {
        let given = [
            (self.depth.is_some(), "--depth"),
            (self.graft.is_some(), "--graft"),
            (self.selection.is_some(), "--selection"),
        ];
        for (_, argument) in given.into_iter().filter(|(given, _)| *given) {
            console::note(&format!("{argument} belongs to a transplant and changes nothing here"));
        }
        treatment
    }

    /// The settings as they are printed with a run.
    pub(crate) fn described(&self, scenario: &Scenario) -> Described {
        let transplant = match scenario.treatment {
            Treatment::Transplant(transplant) => Some(transplant),
            _ => None,
        };
        Described {
            plan: self.plan,
            depth: transplant.map(|transplant| transplant.depth),
            graft: transplant.map(|transplant| match transplant.graft {
                Graft::Collected => GraftSize::Word("collected"),
                Graft::None => GraftSize::Word("none"),
                Graft::Dose(dose) => GraftSize::Number(dose),
            }),
            selection: transplant.map(|transplant| transplant.selection),
            thymus: scenario.thymus,
            condition: self.condition,
            regulators: scenario.regulators,
            seed: scenario.seed,
            parameters: self.parameters,
            triggers: scenario.triggers,
            escapes: scenario.escapes,
        }
    }
}

fn from_day_0(drug: Drug) -> Treatment {
    Treatment::Drug { drug, start: 0.0, stop: None }
}

impl From<Illness> for Condition {
    fn from(illness: Illness) -> Self {
        match illness {
            Illness::Ms => Self::MultipleSclerosis,
            Illness::Ssc => Self::SystemicSclerosis,
            Illness::Sle => Self::Lupus,
        }
    }
}

impl From<Set> for ParameterSet {
    fn from(set: Set) -> Self {
        match set {
            Set::Default => Self::Default,
            Set::Reference => Self::Reference,
        }
    }
}

/// Reads a number in a range.
pub(crate) fn within(
    range: RangeInclusive<f64>,
) -> impl Fn(&str) -> Result<f64, String> + Clone + Send + Sync + 'static {
    move |text| match text.parse::<f64>() {
        Ok(number) if range.contains(&number) => Ok(number),
        _ => Err(format!("it must be a number from {} to {}", range.start(), range.end())),
    }
}

fn graft(text: &str) -> Result<Graft, String> {
    match text {
        "none" => Ok(Graft::None),
        "collected" => Ok(Graft::Collected),
        number => within(GRAFT_RANGE)(number)
            .map(Graft::Dose)
            .map_err(|error| format!("{error}, or \"none\" or \"collected\"")),
    }
}
