//! The hundred accepted parameter sets, laid over either base set.

use model::ensemble::{Band, Ensemble};
use model::simulate::base_parameters;
use model::{Observable, ParameterSet, Regimen, Scenario, Transplant, Treatment, simulate};
use serde_json::Value;

fn file() -> Value {
    serde_json::from_str(include_str!("../data/ensemble.json")).expect("ensemble.json is JSON")
}

fn ensemble() -> Ensemble {
    serde_json::from_value(file()).expect("the accepted sets")
}

fn plan(regimen: Regimen, parameters: ParameterSet) -> Scenario {
    let treatment = Treatment::Transplant(Transplant::new(regimen));
    Scenario { treatment, parameters, days: (-180.0, 1826.0), ..Scenario::default() }
}

/// A quantile as the file calls it, and as a band keeps it.
type Quantile = (&'static str, fn(&Band) -> f64);

const QUANTILES: [Quantile; 3] =
    [("p5", |band| band.low), ("p50", |band| band.middle), ("p95", |band| band.high)];

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().expect("numbers").iter().map(|number| number.as_f64().expect("a number")).collect()
}

#[test]
fn there_are_a_hundred_sets_of_known_parameters_in_their_plausible_ranges() {
    let file = file();
    let sets = file["sets"].as_array().expect("sets");
    assert_eq!((sets.len(), ensemble().len()), (100, 100));
    for set in sets {
        let mut parameters = base_parameters(ParameterSet::Reference);
        for part in ["params", "clone"] {
            for (symbol, value) in set[part].as_object().expect("replacements") {
                *parameters.by_symbol(symbol).expect("a known symbol") = value.as_f64().expect("a number");
            }
        }
        assert_eq!(parameters.check(), Ok(()));
    }
}

#[test]
fn over_the_reference_set_the_band_is_the_published_one() {
    let file = file();
    let days = numbers(&file["days"]);
    let plans = [(Regimen::BeamAtg, "BEAM-ATG"), (Regimen::CyAtg, "Cy-ATG")];
    let curves = [
        (Observable::Neutrophils, "ANC"),
        (Observable::Platelets, "PLT"),
        (Observable::NaturalKillerCells, "NK"),
        (Observable::BCells, "B"),
        (Observable::Cd4, "CD4"),
        (Observable::Cd8, "CD8"),
        (Observable::NaiveCd4, "N4"),
        (Observable::Autoantibody, "Ab"),
    ];
    for (regimen, plan_name) in plans {
        let scenario = plan(regimen, ParameterSet::Reference);
        let observables = curves.map(|(observable, _)| observable);
        let bands = ensemble().bands(&scenario, &observables, &days).expect("bands");
        for ((_, curve), band) in curves.into_iter().zip(bands) {
            let published = &file["bands"][plan_name][curve];
            for (name, pick) in QUANTILES {
                for (band, expected) in band.iter().zip(numbers(&published[name])) {
                    let distance = (pick(band) / expected - 1.0).abs();
                    assert!(distance < 0.03, "{plan_name} {curve} {name} day {}: {distance}", band.day);
                }
            }
        }
    }
}

#[test]
fn the_default_set_lies_within_its_own_band() {
    let days = [7.0, 14.0, 30.0, 90.0, 180.0, 365.0, 730.0, 1825.0];
    let scenario = plan(Regimen::BeamAtg, ParameterSet::Default);
    let run = simulate(&scenario).expect("the default runs");
    let curves = [
        Observable::Neutrophils,
        Observable::Platelets,
        Observable::BCells,
        Observable::Cd4,
        Observable::Cd8,
    ];
    let bands = ensemble().bands(&scenario, &curves, &days).expect("bands");
    for (observable, bands) in curves.into_iter().zip(bands) {
        for band in bands {
            let value = run.at(band.day).read(observable);
            let slack = 0.01 * value;
            assert!(
                band.low - slack <= value && value <= band.high + slack,
                "{observable:?} {value} {band:?}"
            );
        }
    }
}

#[test]
fn over_the_default_set_engraftment_stays_where_the_sets_were_accepted() {
    let scenario = plan(Regimen::BeamAtg, ParameterSet::Default);
    let mut days: Vec<f64> = (0..ensemble().len())
        .map(|set| {
            let run = ensemble().run(set, &scenario).expect("a set runs");
            run.milestones().neutrophils_above_half.expect("neutrophils recover")
        })
        .collect();
    days.sort_by(f64::total_cmp);
    assert!(days[5] > 9.5 && days[94] < 12.2, "5 and 95 of 100: day {} and {}", days[5], days[94]);
}

#[test]
fn the_table_holds_the_same_sets_to_four_digits() {
    let table = Ensemble::of_table(include_str!("../data/ensemble.txt"));
    assert_eq!(table.len(), 100);
    let scenario = plan(Regimen::BeamAtg, ParameterSet::Default);
    let days = [-20.0, 7.0, 12.0, 90.0, 730.0];
    let bands = |ensemble: &Ensemble| {
        ensemble.bands(&scenario, &[Observable::Neutrophils, Observable::Cd4], &days).expect("they run")
    };
    for (short, long) in bands(&table).iter().flatten().zip(bands(&ensemble()).iter().flatten()) {
        for (_, of) in QUANTILES {
            assert!((of(short) / of(long) - 1.0).abs() < 0.01, "{short:?} {long:?}");
        }
    }
}
