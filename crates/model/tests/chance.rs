//! One stream for each person and purpose: runs repeat, and nobody's chance depends on others.

use model::cohort::Cohort;
use model::{Drug, Regimen, Scenario, Trajectory, Transplant, Treatment, What, simulate};

fn lively(treatment: Treatment) -> Scenario {
    Scenario { treatment, triggers: true, escapes: true, seed: 20, person: Some(3), ..Scenario::default() }
}

fn transplant(regimen: Regimen) -> Treatment {
    Treatment::Transplant(Transplant::new(regimen))
}

fn run(scenario: Scenario) -> Trajectory {
    simulate(&scenario).expect("it runs")
}

fn days_of(run: &Trajectory, wanted: What) -> Vec<f64> {
    run.happenings()
        .iter()
        .filter(|happening| happening.what == wanted)
        .map(|happening| happening.day)
        .collect()
}

fn cohort(treatment: Treatment, persons: usize) -> Cohort {
    let mut cohort = Cohort::new(Scenario { treatment, ..Scenario::default() }, 5.0).expect("a cohort");
    cohort.grow(persons).expect("a cohort grows");
    cohort
}

#[test]
fn the_same_seed_gives_the_same_run() {
    let (one, other) = (run(lively(transplant(Regimen::CyAtg))), run(lively(transplant(Regimen::CyAtg))));
    assert_eq!(one.happenings(), other.happenings());
    assert!(one.step_days().eq(other.step_days()));
    assert!(one.step_days().all(|day| one.at(day).state == other.at(day).state));
}

#[test]
fn another_seed_gives_other_triggers() {
    let other = Scenario { seed: 21, ..lively(Treatment::None) };
    let triggers = |scenario| days_of(&run(scenario), What::Trigger);
    assert_ne!(triggers(lively(Treatment::None)), triggers(other));
}

#[test]
fn every_treatment_meets_the_same_person_with_the_same_triggers() {
    let untreated = run(lively(Treatment::None));
    let drug = Treatment::Drug { drug: Drug::Strong, start: 0.0, stop: None };
    for treatment in [drug, transplant(Regimen::BeamAtg), transplant(Regimen::CyLow)] {
        let treated = run(lively(treatment));
        assert_eq!(treated.parameters(), untreated.parameters());
        assert_eq!(days_of(&treated, What::Trigger), days_of(&untreated, What::Trigger));
    }
}

#[test]
fn about_five_triggers_come_in_a_year() {
    let triggers = days_of(&run(Scenario { person: None, ..lively(Treatment::None) }), What::Trigger).len();
    assert!((35..70).contains(&triggers), "{triggers} in ten and a half years");
}

#[test]
fn a_larger_cohort_does_not_change_earlier_persons() {
    let treatment = transplant(Regimen::CyLow);
    let (small, large) = (cohort(treatment, 20), cohort(treatment, 60));
    assert_eq!(small.first_relapses(), &large.first_relapses()[..20]);
}

#[test]
fn a_cohort_grown_in_two_parts_is_the_same_cohort() {
    let mut parts = cohort(transplant(Regimen::CyLow), 7);
    parts.grow(13).expect("a cohort grows");
    assert_eq!(parts.first_relapses(), cohort(transplant(Regimen::CyLow), 20).first_relapses());
}

#[test]
fn a_cohort_s_first_relapse_is_the_person_s_own() {
    let treatment = transplant(Regimen::CyLow);
    let cohort = cohort(treatment, 12);
    for (person, &first) in (0..).zip(cohort.first_relapses()) {
        let scenario = Scenario {
            treatment,
            triggers: true,
            escapes: true,
            person: Some(person),
            days: (-180.0, 1825.0),
            ..Scenario::default()
        };
        let shown = run(scenario).relapses().iter().copied().find(|&day| day > 30.0);
        assert_eq!(shown.is_some(), first.is_some());
        if let (Some(shown), Some(first)) = (shown, first) {
            assert!((shown - first).abs() < 1.0, "person {person}: day {shown} and {first}");
        }
    }
}

#[test]
fn fewer_are_free_of_relapse_every_year_and_the_range_holds_the_share() {
    let cohort = cohort(transplant(Regimen::CyLow), 120);
    let years = [1.0, 2.0, 3.0, 4.0, 5.0].map(|year| cohort.relapse_free(year));
    assert!(years.is_sorted_by(|earlier, later| earlier.value >= later.value));
    assert!(years.iter().all(|year| year.low <= year.value && year.value <= year.high));
}

#[test]
fn surviving_clones_escape_and_set_the_illness_going_again() {
    let runs = (0..40).map(|seed| run(Scenario { seed, person: None, ..lively(transplant(Regimen::CyLow)) }));
    let escaped = runs.filter(|run| !days_of(run, What::CloneEscapes).is_empty());
    let active = escaped.map(|run| {
        let escape = days_of(&run, What::CloneEscapes)[0];
        run.at(escape + 365.0).read(model::Observable::SelfReactive)
    });
    let active: Vec<f64> = active.collect();
    assert!(active.len() > 3, "clones escape in {} of 40 runs", active.len());
    assert!(active.iter().any(|&cells| cells > 0.5));
}
