//! Real numbers: what studies of people found, one condition after another.

use super::item::item;
use crate::words::Words;
use anyhow::Result;
use evidence::cards::{CONDITIONS, SUBJECTS, Section};
use maud::{Markup, html};

pub(super) fn body(words: &Words) -> Result<Markup> {
    Ok(html! {
        div.two {
            section {
                h2 { (words.say("pages.numbers.not_heading")?) }
                (list("pages.numbers.not", words))
            }
            section {
                h2 { (words.say("pages.numbers.how_heading")?) }
                (list("pages.numbers.how", words))
            }
        }
        nav.contents aria-label=(words.say("pages.shared.contents")?) {
            (contents("by_condition", &CONDITIONS, words)?)
            (contents("by_subject", &SUBJECTS, words)?)
            p { a href="#words" { (words.say("pages.words.heading")?) } }
        }
        @for part in CONDITIONS.iter().chain(&SUBJECTS) { (section(part, words)?) }
        (glossary(words)?)
    })
}

/// A list of sentences.
pub(super) fn list(key: &str, words: &Words) -> Markup {
    html! { ul { @for sentence in words.list(key) { li { (sentence) } } } }
}

/// A part with its cards.
pub(super) fn section(part: &Section, words: &Words) -> Result<Markup> {
    let Section { key, items } = part;
    Ok(html! {
        section.part id=(key) {
            h2 { (words.say(&format!("pages.sections.{key}.title"))?) }
            p.intro { (words.say(&format!("pages.sections.{key}.intro"))?) }
            @if CONDITIONS.iter().any(|condition| condition.key == *key) {
                p.more { a href={ "./treatment.html#other-" (key) } { (words.say("pages.numbers.other_routes")?) } }
            }
            div.cards { @for &it in *items { (item(it, words)?) } }
        }
    })
}

/// Words of the explainer that the cards use, too.
const TERMS: [&str; 6] = ["ahsct", "atg", "beam_atg", "cy_atg", "regulator", "autoantibody"];

/// The words that the cards use, explained.
fn glossary(words: &Words) -> Result<Markup> {
    let own = words.group("pages.words")?.iter().filter(|(_, entry)| entry.is_object());
    let own = own.map(|(term, _)| format!("pages.words.{term}"));
    let terms: Vec<String> = TERMS.iter().map(|term| format!("glossary.{term}")).chain(own).collect();
    Ok(html! {
        section.part id="words" {
            h2 { (words.say("pages.words.heading")?) }
            dl {
                @for term in &terms {
                    dt { (words.say(&format!("{term}.name"))?) }
                    dd { (words.say(&format!("{term}.means"))?) }
                }
            }
        }
    })
}

fn contents(heading: &str, parts: &[Section], words: &Words) -> Result<Markup> {
    Ok(html! {
        div {
            p { (words.say(&format!("pages.numbers.{heading}"))?) }
            ul {
                @for Section { key, .. } in parts {
                    li { a href={ "#" (key) } { (words.say(&format!("pages.sections.{key}.title"))?) } }
                }
            }
        }
    })
}
