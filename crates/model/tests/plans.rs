//! Five years after each plan, held against what it was tuned to.

use model::ParameterSet;
use model::target::PlanTarget;

#[test]
fn each_plan_stands_inside_the_published_interval_it_was_tuned_to() {
    for plan in &PlanTarget::ALL {
        let Some(published) = &plan.published else { continue };
        for set in ParameterSet::ALL {
            let found = plan.measure(set).expect("the plan runs");
            assert!(published.contains(&found.value), "{:?} {:?}: {found:?}", plan.regimen, plan.condition);
        }
    }
}

#[test]
fn a_plan_has_an_interval_exactly_when_it_names_rows_of_evidence() {
    assert!(PlanTarget::ALL.iter().all(|plan| plan.published.is_some() != plan.evidence.is_empty()));
}
