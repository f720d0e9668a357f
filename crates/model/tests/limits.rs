//! Every allowed setting gives a possible body, and impossible settings are told so.

use model::scenario::{DAY_RANGE, DEPTH_RANGE, GRAFT_RANGE, REGULATORS_RANGE, SELECTION_RANGE, THYMUS_RANGE};
use model::simulate::{SHOWN_TOLERANCE, base_parameters, simulate_with};
use model::{
    CATALOGUE, Condition, Drug, Graft, Observable, ParameterSet, Parameters, Population as P, Regimen,
    Scenario, ScenarioError, Trajectory, Transplant, Treatment, simulate,
};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// How many random settings are tried in all, by two runners.
const SETTINGS: u32 = 10_000;

fn any_graft() -> impl Strategy<Value = Graft> {
    prop_oneof![Just(Graft::None), Just(Graft::Collected), GRAFT_RANGE.prop_map(Graft::Dose)]
}

fn any_transplant() -> impl Strategy<Value = Treatment> {
    (select(&Regimen::ALL), DEPTH_RANGE, any_graft(), SELECTION_RANGE).prop_map(
        |(regimen, depth, graft, selection)| {
            Treatment::Transplant(Transplant { regimen, depth, graft, selection })
        },
    )
}

fn any_drug() -> impl Strategy<Value = Treatment> {
    let stop = prop_oneof![Just(None), (1.0..3000.0).prop_map(Some)];
    (select(&Drug::ALL), -400.0..2000.0, stop).prop_map(|(drug, start, after)| Treatment::Drug {
        drug,
        start,
        stop: after.map(|days| start + days),
    })
}

fn any_scenario() -> impl Strategy<Value = Scenario> {
    let treatment = prop_oneof![1 => Just(Treatment::None), 2 => any_drug(), 7 => any_transplant()];
    let person =
        (select(&Condition::ALL), THYMUS_RANGE, REGULATORS_RANGE, any::<u64>(), any::<Option<u16>>());
    let span = (-900.0..-38.0, 40.0..3650.0);
    (treatment, person, select(&ParameterSet::ALL), any::<bool>(), any::<bool>(), span).prop_map(
        |(treatment, (condition, thymus, regulators, seed, person), parameters, triggers, escapes, days)| {
            let person = person.map(u32::from);
            Scenario {
                condition,
                treatment,
                thymus,
                regulators,
                parameters,
                seed,
                triggers,
                escapes,
                person,
                days,
            }
        },
    )
}

/// Parameters anywhere in their plausible ranges, all at once.
fn any_parameters() -> impl Strategy<Value = Parameters> {
    proptest::collection::vec(0.0..=1.0, CATALOGUE.len()).prop_map(|shares| {
        let mut parameters = Parameters::default();
        for (record, share) in CATALOGUE.iter().zip(shares) {
            let parameter = parameters.by_symbol(record.symbol).expect("every record has its parameter");
            *parameter = record.low + share * (record.high - record.low);
        }
        parameters
    })
}

/// No state is negative or not a number, at any step of the solver or between two.
fn assert_possible(run: &Trajectory) {
    let days: Vec<f64> = run.step_days().collect();
    let between = days.windows(2).map(|pair| 0.5 * (pair[0] + pair[1]));
    for day in days.iter().copied().chain(between) {
        let moment = run.at(day);
        for population in P::ALL {
            let value = moment.state[population];
            assert!(value >= 0.0 && value.is_finite(), "{} is {value} on day {day}", population.symbol());
        }
        assert!(moment.state.middle_transit().iter().all(|&level| level >= 0.0));
        assert!(moment.state[P::Damage] <= 1.0);
    }
    for observable in Observable::ALL {
        assert!(run.at(run.end()).read(observable).is_finite(), "{observable:?}");
    }
    let milestones = serde_json::to_value(run.milestones()).expect("milestones are plain data");
    let written = milestones.as_object().expect("fields");
    assert!(written.values().all(|value| value.is_null() || value.as_f64().is_some_and(f64::is_finite)));
}

fn try_settings<S: Strategy>(strategy: S, check: impl Fn(S::Value)) {
    let config = Config { cases: SETTINGS / 2, failure_persistence: None, ..Config::default() };
    // The same settings in every run of the test, so that it fails for a change and never by chance.
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let outcome = TestRunner::new_with_rng(config, random).run(&strategy, |settings| {
        check(settings);
        Ok(())
    });
    outcome.expect("every allowed setting gives a possible body");
}

