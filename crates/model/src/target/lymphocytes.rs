//! The order in which lymphocytes come back.

use super::{Agreement, Target, plan, share_of_rest};
use crate::milestone::Milestones;
use crate::observable::Observable;
use crate::scenario::{ParameterSet, Regimen, ScenarioError};
use crate::simulate::base_parameters;

const YEAR: f64 = 365.0;

pub(super) const TARGETS: &[Target] = &[
    Target {
        quantity: "natural killer cells at 0.75 of rest, day",
        published: "normal by 1 month",
        evidence: &["C005", "C039"],
        window: Some(7.0..=31.0),
        agree: Agreement::Both,
        remark: "tuned; they then overshoot by more than is published",
        measure: |set| milestone(set, |milestones| milestones.natural_killer_cells_returned),
    },
    Target {
        quantity: "B cells on day 15, per µL",
        published: "2 (0 to 227, lymphoma)",
        evidence: &["C043"],
        window: Some(0.0..=227.0),
        agree: Agreement::Both,
        remark: "tuned",
        measure: |set| Ok(beam(set)?.at(15.0).read(Observable::BCells)),
    },
    Target {
        quantity: "B cells at 0.9 of rest, day",
        published: "normal by 6 months",
        evidence: &["C006"],
        window: Some(60.0..=183.0),
        agree: Agreement::Both,
        remark: "tuned",
        measure: |set| milestone(set, |milestones| milestones.b_cells_returned),
    },
    Target {
        quantity: "CD8 T cells back at rest, day",
        published: "about 3 months",
        evidence: &["C036"],
        window: Some(60.0..=120.0),
        agree: Agreement::Both,
        remark: "tuned",
        measure: |set| milestone(set, |milestones| milestones.cd8_returned),
    },
    Target {
        quantity: "CD4 T cells at 12 months, per µL",
        published: "below the laboratory range (440 to 1496)",
        evidence: &["A016", "C007"],
        window: Some(100.0..=440.0),
        agree: Agreement::Both,
        remark: "tuned",
        measure: |set| Ok(beam(set)?.at(YEAR).read(Observable::Cd4)),
    },
    Target {
        quantity: "CD4 T cells at 24 months, per µL",
        published: "borderline low: median 388",
        evidence: &["C007"],
        window: Some(300.0..=480.0),
        agree: Agreement::Neither,
        remark: "too high: with this structure a doubled naive share comes with too many CD4 T cells",
        measure: |set| Ok(beam(set)?.at(2.0 * YEAR).read(Observable::Cd4)),
    },
    Target {
        quantity: "CD4 T cells at 5 years, share of rest",
        published: "back after 1 to 5 years; in one series still low after 6.5",
        evidence: &["C024", "C025"],
        window: Some(0.8..=1.0),
        agree: Agreement::Both,
        remark: "not tuned; slow",
        measure: |set| Ok(share_of_rest(&beam(set)?, Observable::Cd4, 5.0 * YEAR)),
    },
    Target {
        quantity: "more CD4 than CD8 T cells again, day",
        published: "inverted for years",
        evidence: &["C007", "C024"],
        window: Some(365.0..=2400.0),
        agree: Agreement::Both,
        remark: "tuned",
        measure: |set| milestone(set, |milestones| milestones.inversion_ends),
    },
    Target {
        quantity: "naive share of CD4 T cells at 24 months, relative to rest",
        published: "doubled",
        evidence: &["C009"],
        window: Some(1.5..=2.5),
        agree: Agreement::Both,
        remark: "tuned",
        measure: |set| Ok(share_of_rest(&beam(set)?, Observable::NaiveShare, 2.0 * YEAR)),
    },
    Target {
        quantity: "TREC per CD4 T cell at 12 months, relative to rest",
        published: "rebound of the thymus evident at 12 months",
        evidence: &["C021"],
        window: Some(1.0..=2.5),
        agree: Agreement::Both,
        remark: "tuned",
        measure: |set| Ok(beam(set)?.at(YEAR).read(Observable::TrecPerCd4)),
    },
    Target {
        quantity: "TREC per µL at 12 months, relative to rest",
        published: "rebound of the thymus evident at 12 months",
        evidence: &["C021"],
        window: Some(1.0..=2.5),
        agree: Agreement::Neither,
        remark: "slow: back at rest after 24 months",
        measure: |set| Ok(beam(set)?.at(YEAR).read(Observable::Trec)),
    },
    Target {
        quantity: "share of new naive CD4 T cells that the thymus makes, at rest",
        published: "0.10 to 0.20",
        evidence: &["A057"],
        window: Some(0.10..=0.20),
        agree: Agreement::Both,
        remark: "set by parameters",
        measure: |set| {
            let p = base_parameters(set);
            Ok(p.thymic_export / (p.resting_naive_cd4 * (p.naive_cd4_loss + p.naive_cd4_priming)))
        },
    },
    Target {
        quantity: "regulatory T cells at 12 months, share of resting number",
        published: "below their resting number for 2 years",
        evidence: &["C019"],
        window: Some(0.1..=0.95),
        agree: Agreement::Both,
        remark: "their share of CD4 T cells is raised all the while: both reports can be true",
        measure: |set| Ok(share_of_rest(&beam(set)?, Observable::Regulators, YEAR)),
    },
];

fn beam(set: ParameterSet) -> Result<crate::Trajectory, ScenarioError> {
    plan(Regimen::BeamAtg, set)
}

fn milestone(set: ParameterSet, pick: fn(&Milestones) -> Option<f64>) -> Result<f64, ScenarioError> {
    Ok(pick(&beam(set)?.milestones()).unwrap_or(f64::NAN))
}
