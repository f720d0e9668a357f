//! Sources and model card: what the model is and is not, every number in it, every number from studies.

mod about;
mod parameters;
mod plans;
mod points;
mod rows;
mod settings;

use crate::words::Words;
use anyhow::Result;
use maud::{Markup, html};

/// Anchors of the page, in its order.
const PARTS: [&str; 7] = ["card", "about", "parameters", "settings", "plans", "points", "rows"];

pub(super) fn body(words: &Words) -> Result<Markup> {
    Ok(html! {
        nav.contents aria-label=(words.say("pages.shared.contents")?) {
            ul { @for part in PARTS { li { a href={ "#" (part) } { (say(&format!("{part}_heading"), words)?) } } } }
        }
        (about::card(words)?)
        (about::about(words)?)
        (parameters::parameters(words)?)
        (settings::settings(words)?)
        (plans::plans(words)?)
        (points::points(words)?)
        (rows::rows(words)?)
    })
}

/// A sentence of this page.
fn say<'a>(name: &str, words: &'a Words) -> Result<&'a str> {
    words.say(&format!("pages.sources.{name}"))
}

/// Text of the field as this page writes it: no percent signs, and ids of rows that link to them.
fn field(text: &str) -> Markup {
    let text = text.replace(" %", " in 100").replace('%', " in 100");
    html! {
        @for word in text.split_inclusive([' ', '(', ')', ',', ';', '-', '/']) {
            @let (name, rest) = word.split_at(word.len().min(4));
            @if evidence::row::find(name).is_some() { a.row href={ "#row-" (name) } { (name) } (rest) } @else { (word) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn the_name_of_a_row_that_is_shown_links_to_it_and_no_other_does() {
        let html = field("to 17 % (C002, C048)").into_string();
        assert_eq!(html, "to 17 in 100 (<a class=\"row\" href=\"#row-C002\">C002</a>, C048)");
    }
}
