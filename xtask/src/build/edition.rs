//! What is written anew for each address: the pages, and the documents that editors of pages ask for. With another
//! address every other byte is the same.

use super::{
    page::furnish,
    site::{Part, Site},
};
use crate::{
    address::Address,
    entry::{Entry, oembed},
    pages, social,
    storyboard::{Illustrator, Storyboard},
    words::{LANGUAGES, Words},
};
use anyhow::Result;
use story::scene::Run;

/// The folder of the copy that never changes, beside the page.
pub(crate) const PINNED: &str = concat!("v", env!("CARGO_PKG_VERSION"));

/// What an edition is written from.
pub(crate) struct Manuscript<'a> {
    /// `index.html` with its links resolved and its places open.
    pub(crate) html: String,
    /// Where the style of the pages beside is, from the page.
    pub(crate) style: String,
    pub(crate) storyboard: Storyboard<'a>,
    pub(crate) words: &'a Words,
}

impl Manuscript<'_> {
    /// The edition for an address. Without one, whatever needs it is left out.
    ///
    /// # Errors
    /// When a sentence is missing.
    pub(crate) fn edition(&self, address: Option<&Address>) -> Result<Site> {
        let mut site = Site::default();
        for entry in Entry::all() {
            let part = if entry == Entry::Whole { Part::Page } else { Part::ChapterPages };
            let storyboard = self.storyboard.html(entry)?;
            site.add(&entry.file(), part, furnish(&self.html, entry, &storyboard, address, self.words)?);
        }
        for (name, html) in pages::draw(&self.style, address, self.words)? {
            site.add(name, Part::Pages, html);
        }
        if let Some(address) = address {
            add_documents(&mut site, address)?;
        }
        Ok(site)
    }
}

fn add_documents(site: &mut Site, address: &Address) -> Result<()> {
    for language in LANGUAGES {
        let words = Words::of(language)?;
        for entry in Entry::all() {
            let document = oembed::document(entry, address, &words)?;
            site.add(&oembed::path(entry, language), Part::Cards, document);
        }
    }
    Ok(())
}

/// Adds the pictures for cards, which are the same at every address.
///
/// # Errors
/// When a sentence is missing, or a picture cannot be painted.
pub(crate) fn add_cards(site: &mut Site, run: &Run) -> Result<()> {
    let painter = social::Painter::new();
    for language in LANGUAGES {
        let words = Words::of(language)?;
        let illustrator = Illustrator::new(run, &words);
        for entry in Entry::all() {
            let picture = social::draw(entry, &illustrator, &painter, &words)?;
            site.add(&social::path(entry, language), Part::Cards, picture);
        }
    }
    Ok(())
}
