//! The tables of docs/model.md.

use super::{
    Table, plans,
    table::{markdown, number},
};
use anyhow::Result;
use model::{
    CATALOGUE, Condition, Evidence, ParameterRecord, ParameterSet, Parameters, Population, Regimen,
    parameter::REFERENCE,
    regimen::{COLLECTION, Course, Target as Compartment},
    target::{GROUPS, Target},
};
use serde::Deserialize;

/// Every table with the name of its place.
///
/// # Errors
/// When a target cannot be measured.
pub(super) fn tables() -> Result<Vec<Table>> {
    Ok(vec![
        Table { name: "states", text: states() },
        Table { name: "plans", text: plans() },
        Table { name: "conditions", text: conditions() },
        Table { name: "parameters", text: parameters() },
        Table { name: "differences", text: differences() },
        Table { name: "years", text: plans::after_five_years()? },
        Table { name: "targets", text: targets()? },
        Table { name: "evidence", text: evidence()? },
    ])
}

fn states() -> String {
    let rest = model::simulate(&model::Scenario::default()).map(|run| run.at(run.start()).state);
    let rows = Population::ALL.map(|population| {
        let level = rest.as_ref().map_or_else(|_| String::new(), |state| number(state[population]));
        [
            format!("`{}`", population.symbol()),
            format!("`{population:?}`"),
            format!("{:?}", population.place()).to_lowercase(),
            level,
            population.unit().to_owned(),
        ]
    });
    markdown(["symbol", "name in code", "place", "at rest", "unit"], rows)
}

/// Compartments in the order of a plan's table.
const COMPARTMENTS: [(Compartment, &str); 16] = [
    (Compartment::StemCells, "stem cells"),
    (Compartment::Progenitors, "progenitors"),
    (Compartment::MarrowTransit, "maturing neutrophils, first stage"),
    (Compartment::Megakaryocytes, "megakaryocytes"),
    (Compartment::NaturalKillerCells, "natural killer cells"),
    (Compartment::Monocytes, "monocytes"),
    (Compartment::LymphoidProgenitors, "lymphoid progenitors"),
    (Compartment::NaiveBCells, "naive B cells"),
    (Compartment::MemoryBCells, "memory B cells"),
    (Compartment::PlasmaCells, "plasma cells"),
    (Compartment::Thymus, "thymus"),
    (Compartment::NaiveTCells, "naive T cells"),
    (Compartment::MemoryCd4, "memory CD4 T cells"),
    (Compartment::Regulators, "regulators"),
    (Compartment::MemoryCd8, "memory CD8 T cells"),
    (Compartment::SelfReactive, "self-reactive cells"),
];

fn plans() -> String {
    let [beam, cy, bu_tbi, low] = Regimen::ALL.map(Regimen::conditioning);
    let courses = [beam, cy, bu_tbi, low, &COLLECTION.chemotherapy];
    let row = |what: &str, cell: &dyn Fn(&Course) -> String| {
        let [a, b, c, d, e] = courses.map(cell);
        [what.to_owned(), a, b, c, d, e]
    };
    let window = row("days", &|course| format!("{} to {}", course.window.0, course.window.1));
    let kills = COMPARTMENTS
        .map(|(compartment, name)| row(name, &|course| number(course.log_kill[compartment as usize])));
    let atg = row("ATG, day: mg/kg", &|course| match course.atg {
        [] => "none".to_owned(),
        doses => doses.iter().map(|(day, dose)| format!("{day}: {dose}")).collect::<Vec<_>>().join(", "),
    });
    let rows = std::iter::once(window).chain(kills).chain([atg]);
    markdown(["", "BEAM-ATG", "Cy-ATG", "Bu/TBI-ATG", "Cy-low", "mobilisation"], rows)
}

fn conditions() -> String {
    let rows = Condition::ALL.map(|condition| {
        let replacements =
            condition.replacements().iter().map(|(symbol, value)| format!("`{symbol}` = {value}"));
        let replacements = replacements.collect::<Vec<_>>().join(", ");
        let replacements = if replacements.is_empty() { "none".to_owned() } else { replacements };
        [condition_name(condition).to_owned(), replacements, number(condition.hazard())]
    });
    markdown(["condition", "replaced numbers", "hazards of return times"], rows)
}

