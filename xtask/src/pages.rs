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

use crate::{build::read, console, words::Words};
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

/// Writes the pages: name and text of each. `keep` takes the name and the text of their style, and gives its
/// path from the pages.
///
/// # Errors
/// When a sentence is missing, or the style cannot be kept.
pub(crate) fn draw(
    words: &Words,
    keep: impl FnOnce(&str, String) -> Result<String>,
) -> Result<Vec<(&'static str, String)>> {
    warn_of_rechecks();
    let style = keep("pages.css", story::cast::palette_css() + &read("src/look/pages.css")?)?;
    PAGES
        .map(|(name, body)| Ok((name.file(), page(name, &style, &body(words)?, words)?)))
        .into_iter()
        .collect()
}

/// Says which numbers must soon be checked again; from the day on, a test of `evidence` fails.
fn warn_of_rechecks() {
    let Ok(now) = SystemTime::now().duration_since(UNIX_EPOCH) else { return };
    let today = Date::from_unix(now.as_secs());
    let soon = cards::all().filter(|item| item.review().standing(today) != Recheck::Later).count();
    if soon > 0 {
        console::note(&format!("{soon} numbers about people must be checked again within 60 days"));
    }
}
