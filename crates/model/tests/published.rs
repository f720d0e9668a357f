//! Every published point says what its rows of evidence say.

use model::published::{AFTER_YEARS, Found, POINTS, Published};
use model::target::GROUPS;
use serde_json::Value;

/// What a row says, and what the targets that name it say was published.
fn said_by(row: &str) -> String {
    let rows: Value =
        serde_json::from_str(include_str!("../data/evidence.json")).expect("evidence.json is JSON");
    let rows = rows.as_array().expect("rows").iter();
    let found = rows
        .filter(|found| found["id"] == row)
        .map(|found| format!("{} {}", found["quantity"], found["value"]));
    let targets = GROUPS.iter().flat_map(|(_, targets)| targets.iter());
    let named =
        targets.filter(|target| target.evidence.contains(&row)).map(|target| target.published.to_owned());
    found.chain(named).collect::<Vec<_>>().join(" ")
}

fn numbers(point: &Published) -> Vec<f64> {
    match point.found {
        Found::Passed { level, day, days } => {
            vec![level, day, days.0, days.1]
        }
        Found::BorderlineLow { day, range } | Found::Usual { day, range } => {
            vec![(day / (365.0 / 12.0)).round(), range.0, range.1]
        }
    }
}

#[test]
fn every_number_of_a_point_stands_in_its_rows() {
    for point in &POINTS {
        let said: String = point.rows.iter().map(|row| said_by(row)).collect::<Vec<_>>().join(" ");
        let words: Vec<&str> = said.split(|letter: char| !letter.is_ascii_digit() && letter != '.').collect();
        for number in numbers(point) {
            assert!(
                words.iter().any(|word| word.parse() == Ok(number) || said.contains(&format!(">{number}"))),
                "{number} of {:?} is not in: {said}",
                point.rows
            );
        }
    }
}

#[test]
fn points_stand_in_the_order_of_days_and_each_has_a_plan_and_a_secure_link() {
    assert!(POINTS.is_sorted_by(|a, b| a.found.day() <= b.found.day()));
    assert!(POINTS.iter().all(|point| !point.under.is_empty() && point.link.starts_with("https://")));
}

#[test]
fn every_finding_after_years_says_what_its_row_says() {
    let rows: Value =
        serde_json::from_str(include_str!("../data/evidence.json")).expect("evidence.json is JSON");
    for found in &AFTER_YEARS {
        let rows = rows.as_array().expect("rows").iter();
        let row = rows.into_iter().find(|row| row["id"] == found.row).expect(found.row);
        let value = match found.range {
            Some((low, high)) => format!("{} ({low} to {high})", found.of_100),
            None => found.of_100.to_string(),
        };
        let said = row["value"].as_str().expect("a value");
        assert!(said == value || said.starts_with(&format!("{value} (")), "{}: {said}", found.row);
        assert_eq!(row["number"], found.people.to_string(), "{}", found.row);
        assert_eq!(row["when"], format!("{} months", 12.0 * found.year), "{}", found.row);
        assert!(found.link.starts_with("https://"), "{}", found.row);
    }
}
