//! Every row of evidence that may be shown, with the cards that show it.

use super::{field, say};
use crate::words::Words;
use anyhow::Result;
use evidence::{Row, cards, row::ALL};
use maud::{Markup, html};

/// The letters of the sections, as the table of evidence has them.
const SECTIONS: [(char, &str); 6] = [
    ('D', "section_d"),
    ('F', "section_f"),
    ('C', "section_c"),
    ('E', "section_e"),
    ('B', "section_b"),
    ('A', "section_a"),
];

pub(super) fn rows(words: &Words) -> Result<Markup> {
    Ok(html! {
        section.part id="rows" {
            h2 { (say("rows_heading", words)?) }
            p.intro { (say("rows_intro", words)?) }
            @for (letter, heading) in SECTIONS {
                h3 id={ "rows-" (letter) } { (say(heading, words)?) }
                (table(letter, words)?)
            }
        }
    })
}

fn table(letter: char, words: &Words) -> Result<Markup> {
    let headings = ["row", "found", "who", "paper"];
    Ok(html! {
        table.records.rows role="table" data-layer="science" {
            thead role="rowgroup" { tr role="row" { @for name in headings { th scope="col" role="columnheader" { (say(name, words)?) } } } }
            tbody role="rowgroup" { @for row in ALL.iter().filter(|row| row.section == letter) { (line(row, words)?) } }
        }
    })
}

fn line(row: &Row, words: &Words) -> Result<Markup> {
    let used: Vec<_> = cards::all().filter(|item| item.rows().contains(&row)).map(|item| item.id()).collect();
    Ok(html! {
        tr role="row" id={ "row-" (row.id) } {
            th scope="row" role="rowheader" { (row.id) }
            td role="cell" data-label=(say("found", words)?) {
                (field(row.quantity)) @if !row.time.is_empty() { ", " (row.time) } ": "
                b { (field(&value(row))) }
                @if !row.note.is_empty() { ". " small { (field(row.note)) } }
            }
            td role="cell" data-label=(say("who", words)?) {
                (row.group) @if let Some(n) = row.n { ", n = " (n) }
                @if !matches!(row.regimen, "" | "none") { "; " (field(row.regimen)) }
            }
            td role="cell" data-label=(say("paper", words)?) {
                @if row.link.is_empty() { (row.citation) } @else { a href=(row.link) rel="noreferrer" { (row.citation) } }
                @for id in used { " " a.row href={ "./" (page_of(id)) "#" (id) } { (say("used", words)?) " " (id) } }
            }
        }
    })
}

/// The number with its unit, its kind and its range.
fn value(row: &Row) -> String {
    let central = row.central.map(|value| value.to_string()).unwrap_or_default();
    let range = match (row.low, row.high) {
        (Some(low), Some(high)) => format!("{low} to {high}"),
        (Some(end), None) | (None, Some(end)) => end.to_string(),
        (None, None) => String::new(),
    };
    let unit = if row.unit == "-" { "" } else { row.unit };
    let number = if central.is_empty() { range.clone() } else { central };
    let kinds: Vec<&str> = [row.kind, row.spread].into_iter().filter(|text| !text.is_empty()).collect();
    let bracket =
        if row.central.is_some() && !range.is_empty() { format!(" ({range})") } else { String::new() };
    let found = format!("{number} {unit}{bracket}").trim().to_owned();
    [vec![found.as_str()], kinds]
        .concat()
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// The page on which an item stands.
fn page_of(id: &str) -> &'static str {
    let treatment = cards::FIRST_TREATMENT.items.iter().any(|item| item.id() == id);
    if treatment { "treatment.html" } else { "numbers.html" }
}
