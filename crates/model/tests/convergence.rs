//! Our solver against a published stiff one at a tolerance of 1e-8, over ten years with every kind of event.

use model::simulate::crosscheck::simulate_by;
use model::simulate::{SHOWN_TOLERANCE, base_parameters, simulate_with};
use model::{Drug, Graft, ParameterSet, Population as P, Regimen, Scenario, Transplant, Treatment, simulate};
use probe::library::{Library, Method};

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

/// The largest distance over all days and `populations`, relative, and where it is.
fn largest_distance(scenario: &Scenario, populations: &[P]) -> (f64, String) {
    let run = simulate(scenario).expect("the scenario runs");
    let rest = run.at(run.start()).state;
    let checked = simulate_by(&mut STIFF.clone(), scenario, &DAYS).expect("the library solves it");
    let mut largest = (0.0, String::new());
    for (day, expected) in DAYS.into_iter().zip(checked) {
        let found = run.at(day).state;
        for &population in populations {
            let scale = expected[population].max(NEAR_ZERO * rest[population]);
            let distance = (found[population] - expected[population]).abs() / scale;
            if distance > largest.0 {
                largest =
                    (distance, format!("{} on day {day} of {:?}", population.symbol(), scenario.treatment));
            }
        }
    }
    largest
}

fn assert_within(allowed: f64, populations: &[P]) {
    for scenario in scenarios() {
        let (distance, place) = largest_distance(&scenario, populations);
        println!("{distance:.5} {place}");
        assert!(distance <= allowed, "{place}: {distance:.4} of the library's value");
    }
}

#[test]
fn lymphocytes_agree_with_a_stiff_library_solver_to_half_a_hundredth() {
    assert_within(0.005, &LYMPHOCYTES);
}

#[test]
fn the_marrow_and_its_cells_agree_with_a_stiff_library_solver_to_three_hundredths() {
    assert_within(0.03, &MARROW_AND_ITS_CELLS);
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
