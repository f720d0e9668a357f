//! Rows and cards hold what the rules ask for.

use evidence::{
    Date, Item, Recheck,
    card::{Comparator, Side},
    cards::{self, CONDITIONS, SUBJECTS},
    row,
};
use std::{
    collections::BTreeSet,
    time::{SystemTime, UNIX_EPOCH},
};

#[test]
fn no_setting_of_the_model_can_move_a_number_because_nothing_is_depended_on() {
    let manifest = include_str!("../Cargo.toml");
    let (_, after) = manifest.split_once("[dependencies]").expect("there is a list");
    let (list, _) = after.split_once("\n[").expect("another list follows");
    assert_eq!(list.trim(), "");
}

#[test]
fn a_row_that_was_read_is_there_and_one_that_was_recalled_is_not() {
    assert!(row::ALL.len() > 250);
    assert_eq!(row::find("D097").and_then(|row| row.central), Some(67.0));
    for recalled_or_stand_in in ["D017", "D052", "C033", "C040", "C048", "C028"] {
        assert_eq!(row::find(recalled_or_stand_in), None);
    }
}

#[test]
fn no_row_shows_what_was_recalled() {
    for row in row::ALL {
        for text in [row.citation, row.note, row.regimen, row.kind, row.spread] {
            assert!(!text.contains("from memory"), "{}: {text}", row.id);
        }
    }
}

#[test]
fn every_anchor_is_used_once() {
    let mut seen = BTreeSet::new();
    for item in cards::all() {
        assert!(seen.insert(item.id()), "{} is there twice", item.id());
    }
    assert!(seen.len() > 40);
}

#[test]
fn every_condition_shows_harm_beside_gain_or_says_why_not() {
    for section in CONDITIONS.iter().filter(|section| section.key != "nmo") {
        let sides: Vec<Side> = section.items.iter().map(|&item| side(item)).collect();
        assert!(sides.contains(&Side::Gain) && sides.contains(&Side::Harm), "{}", section.key);
    }
}

#[test]
fn a_part_about_one_condition_has_no_other() {
    for section in &CONDITIONS {
        for item in section.items {
            assert_eq!(item.condition().key(), section.key, "{}", item.id());
        }
    }
}

#[test]
fn all_seven_disagreements_of_the_sources_are_said() {
    let section = SUBJECTS.iter().find(|section| section.key == "disagreements").expect("it is there");
    assert_eq!(section.items.len(), 7);
    assert!(section.items.iter().all(|item| item.rows().len() > 1), "both sides have a row");
}

#[test]
fn a_group_alone_says_that_it_is_alone() {
    for item in cards::all() {
        if let Item::Card(card) = item {
            assert_ne!(card.comparator, Comparator::Beside, "{}", card.id);
        }
    }
}

/// From 60 days before the day, this prints a warning; `cargo xtask build` does so, too.
#[test]
fn no_card_is_past_the_day_by_which_it_must_be_checked_again() {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is later than 1970").as_secs();
    let today = Date::from_unix(seconds);
    for item in cards::all() {
        match item.review().standing(today) {
            Recheck::Later => {}
            Recheck::Soon(days) => println!("{} must be checked again within {days} days", item.id()),
            Recheck::Due => panic!("{} must be checked again: see its rows and its link", item.id()),
        }
    }
}

fn side(item: Item) -> Side {
    match item {
        Item::Card(card) => card.side,
        Item::Comparison(comparison) => comparison.arms[0].side,
        Item::Crossing(_) => Side::Harm,
        Item::Rate(rate) => rate.side,
        Item::Plain(plain) => plain.side,
    }
}
