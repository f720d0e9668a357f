//! The rules for health words, held against the pages as they are written.

use super::{draw, links};
use crate::words::Words;
use evidence::{Card, Item, Range, cards, row};
use serde_json::Value;
use std::collections::BTreeSet;

/// The pages, each with its name.
fn pages() -> Vec<(&'static str, String)> {
    let words = Words::english().expect("the words can be read");
    draw(&words, |name, _| Ok(name.to_owned())).expect("the pages can be written")
}

fn page(name: &str) -> String {
    pages().into_iter().find(|(file, _)| *file == name).expect("the page is there").1
}

/// The values of an attribute.
fn attributes<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let opening = format!(" {name}=\"");
    html.match_indices(&opening)
        .map(move |(place, found)| &html[place + found.len()..])
        .filter_map(|rest| rest.split('"').next())
        .collect::<Vec<_>>()
        .into_iter()
}

/// What stands from the opening of an element to the first closing of its kind.
fn element<'a>(html: &'a str, id: &str, closing: &str) -> &'a str {
    let start = html.find(&format!(" id=\"{id}\"")).unwrap_or_else(|| panic!("#{id} is not there"));
    let rest = &html[start..];
    &rest[..rest.find(closing).expect("it is closed")]
}

/// The text without its tags.
fn text(html: &str) -> String {
    let bare: String = html
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect::<Vec<_>>()
        .join(" ");
    let bare = bare.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text a first reader sees: without titles of papers, and without tables in the words of the field.
fn reader_text(html: &str) -> String {
    let without = |html: &str, opening: &str, closing: &str| {
        let (mut kept, mut rest) = (String::new(), html);
        while let Some((before, after)) = rest.split_once(opening) {
            kept += before;
            rest = after.split_once(closing).map_or("", |(_, after)| after);
        }
        kept + rest
    };
    let html = without(html, "<cite", "</cite>");
    let html = without(&html, "<table class=\"records rows\"", "</table>");
    text(&without(&html, "<table class=\"records\" role=\"table\" data-layer", "</table>"))
}

fn all_cards() -> impl Iterator<Item = (&'static str, &'static Card)> {
    cards::all().flat_map(|item| match item {
        Item::Card(card) => vec![(card.id, card)],
        Item::Comparison(comparison) => comparison.arms.iter().map(|arm| (arm.id, arm)).collect(),
        Item::Crossing(_) | Item::Rate(_) | Item::Plain(_) => Vec::new(),
    })
}

/// The card or the arm as it is written.
fn written(id: &str) -> String {
    let all: String = pages().into_iter().map(|(_, html)| html).collect();
    let arm = all.contains(&format!("class=\"arm\" id=\"{id}\""));
    element(&all, id, if arm { "</section>" } else { "</article>" }).to_owned()
}

#[test]
fn every_link_inside_leads_somewhere() {
    let pages = pages();
    let anchors = |file: &str| -> Option<BTreeSet<String>> {
        let (_, html) = pages.iter().find(|(name, _)| *name == file)?;
        Some(attributes(html, "id").map(str::to_owned).collect())
    };
    for (name, html) in &pages {
        for link in attributes(html, "href").filter(|link| !link.starts_with("http")) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let file = file.trim_start_matches("./").split('?').next().unwrap_or_default();
            if file.ends_with(".css") || file.ends_with(".svg") || file == "index.html" {
                continue;
            }
            let there = anchors(if file.is_empty() { name } else { file });
            let there = there.unwrap_or_else(|| panic!("{name} links to {link}"));
            assert!(anchor.is_empty() || there.contains(anchor), "{name} links to {link}");
        }
    }
}

#[test]
fn an_anchor_is_used_once_on_its_page() {
    for (name, html) in pages() {
        let mut seen = BTreeSet::new();
        assert!(attributes(&html, "id").all(|id| seen.insert(id)), "{name} has an anchor twice");
    }
}

/// G-5 and D-2.
#[test]
fn pages_ask_nothing_load_nothing_and_link_only_to_papers_and_to_bodies_on_the_list() {
    let allowed: BTreeSet<&str> = row::ALL
        .iter()
        .map(|row| row.link)
        .chain(links::all())
        .chain(model::published::POINTS.iter().map(|point| point.link))
        .collect();
    for (name, html) in pages() {
        for tag in [
            "<script",
            "<img",
            "<iframe",
            "<form",
            "<input",
            "<select",
            "<button",
            "<animate",
            " style=",
            "http-equiv",
        ] {
            assert!(!html.contains(tag), "{name} has {tag}");
        }
        for link in attributes(&html, "href").filter(|link| link.starts_with("http")) {
            assert!(allowed.contains(link.replace("&amp;", "&").as_str()), "{name} links to {link}");
        }
    }
}

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

/// N-5 to N-8.
#[test]
fn no_percent_no_word_for_a_chance_no_one_in_so_many() {
    let banned = [
        "%",
        "per cent",
        "percent",
        "rarely",
        "rare",
        "common",
        "commonly",
        "likely",
        "unlikely",
        "probably",
        "safe",
        "often",
        "usually",
        "sometimes",
        "minimal",
        "seldom",
        "frequent",
        "low risk",
        "high risk",
        "hazard ratio",
        "odds ratio",
        "relative risk",
        "1 in",
        "one in",
        "cure",
        "cured",
    ];
    for (name, html) in pages() {
        let said = format!(
            " {} ",
            reader_text(&html).to_lowercase().replace(['.', ',', ';', ':', '(', ')', '?'], " ")
        );
        for word in banned {
            let found = if word == "%" { said.find('%') } else { said.find(&format!(" {word} ")) };
            let near =
                found.map(|place| said[place.saturating_sub(60)..].chars().take(140).collect::<String>());
            assert_eq!(near, None, "{name} says “{word}”");
        }
    }
}

