//! The reference parameters give the published prototype's trajectories.

use model::{Graft, ParameterSet, Population, Regimen, Scenario, Transplant, Treatment, simulate};

/// Allowed distance: 2 parts in 100, or 1 part in 100 of the resting level where a state is near zero.
const RELATIVE: f64 = 0.02;
const OF_REST: f64 = 0.01;

fn transplant(regimen: Regimen, change: impl FnOnce(&mut Transplant)) -> Treatment {
    let mut transplant = Transplant::new(regimen);
    change(&mut transplant);
    Treatment::Transplant(transplant)
}

fn treatment(name: &str) -> Treatment {
    match name {
        "none" => Treatment::None,
        "BEAM" => transplant(Regimen::BeamAtg, |_| {}),
        "CyATG" => transplant(Regimen::CyAtg, |_| {}),
        "BEAM_norescue" => transplant(Regimen::BeamAtg, |t| t.graft = Graft::None),
        "CyATG_depth06_graft3" => transplant(Regimen::CyAtg, |t| {
            t.depth = 0.6;
            t.graft = Graft::Dose(3.0);
        }),
        "CyATG_selected" => transplant(Regimen::CyAtg, |t| t.selection = 1.0),
        other => panic!("golden scenario {other} has no treatment here"),
    }
}

#[test]
fn the_reference_parameters_reproduce_every_golden_state() {
    let golden: serde_json::Value =
        serde_json::from_str(include_str!("../data/golden.json")).expect("golden.json is JSON");
    let scenarios = golden["golden"].as_object().expect("scenarios by name");
    assert_eq!(scenarios.len(), 6);
    let mut misses = Vec::new();
    for (name, table) in scenarios {
        let scenario = Scenario {
            treatment: treatment(name),
            parameters: ParameterSet::Reference,
            ..Scenario::default()
        };
        let run = simulate(&scenario).expect("a golden scenario runs");
        let days = table["t"].as_array().expect("days");
        assert_eq!(days.len(), 12);
        for (day, expected) in days.iter().zip(table["y"].as_array().expect("states")) {
            let day = day.as_f64().expect("a day");
            let state = run.at(day).state;
            for (population, expected) in Population::ALL.iter().zip(expected.as_array().expect("25 states"))
            {
                let expected = expected.as_f64().expect("a number");
                let rest = table["y"][0][*population as usize].as_f64().expect("a number");
                let found = state[*population];
                let allowed = (RELATIVE * expected.abs()).max(OF_REST * rest);
                if (found - expected).abs() > allowed {
                    misses.push(format!(
                        "{name} day {day}: {} is {found:.6}, not {expected:.6} ({:.2} of the allowed)",
                        population.symbol(),
                        (found - expected).abs() / allowed
                    ));
                }
            }
        }
    }
    assert!(misses.is_empty(), "{}", misses.join("\n"));
}
