//! The rows that the model was tuned to say what the table of evidence says.

use evidence::row;
use serde_json::Value;

#[test]
fn the_rows_of_the_model_hold_the_numbers_of_the_table_of_evidence() {
    let rows: Value =
        serde_json::from_str(include_str!("../../crates/model/data/evidence.json")).expect("JSON");
    let mut compared = 0;
    for own in rows.as_array().expect("rows") {
        let text = |name: &str| own[name].as_str().unwrap_or_default();
        // Rows about people with cancer shape the model and are never shown: the table has no constant of them.
        let Some(row) = row::find(text("id")) else {
            assert!(
                text("people").contains("proxy") || text("treatment").contains("oncology"),
                "{}",
                text("id")
            );
            continue;
        };
        assert_eq!(text("number"), row.n.map(|n| n.to_string()).unwrap_or_default(), "{}", row.id);
        for number in [row.central, row.low, row.high].into_iter().flatten() {
            let said = text("value").split([' ', '(', ')']).any(|word| word.parse() == Ok(number));
            assert!(said, "{}: {number} is not in “{}”", row.id, text("value"));
        }
        compared += 1;
    }
    assert!(compared > 50);
}