#[test]
fn no_state_is_negative_or_not_a_number_at_any_setting() {
    try_settings(any_scenario(), |scenario| assert_possible(&simulate(&scenario).expect("it runs")));
}

#[test]
fn no_state_is_negative_or_not_a_number_at_any_setting_and_any_plausible_parameters() {
    try_settings((any_scenario(), any_parameters()), |(scenario, parameters)| {
        let run = simulate_with(&scenario, parameters, SHOWN_TOLERANCE).expect("it runs");
        assert_possible(&run);
    });
}

fn plan(change: impl FnOnce(&mut Transplant)) -> Scenario {
    let mut transplant = Transplant::new(Regimen::BeamAtg);
    change(&mut transplant);
    Scenario { treatment: Treatment::Transplant(transplant), ..Scenario::default() }
}

#[test]
fn settings_out_of_range_are_named_with_their_range() {
    let beyond = f64::from_bits(1.25_f64.to_bits() + 1);
    let impossible = [
        ("depth", plan(|t| t.depth = beyond)),
        ("depth", plan(|t| t.depth = f64::NAN)),
        ("depth", plan(|t| t.depth = -0.1)),
        ("selection", plan(|t| t.selection = 1.1)),
        ("graft", plan(|t| t.graft = Graft::Dose(0.5))),
        ("graft", plan(|t| t.graft = Graft::Dose(f64::INFINITY))),
        ("thymus", Scenario { thymus: 0.0, ..Scenario::default() }),
        ("regulators", Scenario { regulators: 2.5, ..Scenario::default() }),
        ("last day", Scenario { days: (0.0, f64::NAN), ..Scenario::default() }),
        ("first day", Scenario { days: (DAY_RANGE.start() - 1.0, 0.0), ..Scenario::default() }),
    ];
    for (name, scenario) in impossible {
        let error = simulate(&scenario).expect_err("this cannot be run");
        assert!(matches!(error, ScenarioError::OutOfRange { setting, .. } if setting == name), "{error}");
        assert!(error.to_string().starts_with(name), "{error}");
    }
}

#[test]
fn a_run_that_ends_before_it_starts_is_refused() {
    let scenario = Scenario { days: (10.0, 10.0), ..Scenario::default() };
    assert_eq!(simulate(&scenario).err(), Some(ScenarioError::EmptySpan { from: 10.0, to: 10.0 }));
}

#[test]
fn a_drug_that_stops_before_it_starts_is_refused() {
    let treatment = Treatment::Drug { drug: Drug::Strong, start: 5.0, stop: Some(4.0) };
    let error = simulate(&Scenario { treatment, ..Scenario::default() }).err();
    assert_eq!(error, Some(ScenarioError::EmptySpan { from: 5.0, to: 4.0 }));
}

#[test]
fn a_transplant_that_would_have_begun_before_the_run_is_refused() {
    let error = simulate(&Scenario { days: (-37.0, 365.0), ..plan(|_| {}) }).err();
    assert_eq!(error, Some(ScenarioError::StartsTooLate { from: -37.0, latest: -38.0 }));
}

#[test]
fn a_parameter_out_of_its_plausible_range_is_named() {
    for value in [f64::NAN, f64::INFINITY, -1.0] {
        let parameters = Parameters { homing: value, ..base_parameters(ParameterSet::Default) };
        let error = simulate_with(&Scenario::default(), parameters, SHOWN_TOLERANCE).err();
        assert!(matches!(error, Some(ScenarioError::OutOfRange { setting: "homing", .. })), "{error:?}");
    }
}

#[test]
fn both_parameter_sets_lie_within_their_plausible_ranges() {
    for set in ParameterSet::ALL {
        assert_eq!(base_parameters(set).check(), Ok(()));
    }
}

#[test]
fn the_longest_run_allowed_ends() {
    let scenario = Scenario {
        days: (*DAY_RANGE.start(), *DAY_RANGE.end()),
        triggers: true,
        escapes: true,
        ..plan(|_| {})
    };
    let run = simulate(&scenario).expect("a century runs");
    assert_eq!((run.start(), run.end()), scenario.days);
}
