//! Five years after each plan: the model beside the published interval it was tuned to.

use super::{model::condition_name, table::markdown};
use anyhow::Result;
use model::{ParameterSet, Regimen, cohort::RelapseFree, target::PlanTarget};

/// One row a plan.
///
/// # Errors
/// When a run of the model does not end.
pub(super) fn after_five_years() -> Result<String> {
    let rows = PlanTarget::ALL.iter().map(row).collect::<Result<Vec<_>>>()?;
    let headings =
        ["plan", "condition", "model, with its interval", "published", "interval", "rows", "inside"];
    Ok(markdown(headings, rows))
}

fn row(plan: &PlanTarget) -> Result<[String; 7]> {
    let RelapseFree { value, low, high, .. } = plan.measure(ParameterSet::Default)?;
    let inside = plan.published.as_ref().map(|published| published.contains(&value));
    let interval = |published: &std::ops::RangeInclusive<f64>| {
        format!("{:.2} to {:.2}", published.start(), published.end())
    };
    Ok([
        plan_name(plan.regimen).to_owned(),
        condition_name(plan.condition).to_owned(),
        format!("{value:.3} ({low:.3} to {high:.3})"),
        plan.said.to_owned(),
        plan.published.as_ref().map(interval).unwrap_or_default(),
        plan.evidence.join(", "),
        inside.map_or("no target", |inside| if inside { "yes" } else { "**no**" }).to_owned(),
    ])
}

const fn plan_name(regimen: Regimen) -> &'static str {
    match regimen {
        Regimen::BeamAtg => "BEAM-ATG",
        Regimen::CyAtg => "Cy-ATG",
        Regimen::BuTbiAtg => "Bu/TBI-ATG",
        Regimen::CyLow => "Cy-low",
    }
}
