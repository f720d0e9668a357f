//! What each plan was tuned to: how many people were well after five years.

use std::ops::RangeInclusive;

use crate::cohort::{Cohort, RelapseFree};
use crate::scenario::{Condition, ParameterSet, Regimen, Scenario, ScenarioError, Transplant, Treatment};

/// A plan under a condition, and the published interval it was tuned to.
pub struct PlanTarget {
    /// The plan, as published: full depth, everything collected is given back.
    pub regimen: Regimen,
    /// The condition the runs resemble.
    pub condition: Condition,
    /// The interval of the study, or the span of several series; `None` when nothing was published.
    pub published: Option<RangeInclusive<f64>>,
    /// What was published, in words.
    pub said: &'static str,
    /// Rows of `data/evidence.json`; empty when there is none.
    pub evidence: &'static [&'static str],
}

/// Persons in each cohort.
const PERSONS: usize = 1000;
/// Years after which they are counted.
const YEARS: f64 = 5.0;

impl PlanTarget {
    /// Every plan under the default condition, and the plan to which each overlay was matched.
    pub const ALL: [Self; 6] = [
        Self {
            regimen: Regimen::BeamAtg,
            condition: Condition::MultipleSclerosis,
            published: Some(0.68..=0.96),
            said: "0.81 (0.68 to 0.96) without any sign of activity, 33 people",
            evidence: &["D024"],
        },
        Self {
            regimen: Regimen::CyAtg,
            condition: Condition::MultipleSclerosis,
            published: Some(0.63..=0.80),
            said: "0.71 (0.63 to 0.80) without any sign of activity, 141 people; 0.80 without relapse, 414 people",
            evidence: &["D025", "D029"],
        },
        Self {
            regimen: Regimen::BuTbiAtg,
            condition: Condition::MultipleSclerosis,
            published: None,
            said: "no row",
            evidence: &[],
        },
        Self {
            regimen: Regimen::CyLow,
            condition: Condition::MultipleSclerosis,
            published: None,
            said: "not a published protocol",
            evidence: &[],
        },
        Self {
            regimen: Regimen::CyAtg,
            condition: Condition::SystemicSclerosis,
            published: Some(0.64..=0.79),
            said: "0.64 without progression, 34 people; 0.79 and 0.74 without event at 54 and 72 months, 36 people",
            evidence: &["D037", "D038", "D054"],
        },
        Self {
            regimen: Regimen::CyAtg,
            condition: Condition::Lupus,
            published: Some(0.29..=0.62),
            said: "0.62, 0.50 and 0.29 in series of 26, 103 and 28 people",
            evidence: &["D071", "D072", "D073"],
        },
    ];

    /// What the model has there: the share of virtual persons who stay quiet, with its range.
    ///
    /// # Errors
    /// When a run reaches its step limit.
    pub fn measure(&self, parameters: ParameterSet) -> Result<RelapseFree, ScenarioError> {
        let treatment = Treatment::Transplant(Transplant::new(self.regimen));
        let scenario = Scenario { treatment, condition: self.condition, parameters, ..Scenario::default() };
        let mut cohort = Cohort::new(scenario, YEARS)?;
        cohort.grow(PERSONS)?;
        Ok(cohort.relapse_free(YEARS))
    }
}
