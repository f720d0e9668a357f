//! The pages beside the explainer: real numbers, treatment and questions, sources and model card.
//!
//! They are words and published numbers, so they are written when the page is built: they need no script, can
//! be printed, and weigh nothing until a reader asks for them.

mod item;
mod links;
mod numbers;
mod people;
mod said;
mod sources;
mod template;
#[cfg(test)]
mod tests;
mod treatment;

use crate::{address::Address, build::read, console, words::Words};
use anyhow::Result;
use evidence::{Date, Recheck, cards};
use std::time::{SystemTime, UNIX_EPOCH};
use template::{Page, page};

/// Writes what stands between the head and the foot of a page.
type Body = fn(&Words) -> Result<maud::Markup>;

/// The pages, in the order of their links.
const PAGES: [(Page, Body); 3] =
    [(Page::Numbers, numbers::body), (Page::Treatment, treatment::body), (Page::Sources, sources::body)];

/// The files of the pages, beside `index.html`.
pub(crate) fn files() -> impl Iterator<Item = &'static str> {
    PAGES.iter().map(|(page, _)| page.file())
}

/// The style of all pages.
///
/// # Errors
/// When it cannot be read.
pub(crate) fn style() -> Result<String> {
    Ok(story::cast::palette_css() + &read("src/look/pages.css")?)
}

/// Writes the pages for an address: name and text of each. `style` is the path of their style from the pages.
///
/// # Errors
/// When a sentence is missing.
pub(crate) fn draw(
    style: &str,
    address: Option<&Address>,
    words: &Words,
) -> Result<Vec<(&'static str, String)>> {
    PAGES
        .map(|(name, body)| Ok((name.file(), page(name, style, &body(words)?, address, words)?)))
        .into_iter()
        .collect()
}

/// Says which numbers must soon be checked again; from the day on, a test of `evidence` fails.
pub(crate) fn warn_of_rechecks() {
    let Ok(now) = SystemTime::now().duration_since(UNIX_EPOCH) else { return };
    let today = Date::from_unix(now.as_secs());
    let soon = cards::all().filter(|item| item.review().standing(today) != Recheck::Later).count();
    if soon > 0 {
        console::note(&format!("{soon} numbers about people must be checked again within 60 days"));
    }
}
