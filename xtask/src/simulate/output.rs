//! A run as JSON, as comma-separated values, and as a table to read.

use super::settings::Described;
use anyhow::Result;
use model::{Milestones, Moment, Observable, Population, Trajectory};
use serde::{Serialize, Serializer};

/// A run on some days.
#[derive(Serialize)]
struct Report<'a> {
    settings: &'a Described,
    rows: Vec<Row>,
    milestones: Milestones,
}

#[derive(Serialize)]
struct Row {
    day: f64,
    #[serde(serialize_with = "in_order")]
    symbols: Vec<(&'static str, f64)>,
    #[serde(serialize_with = "in_order")]
    values: Vec<(&'static str, Value)>,
}

#[derive(Serialize)]
struct Value {
    value: f64,
    unit: &'static str,
}

/// Pairs as an object, in their own order.
fn in_order<T: Serialize, S: Serializer>(pairs: &[(&str, T)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(name, value)| (name, value)))
}

/// The whole of what is known about `days`.
pub(super) fn json(settings: &Described, run: &Trajectory, days: &[f64]) -> Result<String> {
    let rows = days.iter().map(|&day| row(&run.at(day))).collect();
    let report = Report { settings, rows, milestones: run.milestones() };
    Ok(serde_json::to_string_pretty(&report)? + "\n")
}

fn row(moment: &Moment) -> Row {
    let value = |observable: Observable| {
        let (name, unit) = observable.name_and_unit();
        (name, Value { value: moment.read(observable), unit })
    };
    Row {
        day: moment.day,
        symbols: Population::ALL.map(|population| (population.symbol(), moment.state[population])).into(),
        values: Observable::ALL.map(value).into(),
    }
}

/// One line a day: the states by their symbols, then the quantities with their units.
pub(super) fn csv(run: &Trajectory, days: &[f64]) -> String {
    let symbols = Population::ALL.map(|population| population.symbol().to_owned());
    let names = Observable::ALL.map(|observable| {
        let (name, unit) = observable.name_and_unit();
        format!("{name} ({unit})")
    });
    let mut text = format!("day,{},{}\n", symbols.join(","), names.join(","));
    for &day in days {
        let moment = run.at(day);
        let states = Population::ALL.map(|population| moment.state[population].to_string());
        let values = Observable::ALL.map(|observable| moment.read(observable).to_string());
        text += &format!("{day},{},{}\n", states.join(","), values.join(","));
    }
    text
}

/// The columns of the table: heading, quantity, decimals.
const COLUMNS: [(&str, Observable, usize); 13] = [
    ("neutr.", Observable::Neutrophils, 2),
    ("platel.", Observable::Platelets, 0),
    ("monoc.", Observable::Monocytes, 0),
    ("NK", Observable::NaturalKillerCells, 0),
    ("B", Observable::BCells, 0),
    ("CD4", Observable::Cd4, 0),
    ("CD8", Observable::Cd8, 0),
    ("CD4:CD8", Observable::Cd4ToCd8, 2),
    ("naive", Observable::NaiveShare, 2),
    ("TREC", Observable::TrecPerCd4, 2),
    ("antibody", Observable::Autoantibody, 2),
    ("inflam.", Observable::Inflammation, 2),
    ("damage", Observable::Damage, 3),
];

const UNITS: &str = "\
neutrophils and platelets 1e9/L; other cells per µL; naive as a share of CD4; TREC per CD4 cell, antibody and
inflammation (a relapse above 1) relative; permanent damage 0 to 1. Simulated: a teaching model, not a forecast.
";

/// The run as a table to read, and its milestones.
pub(super) fn table(run: &Trajectory, days: &[f64]) -> String {
    let mut text = format!("{:>8}", "day");
    for (heading, ..) in COLUMNS {
        text += &format!(" {heading:>8}");
    }
    text.push('\n');
    for &day in days {
        let moment = run.at(day);
        text += &format!("{day:>8}");
        for (_, observable, decimals) in COLUMNS {
            text += &format!(" {:>8.decimals$}", moment.read(observable));
        }
        text.push('\n');
    }
    text + UNITS + &milestones(&run.milestones())
}

fn milestones(milestones: &Milestones) -> String {
    let lines = [
        ("neutrophils below 0.5 from day", milestones.neutropenia_begins),
        ("neutrophils above 0.5 again on day", milestones.neutrophils_above_half),
        ("lowest neutrophils", milestones.neutrophil_nadir),
        ("platelets above 20 again on day", milestones.platelets_above_twenty),
        ("natural killer cells at 0.75 of rest on day", milestones.natural_killer_cells_returned),
        ("B cells at 0.9 of rest on day", milestones.b_cells_returned),
        ("CD8 T cells back at rest on day", milestones.cd8_returned),
        ("CD4 T cells at half of rest on day", milestones.cd4_half_returned),
        ("fewer CD4 than CD8 T cells until day", milestones.inversion_ends),
    ];
    let reached = lines.into_iter().filter_map(|(what, value)| value.map(|value| (what, value)));
    reached.map(|(what, value)| format!("{what:<44} {value:>8.2}\n")).collect()
}
