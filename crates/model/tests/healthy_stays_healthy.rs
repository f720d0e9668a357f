//! A body that is left alone stays as it is.

use model::experiment::drift_at_rest;
use model::{Condition, Observable, ParameterSet, Population as P, Scenario, simulate};

fn settings() -> Vec<Scenario> {
    let mut settings = Vec::new();
    for condition in Condition::ALL {
        for parameters in ParameterSet::ALL {
            for (thymus, regulators, person) in [(1.0, 1.0, None), (0.1, 0.5, Some(4)), (2.0, 2.0, Some(9))] {
                settings.push(Scenario {
                    condition,
                    parameters,
                    thymus,
                    regulators,
                    person,
                    ..Scenario::default()
                });
            }
        }
    }
    settings
}

#[test]
fn ten_untreated_years_without_triggers_change_nothing_but_damage() {
    for scenario in settings() {
        let run = simulate(&scenario).expect("an untreated run");
        let (first, last) = (run.at(run.start()).state, run.at(run.end()).state);
        for population in P::ALL.into_iter().filter(|&population| population != P::Damage) {
            let change = (last[population] - first[population]).abs() / first[population];
            assert!(change < 1e-4, "{} changed by {change} in {scenario:?}", population.symbol());
        }
    }
}

#[test]
fn thymus_and_regulators_leave_untreated_illness_as_it_is() {
    let active = |thymus, regulators| {
        let scenario = Scenario { thymus, regulators, ..Scenario::default() };
        simulate(&scenario).expect("an untreated run").at(1825.0).read(Observable::Inflammation)
    };
    let usual = active(1.0, 1.0);
    for (thymus, regulators) in [(0.1, 1.0), (2.0, 1.0), (1.0, 0.5), (1.0, 2.0)] {
        assert!((active(thymus, regulators) - usual).abs() < 1e-4 * usual);
    }
}

#[test]
fn rest_is_an_equilibrium_of_every_arrow_but_damage() {
    for set in ParameterSet::ALL {
        for (population, drift) in drift_at_rest(set).into_iter().filter(|(p, _)| *p != P::Damage) {
            assert!(drift.abs() < 1e-6, "{} drifts by {drift} a day", population.symbol());
        }
    }
}

#[test]
fn damage_never_falls() {
    let run = simulate(&Scenario { triggers: true, ..Scenario::default() }).expect("an untreated run");
    let damage: Vec<f64> = run.step_days().map(|day| run.at(day).read(Observable::Damage)).collect();
    assert!(damage.is_sorted() && damage[0] < damage[damage.len() - 1]);
}
