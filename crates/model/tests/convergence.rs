//! Our solver against a published stiff one at a tolerance of 1e-8, over ten years with every kind of event.

use model::simulate::crosscheck::simulate_by;
use model::simulate::{SHOWN_TOLERANCE, base_parameters, simulate_with};
use model::{
    Drug, Graft, ParameterSet, Population as P, Regimen, Scenario, State, Transplant, Treatment, What,
    simulate,
};
use probe::library::{EQUALLY_ACCURATE, Library, Method};
use probe::task;

const STIFF: Library = Library { method: Method::Radau5, relative: 1e-8, absolute: 1e-10 };

/// Days on which both are read: before, through the gap, and to year ten.
const DAYS: [f64; 26] = [
    -170.0, -34.0, -30.0, -20.0, -4.0, -1.0, 0.5, 2.5, 4.0, 6.0, 7.0, 8.5, 9.5, 10.5, 12.5, 14.0, 21.0, 30.5,
    60.0, 90.0, 180.0, 365.0, 730.0, 1095.0, 1825.0, 3650.0,
];

const MARROW_AND_ITS_CELLS: [P; 9] = [
    P::MarrowStemCells,
    P::BloodStemCells,
    P::Progenitors,
    P::EarlyTransit,
    P::LateTransit,
    P::Neutrophils,
    P::Megakaryocytes,
    P::Platelets,
    P::Monocytes,
];

const LYMPHOCYTES: [P; 10] = [
    P::NaturalKillerCells,
    P::NaiveBCells,
    P::MemoryBCells,
    P::NaiveCd4,
    P::Trec,
    P::MemoryCd4,
    P::Regulators,
    P::NaiveCd8,
    P::MemoryCd8,
    P::LymphoidProgenitors,
];

/// Below this share of rest a state counts as near zero, and its distance is measured against it.
const NEAR_ZERO: f64 = 0.01;

fn eventful(treatment: Treatment, parameters: ParameterSet, seed: u64) -> Scenario {
    Scenario { treatment, parameters, seed, triggers: true, escapes: true, ..Scenario::default() }
}

fn transplant(regimen: Regimen, graft: Graft) -> Treatment {
    Treatment::Transplant(Transplant { graft, ..Transplant::new(regimen) })
}

fn scenarios() -> Vec<Scenario> {
    let stopped = Treatment::Drug { drug: Drug::Strong, start: -30.0, stop: Some(1095.0) };
    vec![
        eventful(transplant(Regimen::BeamAtg, Graft::Collected), ParameterSet::Default, 1),
        eventful(transplant(Regimen::BeamAtg, Graft::None), ParameterSet::Reference, 2),
        eventful(transplant(Regimen::CyAtg, Graft::Dose(3.0)), ParameterSet::Default, 3),
        eventful(transplant(Regimen::CyLow, Graft::Collected), ParameterSet::Reference, 4),
        eventful(stopped, ParameterSet::Default, 5),
    ]
}

/// Allowed distances, relative.
const MARROW_LIMIT: f64 = 0.03;
const LYMPHOCYTE_LIMIT: f64 = 0.005;

/// The states on [`DAYS`] of one run and what a published solver says they are.
struct Comparison {
    rest: State,
    found: Vec<State>,
    exact: Vec<State>,
}

impl Comparison {
    fn of_our_solver(scenario: &Scenario) -> Self {
        let run = simulate(scenario).expect("the scenario runs");
        Self::new(scenario, DAYS.iter().map(|&day| run.at(day).state).collect())
    }

    fn new(scenario: &Scenario, found: Vec<State>) -> Self {
        let rest = simulate(scenario).expect("the scenario runs").at(scenario.days.0).state;
        let exact = simulate_by(&mut STIFF.clone(), scenario, &DAYS).expect("the library solves it");
        Self { rest, found, exact }
    }

    /// The largest distance over all days and `populations`, relative, and where it is.
    fn largest_distance(&self, populations: &[P]) -> (f64, String) {
        let mut largest = (0.0, String::new());
        for ((day, found), exact) in DAYS.into_iter().zip(&self.found).zip(&self.exact) {
            for &population in populations {
                let scale = exact[population].max(NEAR_ZERO * self.rest[population]);
                let distance = (found[population] - exact[population]).abs() / scale;
                if distance > largest.0 {
                    largest = (distance, format!("{} on day {day}", population.symbol()));
                }
            }
        }
        largest
    }

    fn assert_within(&self, allowed: f64, populations: &[P], whose: &str) {
        let (distance, place) = self.largest_distance(populations);
        println!("{distance:.5} {place}, {whose}");
        assert!(distance <= allowed, "{place}, {whose}: {distance:.4} of the exact value");
    }
}

#[test]
fn lymphocytes_agree_with_a_stiff_library_solver_to_half_a_hundredth() {
    for scenario in scenarios() {
        let whose = format!("{:?}", scenario.treatment);
        Comparison::of_our_solver(&scenario).assert_within(LYMPHOCYTE_LIMIT, &LYMPHOCYTES, &whose);
    }
}

#[test]
fn the_marrow_and_its_cells_agree_with_a_stiff_library_solver_to_three_hundredths() {
    for scenario in scenarios() {
        let whose = format!("{:?}", scenario.treatment);
        Comparison::of_our_solver(&scenario).assert_within(MARROW_LIMIT, &MARROW_AND_ITS_CELLS, &whose);
    }
}

#[test]
fn the_library_is_timed_at_the_accuracy_that_is_asked_of_our_solver() {
    let person = task::person();
    let run = simulate(&person).expect("the timed person");
    let triggers = run.happenings().iter().filter(|happening| happening.what == What::Trigger).count();
    assert_eq!(triggers, 52);
    for mut library in EQUALLY_ACCURATE {
        let found = simulate_by(&mut library, &person, &DAYS).expect("the library solves it");
        let comparison = Comparison::new(&person, found);
        comparison.assert_within(MARROW_LIMIT, &MARROW_AND_ITS_CELLS, &format!("{library:?}"));
        comparison.assert_within(LYMPHOCYTE_LIMIT, &LYMPHOCYTES, &format!("{library:?}"));
    }
}

#[test]
fn half_the_tolerance_moves_every_milestone_by_less_than_a_tenth_of_a_day() {
    for parameters in ParameterSet::ALL {
        for regimen in Regimen::ALL {
            let scenario = Scenario {
                treatment: transplant(regimen, Graft::Collected),
                parameters,
                ..Scenario::default()
            };
            let milestones = |tolerance| {
                let run = simulate_with(&scenario, base_parameters(parameters), tolerance).expect("it runs");
                serde_json::to_value(run.milestones()).expect("milestones are plain data")
            };
            let (shown, finer) = (milestones(SHOWN_TOLERANCE), milestones(SHOWN_TOLERANCE / 2.0));
            for (name, day) in shown.as_object().expect("fields") {
                let moved =
                    day.as_f64().zip(finer[name].as_f64()).map(|(shown, finer)| (shown - finer).abs());
                assert!(moved.is_none_or(|days| days < 0.1), "{regimen:?} {name} moves by {moved:?}");
                assert_eq!(day.is_null(), finer[name].is_null());
            }
        }
    }
}
