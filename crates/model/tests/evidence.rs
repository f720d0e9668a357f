//! Every row of evidence that the model names is in its file.

use model::CATALOGUE;
use model::target::GROUPS;
use serde_json::Value;

fn ids() -> Vec<String> {
    let rows: Value =
        serde_json::from_str(include_str!("../data/evidence.json")).expect("evidence.json is JSON");
    let rows = rows.as_array().expect("rows").iter();
    rows.map(|row| row["id"].as_str().expect("an id").to_owned()).collect()
}

/// Words like A026: a letter from A to F and three digits.
fn rows_named_in(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.filter(|word| {
        word.len() == 4
            && word.starts_with(|first| ('A'..='F').contains(&first))
            && word[1..].bytes().all(|letter| letter.is_ascii_digit())
    })
}

#[test]
fn every_row_that_a_parameter_or_a_target_names_is_in_the_file() {
    let ids = ids();
    let sources = CATALOGUE.iter().flat_map(|record| rows_named_in(record.source));
    let targets = GROUPS.iter().flat_map(|(_, targets)| targets.iter());
    let named: Vec<&str> =
        sources.chain(targets.flat_map(|target| target.evidence.iter().copied())).collect();
    assert!(named.len() > 60);
    for row in named {
        assert!(ids.iter().any(|id| id == row), "{row} is not in data/evidence.json");
    }
}

#[test]
fn every_parameter_has_a_unit_a_range_around_its_value_and_a_source() {
    for record in CATALOGUE {
        assert!(record.low <= record.value && record.value <= record.high, "{}", record.name);
        assert!(!record.unit.is_empty() && !record.source.is_empty() && !record.meaning.is_empty());
    }
}

#[test]
fn every_symbol_and_name_is_used_once() {
    for (place, record) in CATALOGUE.iter().enumerate() {
        let earlier = &CATALOGUE[..place];
        assert!(earlier.iter().all(|other| other.symbol != record.symbol && other.name != record.name));
    }
}