/// V-6.
#[test]
fn scleroderma_shows_early_harm_and_later_gain_in_one_table() {
    let said = text(element(&page("numbers.html"), "ssc-over-time", "</article>"));
    let early = said.find("Month 3 Worse").expect("early harm is there");
    let late = said.find("Month 24 Better").expect("later gain is there");
    assert!(early < late);
}

/// P-4, P-5, P-6, T-5.
#[test]
fn what_it_cannot_do_and_what_is_not_known_weigh_as_much_as_what_it_may_do() {
    let (html, numbers) = (page("treatment.html"), page("numbers.html"));
    let items = |id: &str| element(&html, id, "</section>").matches("<li>").count();
    assert!(items("cannot") >= items("may") && items("may") > 2);
    let unknown = element(&html, "unknown", "</section>");
    assert!(items("unknown") >= 4);
    assert_eq!(unknown.matches("As known in November 2026.").count(), items("unknown"));
    assert_eq!(items("questions"), 9);
    for condition in cards::CONDITIONS.iter().map(|section| section.key) {
        let route = element(&html, &format!("other-{condition}"), "</div>");
        assert!(route.contains("href=\"https://"), "{condition} has no other route");
        assert!(
            numbers.contains(&format!("./treatment.html#other-{condition}")),
            "{condition} hides its other routes"
        );
    }
}

#[test]
fn a_list_has_seven_items_or_fewer() {
    for (name, html) in pages() {
        for opening in ["<ul", "<ol"] {
            for list in html.split(opening).skip(1) {
                let list = list.split(&opening.replace('<', "</")).next().unwrap_or_default();
                assert!(list.matches("<li").count() <= 7, "{name}: {}", text(list));
            }
        }
    }
}

/// G-1, D-1, M-1, M-2.
#[test]
fn the_model_card_says_what_is_left_out_who_made_it_and_who_reviewed_it() {
    let html = page("sources.html");
    assert!(element(&html, "left_out", "</div>").matches("<li>").count() >= 6);
    let about = text(element(&html, "about", "</section>"));
    for fact in [
        "Version",
        "Last checked",
        "To be checked again by",
        "Made by",
        "Reviewed by",
        "Paid for by",
        "Interests",
    ] {
        assert!(about.contains(fact), "{fact}");
    }
    assert!(text(element(&html, "card", "</section>")).contains("It is not meant to diagnose"));
    for (name, html) in pages() {
        assert!(html.contains("This is a simple model for learning."), "{name}");
        assert!(text(&html).contains("Not yet reviewed by clinicians"), "{name}");
    }
}

#[test]
fn every_number_of_the_model_and_every_row_that_may_be_shown_has_an_anchor() {
    let html = page("sources.html");
    let anchors: BTreeSet<&str> = attributes(&html, "id").collect();
    for record in model::CATALOGUE {
        assert!(anchors.contains(format!("parameter-{}", record.symbol).as_str()), "{}", record.symbol);
    }
    for row in row::ALL {
        assert!(anchors.contains(format!("row-{}", row.id).as_str()), "{}", row.id);
    }
    for row in model::published::POINTS.iter().flat_map(|point| point.rows) {
        assert!(row::find(row).is_some(), "a chart shows {row}, which may not be shown");
    }
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
    for (name, rows) in super::treatment::NEXT {
        let key = format!("pages.next.{name}.text");
        let held = held_by(rows.iter().copied());
        let said = numbers(words.say(&key).expect("a sentence"));
        strangers.extend(
            said.into_iter().filter(|number| !held.contains(number)).map(|number| (key.clone(), number)),
        );
    }
    assert!(strangers.is_empty(), "these numbers stand in no row: {strangers:?}");
}

#[test]
fn every_sentence_for_the_pages_is_said_on_one() {
    let file = crate::place::root().join("locales/pages.en.json");
    let tree: Value =
        serde_json::from_slice(&std::fs::read(file).expect("it can be read")).expect("it is JSON");
    let said: String = pages()
        .iter()
        .map(|(_, html)| {
            text(html)
                + " "
                + &attributes(html, "aria-label").collect::<Vec<_>>().join(" ")
                + " "
                + &attributes(html, "data-label").collect::<Vec<_>>().join(" ")
        })
        .collect();
    let mut unsaid = Vec::new();
    each_sentence(&tree, &mut String::new(), &mut |key, sentence| {
        let parts =
            sentence.split("{{").map(|part| part.split_once("}}").map_or(part, |(_, after)| after).trim());
        // What stands between two places, without the signs that may follow a number.
        if !parts.clone().all(|part| said.contains(part)) {
            unsaid.push(key.to_owned());
        }
    });
    let months_and_spare = |key: &String| {
        key.contains(".months.")
            || ["card.more", "card.fewer_unsure"].iter().any(|spare| key.ends_with(spare))
    };
    unsaid.retain(|key| !months_and_spare(key));
    assert!(unsaid.is_empty(), "nobody says {unsaid:?}");
}

fn each_sentence(tree: &Value, key: &mut String, found: &mut impl FnMut(&str, &str)) {
    match tree {
        Value::String(sentence) => found(key, sentence),
        Value::Object(branches) => {
            for (name, branch) in branches {
                let length = key.len();
                *key += &format!(".{name}");
                each_sentence(branch, key, found);
                key.truncate(length);
            }
        }
        _ => panic!("{key} is no sentence"),
    }
}
