//! What is said, and what is not.

use super::{attributes, element, page, pages, text};
use crate::place;
use evidence::cards;
use serde_json::Value;

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
        assert!(html.contains("cannot tell what will happen to you."), "{name}");
        assert!(text(&html).contains("Not yet reviewed by clinicians"), "{name}");
    }
}

#[test]
fn every_sentence_for_the_pages_is_said_on_one() {
    let file = place::root().join("locales/pages.en.json");
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
