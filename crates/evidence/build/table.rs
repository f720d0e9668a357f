//! The tables of evidence as they are written, and what a record must have. Read by the build and by its tests.

use serde::Deserialize;
use std::{collections::BTreeMap, error::Error, io::Read};

pub(crate) type Outcome<T> = Result<T, Box<dyn Error>>;

/// A row of `data/evidence.csv`, as it is written there.
#[derive(Deserialize)]
pub(crate) struct Record {
    pub(crate) id: String,
    section: char,
    disease: String,
    quantity: String,
    unit: String,
    time_value: String,
    time_unit: String,
    central: Option<f64>,
    central_kind: String,
    low: Option<f64>,
    high: Option<f64>,
    spread_kind: String,
    n: Option<u32>,
    regimen: String,
    citation: String,
    doi_or_pmid: String,
    verified: Verified,
    source_url: String,
    note: String,
}

/// Whether the number was read in a stored copy of the publication.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Verified {
    Yes,
    No,
}

/// The records of a table, each with what it must have.
///
/// # Errors
/// The first record that is malformed, with its row and what is wrong.
pub(crate) fn records(name: &str, table: impl Read) -> Outcome<Vec<Record>> {
    let records: Result<Vec<Record>, _> = csv::Reader::from_reader(table).deserialize().collect();
    let records = records.map_err(|error| format!("{name} has a malformed record: {error}"))?;
    for record in &records {
        check(record).map_err(|fault| format!("{name}, row {}: {fault}", record.id))?;
    }
    Ok(records)
}

/// What is shown in place of cells that hold something recalled.
pub(crate) fn wording(table: impl Read) -> Outcome<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(table);
    let pairs: Result<_, _> = reader.deserialize::<(String, String)>().collect();
    Ok(pairs?)
}

/// What a record must have, whether it may be shown or not.
fn check(record: &Record) -> Result<(), String> {
    let (letter, digits) = record.id.split_at_checked(1).unwrap_or_default();
    if letter != record.section.to_string()
        || digits.len() != 3
        || !digits.bytes().all(|b| b.is_ascii_digit())
    {
        return Err("an id is the letter of its section and 3 digits".into());
    }
    let named = [("disease", &record.disease), ("quantity", &record.quantity), ("unit", &record.unit)];
    if let Some((name, _)) = named.into_iter().find(|(_, text)| text.trim().is_empty()) {
        return Err(format!("`{name}` is empty"));
    }
    if record.low.zip(record.high).is_some_and(|(low, high)| low > high) {
        return Err("`low` is above `high`".into());
    }
    if record.verified == Verified::Yes && (record.citation.is_empty() || record.source_url.is_empty()) {
        return Err("a number that was read has a citation and a page".into());
    }
    Ok(())
}

/// Rows that were read, of people with autoimmune conditions or of healthy ones.
pub(crate) fn may_be_shown(record: &Record) -> bool {
    let about = [&record.disease, &record.quantity, &record.regimen];
    let stand_in = about.iter().any(|text| text.contains("proxy") || text.contains("oncology"));
    record.verified == Verified::Yes && !stand_in
}

/// One row as a constant.
///
/// # Errors
/// When a cell would show what was recalled.
pub(crate) fn constant(record: &Record, wording: &BTreeMap<String, String>) -> Outcome<String> {
    let shown = |cell: &str| -> Outcome<String> {
        let text = wording.get(cell).map_or(cell, String::as_str);
        if text.contains("from memory") {
            return Err(format!(
                "row {}: data/wording.csv does not say what is shown for “{text}”",
                record.id
            )
            .into());
        }
        Ok(text.to_owned())
    };
    let Record { id, section, disease, unit, time_value, time_unit, central, low, high, n, .. } = record;
    let moment = time_value.parse::<f64>().ok();
    let time = format!("{time_value} {time_unit}").trim().to_owned();
    let [quantity, kind, spread, regimen, citation, note] = [
        &record.quantity,
        &record.central_kind,
        &record.spread_kind,
        &record.regimen,
        &record.citation,
        &record.note,
    ]
    .map(|cell| shown(cell));
    let link = link(record);
    Ok(format!(
        "/// {doc}\npub const {id}: &Row = &Row {{ id: {id:?}, section: {section:?}, group: {disease:?}, \
         quantity: {quantity:?}, unit: {unit:?}, time: {time:?}, moment: {moment:?}, central: {central:?}, \
         kind: {kind:?}, low: {low:?}, high: {high:?}, spread: {spread:?}, n: {n:?}, regimen: {regimen:?}, \
         citation: {citation:?}, link: {link:?}, note: {note:?} }};\n",
        doc = record.quantity.replace(['[', ']', '<', '>'], " "),
        quantity = quantity?,
        kind = kind?,
        spread = spread?,
        regimen = regimen?,
        citation = citation?,
        note = note?,
    ))
}

/// Where the row can be read: the name that stays, else the page where it was read.
fn link(record: &Record) -> String {
    let words = || record.doi_or_pmid.split([' ', ';']).filter(|word| !word.is_empty());
    if let Some(doi) = words().find_map(|word| word.strip_prefix("doi:")) {
        return format!("https://doi.org/{doi}");
    }
    if let Some(article) = words().find(|word| word.starts_with("PMC")) {
        return format!("https://pmc.ncbi.nlm.nih.gov/articles/{article}/");
    }
    let page = record.source_url.split([' ', ';']).find(|word| word.starts_with("http"));
    page.unwrap_or_default().to_owned()
}
