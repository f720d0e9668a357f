//! The rules for health words, held against the pages as they are written.

mod cards;
mod links;
mod words;

use super::draw;
use crate::words::Words;
use evidence::{Card, Item};

/// The pages, each with its name.
fn pages() -> Vec<(&'static str, String)> {
    let words = Words::english().expect("the words can be read");
    draw("pages.css", None, &words).expect("the pages can be written")
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

fn all_cards() -> impl Iterator<Item = (&'static str, &'static Card)> {
    evidence::cards::all().flat_map(|item| match item {
        Item::Card(card) => vec![(card.id, card)],
        Item::Comparison(comparison) => comparison.arms.iter().map(|arm| (arm.id, arm)).collect(),
        Item::Crossing(_) | Item::Rate(_) | Item::Plain(_) => Vec::new(),
    })
}