pub(super) fn condition_name(condition: Condition) -> &'static str {
    match condition {
        Condition::MultipleSclerosis => "resembles relapsing MS (the default)",
        Condition::SystemicSclerosis => "resembles systemic sclerosis (scleroderma)",
        Condition::Lupus => "resembles lupus",
    }
}

fn parameters() -> String {
    let rows = CATALOGUE.iter().map(|record| {
        [
            format!("`{}`", record.symbol),
            format!("{} (`{}`)", record.meaning.trim_end_matches('.'), record.name),
            number(record.value),
            record.unit.to_owned(),
            range(record),
            if record.spread > 0.0 { number(record.spread) } else { String::new() },
            evidence_class(record.evidence).to_owned(),
            record.source.to_owned(),
        ]
    });
    let headings =
        ["symbol", "meaning (name in code)", "default", "unit", "range", "spread", "evidence", "source"];
    markdown(headings, rows)
}

fn range(record: &ParameterRecord) -> String {
    if record.low == record.high {
        "fixed".to_owned()
    } else {
        format!("{} to {}", number(record.low), number(record.high))
    }
}

fn evidence_class(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Measured => "read",
        Evidence::Textbook => "textbook",
        Evidence::Calibrated => "tuned",
        Evidence::Assumed => "assumed",
    }
}

fn differences() -> String {
    let mut default = Parameters::default();
    let rows = REFERENCE.iter().map(|&(symbol, reference)| {
        let record = CATALOGUE.iter().find(|record| record.symbol == symbol);
        let value = default.by_symbol(symbol).map_or(f64::NAN, |value| *value);
        [
            format!("`{symbol}`"),
            record.map_or("", |record| record.meaning).to_owned(),
            number(reference),
            number(value),
            record.map_or("", |record| record.source).to_owned(),
        ]
    });
    markdown(["symbol", "meaning", "reference", "default", "asked for by"], rows)
}

fn targets() -> Result<String> {
    let mut text = String::new();
    for (subject, targets) in GROUPS {
        let rows = targets.iter().map(target_row).collect::<Result<Vec<_>>>()?;
        let headings = ["quantity", "published", "rows", "reference", "default", "verdict"];
        text += &format!("### {subject}\n\n{}\n", markdown(headings, rows));
    }
    Ok(text)
}

fn target_row(target: &Target) -> Result<[String; 6]> {
    let measured = |set| -> Result<String> {
        let value = (target.measure)(set)?;
        let mark = match target.agree.of(set) {
            Some(false) => " ✗",
            _ => "",
        };
        Ok(format!("{}{mark}", three_digits(value)))
    };
    let verdict = match target.agree.of(ParameterSet::Default) {
        None => "no target",
        Some(true) => "fits",
        Some(false) => "misses",
    };
    Ok([
        target.quantity.to_owned(),
        target.published.to_owned(),
        target.evidence.join(", "),
        measured(ParameterSet::Reference)?,
        measured(ParameterSet::Default)?,
        format!("**{verdict}**; {}", target.remark),
    ])
}

/// Three digits that count: what is beyond them is the solver's tolerance.
fn three_digits(value: f64) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    let decimals = (2 - value.abs().log10().floor() as i32).clamp(0, 3) as usize;
    format!("{value:.decimals$}")
}

/// A row of `crates/model/data/evidence.json`.
#[derive(Deserialize)]
struct Row {
    id: String,
    people: String,
    number: String,
    treatment: String,
    quantity: String,
    when: String,
    value: String,
    unit: String,
    source: String,
    link: String,
    note: String,
}

fn evidence() -> Result<String> {
    let rows: Vec<Row> = serde_json::from_str(include_str!("../../../crates/model/data/evidence.json"))?;
    let rows = rows.into_iter().map(|row| {
        let people =
            [row.people, row.treatment].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        let when = if row.when.is_empty() { String::new() } else { format!(", {}", row.when) };
        let note = if row.note.is_empty() { String::new() } else { format!(" ({})", row.note) };
        [
            row.id,
            people.join(", "),
            row.number,
            format!("{}{when}{note}", row.quantity),
            format!("{} {}", row.value, row.unit),
            format!("{}; {}", row.source, row.link),
        ]
    });
    Ok(markdown(["row", "people and treatment", "number", "quantity", "value", "source"], rows))
}
