//! Antibody, infections, and how often the illness comes back.

use super::{Agreement, Target, mean_over, plan, relapse_free};
use crate::observable::Observable;
use crate::scenario::{
    Condition, Drug, ParameterSet, Regimen, Scenario, ScenarioError, Transplant, Treatment,
};
use crate::simulate::simulate;

const YEAR: f64 = 365.0;

pub(super) const TARGETS: &[Target] = &[
    Target {
        quantity: "autoantibody at 24 months, relative to rest",
        published: "did not drop substantially",
        evidence: &["C008"],
        window: Some(0.7..=1.0),
        agree: Agreement::Both,
        remark: "tuned",
        measure: |set| Ok(plan(Regimen::BeamAtg, set)?.at(2.0 * YEAR).read(Observable::Autoantibody)),
    },
    Target {
        quantity: "autoantibody at 12 months, lupus-like, Cy-ATG, relative to rest",
        published: "anti-dsDNA disappears",
        evidence: &["C023"],
        window: Some(0.0..=0.15),
        agree: Agreement::Both,
        remark: "by the condition's overlay",
        measure: |set| {
            let run = simulate(&Scenario {
                condition: Condition::Lupus,
                treatment: transplant(Regimen::CyAtg),
                parameters: set,
                ..Scenario::default()
            })?;
            Ok(run.at(YEAR).read(Observable::Autoantibody))
        },
    },
    Target {
        quantity: "infection index, days 0 to 15, per year",
        published: "9.4 (56 people, abstract of 2004)",
        evidence: &[],
        window: Some(8.0..=11.0),
        agree: Agreement::Both,
        remark: "tuned: four constants, four bins",
        measure: |set| infections(set, (0.0, 15.0)),
    },
    Target {
        quantity: "infection index, days 16 to 180, per year",
        published: "0.99 (same)",
        evidence: &[],
        window: Some(0.85..=1.15),
        agree: Agreement::Both,
        remark: "tuned",
        measure: |set| infections(set, (16.0, 180.0)),
    },
    Target {
        quantity: "infection index, months 7 to 24, per year",
        published: "0.21",
        evidence: &["C008"],
        window: Some(0.18..=0.24),
        agree: Agreement::Both,
        remark: "tuned",
        measure: |set| infections(set, (181.0, 730.0)),
    },
    Target {
        quantity: "free of relapse at 5 years, untreated",
        published: "no row",
        evidence: &[],
        window: None,
        agree: Agreement::NoWindow,
        remark: "about one relapse a year, tuned",
        measure: |set| relapse_free(Treatment::None, MS, 5.0, set),
    },
    Target {
        quantity: "free of relapse at 5 years, moderate drug",
        published: "no row",
        evidence: &[],
        window: None,
        agree: Agreement::NoWindow,
        remark: "strength assumed",
        measure: |set| relapse_free(drug(Drug::Moderate), MS, 5.0, set),
    },
    Target {
        quantity: "free of relapse at 5 years, strong drug",
        published: "no row",
        evidence: &[],
        window: None,
        agree: Agreement::NoWindow,
        remark: "strength assumed",
        measure: |set| relapse_free(drug(Drug::Strong), MS, 5.0, set),
    },
    Target {
        quantity: "free of relapse at 5 years, Cy-low",
        published: "no row: not a published protocol",
        evidence: &[],
        window: None,
        agree: Agreement::NoWindow,
        remark: "a teaching construct; gentle series report more",
        measure: |set| relapse_free(transplant(Regimen::CyLow), MS, 5.0, set),
    },
    Target {
        quantity: "free of relapse at 5 years, Cy-ATG",
        published: "0.80 without relapse (414 people); 0.71 (0.63 to 0.80) without any sign of activity",
        evidence: &["D025", "D029"],
        window: Some(0.71..=0.84),
        agree: Agreement::Both,
        remark: "tuned",
        measure: |set| relapse_free(transplant(Regimen::CyAtg), MS, 5.0, set),
    },
    Target {
        quantity: "free of relapse at 5 years, BEAM-ATG",
        published: "0.81 (0.68 to 0.96) without any sign of activity",
        evidence: &["D024"],
        window: Some(0.68..=0.96),
        agree: Agreement::Both,
        remark: "tuned",
        measure: |set| relapse_free(transplant(Regimen::BeamAtg), MS, 5.0, set),
    },
    Target {
        quantity: "free of relapse at 10 years, Cy-ATG",
        published: "0.65 (0.57 to 0.75) without any sign of activity",
        evidence: &["D099"],
        window: Some(0.57..=0.75),
        agree: Agreement::Both,
        remark: "not tuned",
        measure: |set| relapse_free(transplant(Regimen::CyAtg), MS, 10.0, set),
    },
    Target {
        quantity: "no return of activity at 5 years, scleroderma-like, Cy-ATG",
        published: "0.64 without progression; 0.79 and 0.74 without event at 54 and 72 months",
        evidence: &["D037", "D038", "D054"],
        window: Some(0.60..=0.79),
        agree: Agreement::Both,
        remark: "curve matching by one number",
        measure: |set| relapse_free(transplant(Regimen::CyAtg), Condition::SystemicSclerosis, 5.0, set),
    },
    Target {
        quantity: "no return of activity at 5 years, lupus-like, Cy-ATG",
        published: "0.62, 0.50 and 0.29 in three series",
        evidence: &["D071", "D072", "D073"],
        window: Some(0.29..=0.62),
        agree: Agreement::Both,
        remark: "curve matching by one number",
        measure: |set| relapse_free(transplant(Regimen::CyAtg), Condition::Lupus, 5.0, set),
    },
];

const MS: Condition = Condition::MultipleSclerosis;

fn transplant(regimen: Regimen) -> Treatment {
    Treatment::Transplant(Transplant::new(regimen))
}

fn drug(drug: Drug) -> Treatment {
    Treatment::Drug { drug, start: 0.0, stop: None }
}

fn infections(set: ParameterSet, days: (f64, f64)) -> Result<f64, ScenarioError> {
    Ok(mean_over(&plan(Regimen::BeamAtg, set)?, Observable::InfectionIndex, days))
}
