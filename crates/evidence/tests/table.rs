//! A malformed record stops the build, and says what is wrong with which row.

#[path = "../build/table.rs"]
mod table;

use std::collections::BTreeMap;
use table::{constant, may_be_shown, records, wording};

const HEADINGS: &str = "id,section,disease,quantity,unit,time_value,time_unit,central,central_kind,low,high,\
    spread_kind,n,regimen,citation,doi_or_pmid,verified,source_url,note\n";
const WHOLE: &str = "D097,D,MS,pooled NEDA,%,60,months,67,meta-analysis,59,70,range,764,mixed,A paper,,yes,https://example.org,";

/// What the build says about a table with this one record.
fn fault(record: &str) -> String {
    match records("data/table.csv", format!("{HEADINGS}{record}\n").as_bytes()) {
        Ok(_) => "nothing".to_owned(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_whole_record_is_taken() {
    assert_eq!(fault(WHOLE), "nothing");
}

#[test]
fn a_malformed_record_is_named_with_what_is_wrong() {
    let changes = [
        ("D097,D", "X97,D", "row X97: an id is the letter of its section"),
        ("D097,D", "D097,C", "row D097: an id is the letter of its section"),
        (",MS,", ",,", "row D097: `disease` is empty"),
        (",59,70,", ",71,70,", "row D097: `low` is above `high`"),
        (",A paper,", ",,", "row D097: a number that was read has a citation"),
        (",764,", ",many,", "malformed record"),
        (",67,", ",most,", "malformed record"),
        (",yes,", ",perhaps,", "malformed record"),
        (",https://example.org,", ",", "malformed record"),
    ];
    for (from, to, expected) in changes {
        let said = fault(&WHOLE.replacen(from, to, 1));
        assert!(said.contains("data/table.csv") && said.contains(expected), "{from} → {to}: {said}");
    }
}

#[test]
fn what_was_recalled_is_shown_only_in_other_words() {
    let record = WHOLE.replace("A paper", "A paper (author from memory)");
    let record = records("t", format!("{HEADINGS}{record}\n").as_bytes()).expect("it is whole").remove(0);
    assert!(constant(&record, &BTreeMap::new()).is_err());
    let other = wording("cell,shown\nA paper (author from memory),A paper\n".as_bytes()).expect("a table");
    assert!(constant(&record, &other).is_ok_and(|text| !text.contains("memory")));
}

#[test]
fn what_was_not_read_or_is_about_cancer_may_not_be_shown() {
    for (from, to) in [(",yes,", ",no,"), (",MS,", ",lymphoma (proxy),"), (",mixed,", ",oncology HSCT,")] {
        let record = WHOLE.replacen(from, to, 1);
        let record = records("t", format!("{HEADINGS}{record}\n").as_bytes()).expect("it is whole").remove(0);
        assert!(!may_be_shown(&record), "{to}");
    }
}
