//! Numbers about people.

use super::{super::treatment, all_cards, element, page, pages, text};
use crate::words::Words;
use evidence::{Item, Range, cards};
use std::collections::BTreeSet;

/// N-1, N-3, N-4: who, how many, both sides, how long, range, source, date.
#[test]
fn a_card_cannot_be_split_from_what_belongs_to_it() {
    for (id, card) in all_cards() {
        let html = written(id);
        let said = text(&html);
        for moment in card.moments {
            let (number, rest) = (moment.count.number(), moment.count.rest());
            for side in [number, rest] {
                assert!(said.contains(&format!("{side} ")), "{id} does not say {side}: {said}");
            }
            match moment.range {
                Range::Between(low, high) => {
                    assert!(said.contains(&format!("{low} to {high} out of")), "{id}: {said}")
                }
                Range::NotReported => assert!(said.contains("range not reported"), "{id}: {said}"),
            }
        }
        for fact in ["Who", "How many people", "How long", "Range", "Compared with"] {
            assert!(said.contains(fact), "{id} does not say “{fact}”");
        }
        assert!(said.contains(&format!("How many people {}", card.people)), "{id}: {said}");
        assert_eq!(
            html.matches("role=\"img\"").count(),
            card.moments.len(),
            "{id}: one still picture a moment"
        );
    }
}

/// C2 and "Where does this number come from?" in one action.
#[test]
fn every_item_names_its_source_its_rows_and_its_date() {
    let all: String = pages().into_iter().map(|(_, html)| html).collect();
    for item in cards::all() {
        let html = element(&all, item.id(), "</article>");
        assert!(text(html).contains("27 November 2026, again by 26 November 2027"), "{}", item.id());
        for row in item.rows() {
            assert!(
                html.contains(&format!("./sources.html#row-{}", row.id)),
                "{} hides {}",
                item.id(),
                row.id
            );
        }
        assert!(item.rows().is_empty() || html.contains("<cite>"), "{} names no paper", item.id());
    }
}

/// N-9.
#[test]
fn a_small_study_says_so_and_counts_people_one_by_one() {
    for (id, _) in all_cards().filter(|(_, card)| card.people < 50) {
        let said = text(&written(id));
        assert!(said.contains("Small study"), "{id}");
        assert!(!said.contains("out of 100"), "{id}: {said}");
    }
}

/// N-10.
#[test]
fn where_nobody_died_the_upper_end_is_said() {
    let none = all_cards().filter(|(_, card)| card.moments.iter().all(|moment| moment.count.number() == 0));
    let mut found = 0;
    for (id, card) in none {
        let (said, people) = (text(&written(id)), card.people);
        assert!(
            said.contains(&format!("no deaths from the treatment among {people} people")),
            "{id}: {said}"
        );
        assert!(said.contains(&format!("about 3 out of {people}")), "{id}: {said}");
        found += 1;
    }
    assert!(found > 2);
}

/// V-6.
#[test]
fn scleroderma_shows_early_harm_and_later_gain_in_one_table() {
    let said = text(element(&page("numbers.html"), "ssc-over-time", "</article>"));
    let early = said.find("Month 3 More people").expect("early harm is there");
    let late = said.find("Month 24 Fewer people").expect("later gain is there");
    assert!(early < late);
}

#[test]
fn a_number_in_a_sentence_stands_in_the_rows_of_its_item() {
    let words = Words::english().expect("the words can be read");
    let mut strangers = Vec::new();
    for item in cards::all() {
        let held = held_by(item.rows());
        let arms = match item {
            Item::Comparison(comparison) => comparison.arms,
            _ => &[],
        };
        for id in arms.iter().map(|arm| arm.id).chain([item.id()]) {
            for part in ["title", "label", "group", "sentence", "note", "filled", "open"] {
                let key = format!("pages.cards.{}.{part}", id.replace('-', "_"));
                let said = numbers(words.maybe(&key).unwrap_or_default());
                strangers.extend(
                    said.into_iter()
                        .filter(|number| !held.contains(number))
                        .map(|number| (key.clone(), number)),
                );
            }
        }
    }
    for (name, rows) in treatment::NEXT {
        let key = format!("pages.next.{name}.text");
        let held = held_by(rows.iter().copied());
        let said = numbers(words.say(&key).expect("a sentence"));
        strangers.extend(
            said.into_iter().filter(|number| !held.contains(number)).map(|number| (key.clone(), number)),
        );
    }
    assert!(strangers.is_empty(), "these numbers stand in no row: {strangers:?}");
}

/// The card or the arm as it is written.
fn written(id: &str) -> String {
    let all: String = pages().into_iter().map(|(_, html)| html).collect();
    let arm = all.contains(&format!("class=\"arm\" id=\"{id}\""));
    element(&all, id, if arm { "</section>" } else { "</article>" }).to_owned()
}

/// The whole numbers of a text. The base of a share is no number of a study.
fn numbers(text: &str) -> Vec<String> {
    let text = text.replace("out of 100", "").replace("1,000", "").replace("among 100 people", "");
    let numbers = text.split(|letter: char| !letter.is_ascii_digit()).filter(|number| !number.is_empty());
    numbers.map(str::to_owned).collect()
}

fn held_by<'a>(rows: impl IntoIterator<Item = &'a evidence::Row>) -> BTreeSet<String> {
    rows.into_iter()
        .flat_map(|row| {
            let years = row.moment.map(|months| (months / 12.0).to_string());
            numbers(&format!("{row:?}")).into_iter().chain(years)
        })
        .collect()
}
