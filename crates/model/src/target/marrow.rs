//! How blood empties and comes back.

use super::{Agreement, Target, first_day, plan, share_of_rest};
use crate::experiment::marrow_lost_at_once;
use crate::observable::Observable;
use crate::scenario::Regimen;
use crate::simulate::base_parameters;

pub(super) const TARGETS: &[Target] = &[
    Target {
        quantity: "half-life of neutrophils in blood, hours",
        published: "19 (13 to 25)",
        evidence: &["A026", "A027"],
        window: Some(13.0..=25.0),
        agree: Agreement::Both,
        remark: "set by a parameter",
        measure: |set| Ok(24.0 * std::f64::consts::LN_2 / base_parameters(set).neutrophil_loss),
    },
    Target {
        quantity: "marrow transit of maturing neutrophils, days",
        published: "5.8 (5.4 to 6.2)",
        evidence: &["A028"],
        window: Some(5.38..=6.22),
        agree: Agreement::Both,
        remark: "set by a parameter",
        measure: |set| Ok(2.0 / base_parameters(set).transit_rate),
    },
    Target {
        quantity: "neutrophils 4 days after the marrow is lost at once, share of rest",
        published: "the blood pool is held for about 4 days",
        evidence: &["A053"],
        window: Some(0.75..=1.0),
        agree: Agreement::DefaultAlone,
        remark: "tuned: eight transit stages instead of two hold the count, then let it fall",
        measure: |set| Ok(share_of_rest(&marrow_lost_at_once(set)?, Observable::Neutrophils, 4.0)),
    },
    Target {
        quantity: "neutrophils below 0.5e9/L after the marrow is lost at once, day",
        published: "rapid depletion after 3 to 5 days",
        evidence: &["A032"],
        window: Some(3.0..=5.0),
        agree: Agreement::Neither,
        remark: "too slow: the measured transit time and half-life do not allow a faster fall in this chain",
        measure: |set| Ok(first_day(&marrow_lost_at_once(set)?, Observable::Neutrophils, 0.0, |n| n < 0.5)),
    },
    Target {
        quantity: "neutrophils below 0.5e9/L, days after the last dose of BEAM",
        published: "3 to 5 after a myeloablative course",
        evidence: &["A032"],
        window: Some(3.0..=5.0),
        agree: Agreement::Both,
        remark: "tuned",
        measure: |set| Ok(begins(Regimen::BeamAtg, set)? - Regimen::BeamAtg.conditioning().window.1),
    },
    Target {
        quantity: "neutrophils below 0.5e9/L, days after the last dose of Cy-ATG",
        published: "3 to 5 after a myeloablative course",
        evidence: &["A032"],
        window: Some(3.0..=5.0),
        agree: Agreement::ReferenceAlone,
        remark: "half a day late: the price of holding the count for 4 days",
        measure: |set| Ok(begins(Regimen::CyAtg, set)? - Regimen::CyAtg.conditioning().window.1),
    },
    Target {
        quantity: "days with neutrophils below 0.5e9/L, BEAM-ATG",
        published: "no row",
        evidence: &[],
        window: None,
        agree: Agreement::NoWindow,
        remark: "plausible",
        measure: |set| Ok(plan(Regimen::BeamAtg, set)?.milestones().days_below_half),
    },
    Target {
        quantity: "days with neutrophils below 0.1e9/L, BEAM-ATG",
        published: "several in practice (no row)",
        evidence: &[],
        window: Some(2.0..=10.0),
        agree: Agreement::DefaultAlone,
        remark: "tuned: the reference never falls that low",
        measure: |set| Ok(plan(Regimen::BeamAtg, set)?.milestones().days_below_tenth),
    },
    Target {
        quantity: "lowest neutrophils, BEAM-ATG, 1e9/L",
        published: "near zero in practice (no row)",
        evidence: &[],
        window: Some(0.0..=0.08),
        agree: Agreement::DefaultAlone,
        remark: "tuned; still say very low, not zero",
        measure: |set| Ok(plan(Regimen::BeamAtg, set)?.milestones().neutrophil_nadir.unwrap_or(f64::NAN)),
    },
    Target {
        quantity: "neutrophils above 0.5e9/L again, BEAM-ATG, day",
        published: "10 (median, autografts in blood cancers)",
        evidence: &["C048"],
        window: Some(9.0..=11.0),
        agree: Agreement::Both,
        remark: "tuned, on the late side",
        measure: |set| above_half(Regimen::BeamAtg, set),
    },
    Target {
        quantity: "neutrophils above 0.5e9/L again, Cy-ATG, day",
        published: "8 (2 to 14, cyclophosphamide as outpatients)",
        evidence: &["C001"],
        window: Some(2.0..=14.0),
        agree: Agreement::Both,
        remark: "tuned, on the late side",
        measure: |set| above_half(Regimen::CyAtg, set),
    },
    Target {
        quantity: "platelets above 20e9/L again, BEAM-ATG, day",
        published: "13 (median, autografts in blood cancers)",
        evidence: &["C049"],
        window: Some(12.0..=14.0),
        agree: Agreement::Both,
        remark: "tuned",
        measure: |set| platelets_back(Regimen::BeamAtg, set),
    },
    Target {
        quantity: "platelets above 20e9/L again, Cy-ATG, day",
        published: "4 (0 to 11, cyclophosphamide as outpatients)",
        evidence: &["C002"],
        window: Some(0.0..=11.0),
        agree: Agreement::DefaultAlone,
        remark: "late edge",
        measure: |set| platelets_back(Regimen::CyAtg, set),
    },
];

fn begins(regimen: Regimen, set: crate::ParameterSet) -> Result<f64, crate::ScenarioError> {
    Ok(plan(regimen, set)?.milestones().neutropenia_begins.unwrap_or(f64::NAN))
}

fn above_half(regimen: Regimen, set: crate::ParameterSet) -> Result<f64, crate::ScenarioError> {
    Ok(plan(regimen, set)?.milestones().neutrophils_above_half.unwrap_or(f64::NAN))
}

fn platelets_back(regimen: Regimen, set: crate::ParameterSet) -> Result<f64, crate::ScenarioError> {
    Ok(plan(regimen, set)?.milestones().platelets_above_twenty.unwrap_or(f64::NAN))
}
