//! Pictures for cards: what social media show of a link. One a way into the explainer and language, composed as SVG
//! around the chapter's still and painted when the page is built, the same on every machine.

mod composition;
mod painter;

pub(crate) use painter::Painter;

use crate::{entry::Entry, storyboard::Illustrator, words::Words};
use anyhow::Result;

/// The size that cards are made for, pixels.
pub(crate) const WIDTH: u32 = 1200;
pub(crate) const HEIGHT: u32 = 630;

/// Where the picture for a way in is, by its path from the page.
pub(crate) fn path(entry: Entry, language: &str) -> String {
    format!("social/{}.png", entry.name(language))
}

/// The picture for a way in, as PNG.
///
/// # Errors
/// When a sentence is missing, or the picture cannot be painted.
pub(crate) fn draw(
    entry: Entry,
    illustrator: &Illustrator<'_>,
    painter: &Painter,
    words: &Words,
) -> Result<Vec<u8>> {
    painter.paint(&composition::compose(entry, illustrator, words)?)
}
