//! What the head of a page tells those who make a card of a link: Open Graph, and where the oEmbed document is.

use super::{Entry, oembed};
use crate::{address::Address, social, storyboard::escape, words::Words};
use anyhow::Result;

/// A page, as a card shows it.
pub(crate) struct Shared<'a> {
    pub(crate) title: &'a str,
    pub(crate) description: &'a str,
    /// Its path behind the address.
    pub(crate) path: &'a str,
    /// The way in whose picture the card shows.
    pub(crate) pictured: Entry,
}

/// The lines about a way in, its oEmbed document among them.
///
/// # Errors
/// When a sentence is missing.
pub(crate) fn of_entry(entry: Entry, address: &Address, words: &Words) -> Result<String> {
    let (title, description, path) = (entry.title(words)?, entry.description(words)?, entry.path());
    let shared = Shared { title: &title, description: &description, path: &path, pictured: entry };
    Ok(format!(
        "{}<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">\n",
        card(&shared, address, words)?,
        escape(&address.of(&oembed::path(entry, words.language()))),
        escape(&title),
    ))
}

/// The lines about any page.
///
/// # Errors
/// When a sentence is missing.
pub(crate) fn card(shared: &Shared<'_>, address: &Address, words: &Words) -> Result<String> {
    let (width, height) = (social::WIDTH.to_string(), social::HEIGHT.to_string());
    let (page, picture) =
        (address.of(shared.path), address.of(&social::path(shared.pictured, words.language())));
    let properties = [
        ("title", shared.title),
        ("description", shared.description),
        ("type", "website"),
        ("url", &page),
        ("image", &picture),
        ("image:width", &width),
        ("image:height", &height),
        ("image:alt", words.say("picture.label")?),
    ];
    let line = |(name, value)| format!("<meta property=\"og:{name}\" content=\"{}\">\n", escape(value));
    // Every other value of a Twitter card is read from these.
    Ok(properties.map(line).concat() + "<meta name=\"twitter:card\" content=\"summary_large_image\">\n")
}
