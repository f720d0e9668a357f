//! oEmbed: what an editor of pages gets that asks what stands behind a link. There is nothing to work out, so the
//! documents are files.

use super::Entry;
use crate::{
    address::Address,
    social,
    storyboard::escape,
    words::{FIRST, Words},
};
use anyhow::Result;
use serde::Serialize;

/// The size of the frame in CSS pixels, where there is room for it. WordPress takes heights from 200 to 1000; in this one
/// a figure has all of its picture, and on a phone all of its words.
const FRAME: (u32, u32) = (600, 960);

/// How long an editor may keep what it got, seconds: a day.
const CACHE_AGE: u32 = 86_400;

/// A document of type `rich`, by version 1.0 of oEmbed.
#[derive(Serialize)]
struct Document<'a> {
    version: &'a str,
    r#type: &'a str,
    provider_name: &'a str,
    provider_url: String,
    title: String,
    width: u32,
    height: u32,
    thumbnail_url: String,
    thumbnail_width: u32,
    thumbnail_height: u32,
    cache_age: u32,
    html: String,
}

/// Where the document about a way in is, by its path from the page.
pub(crate) fn path(entry: Entry, language: &str) -> String {
    format!("oembed/{}.json", entry.name(language))
}

/// The document about a way in.
///
/// # Errors
/// When a sentence is missing.
pub(crate) fn document(entry: Entry, address: &Address, words: &Words) -> Result<String> {
    let (width, height) = FRAME;
    let document = Document {
        version: "1.0",
        r#type: "rich",
        provider_name: words.say("page.title")?,
        provider_url: address.of(""),
        title: entry.title(words)?,
        width,
        height,
        thumbnail_url: address.of(&social::path(entry, words.language())),
        thumbnail_width: social::WIDTH,
        thumbnail_height: social::HEIGHT,
        cache_age: CACHE_AGE,
        html: frame(entry, address, words)?,
    };
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}

/// The frame, as wide as there is room. WordPress keeps of it where it leads, its size, its title and that it neither
/// scrolls nor has a border, and puts it into a sandbox of its own. It listens for the height of a frame only when a
/// quotation stands before it, which it shows until it hears the first one.
fn frame(entry: Entry, address: &Address, words: &Words) -> Result<String> {
    let (_, height) = FRAME;
    let page = address.of(&entry.path());
    let title = escape(&entry.title(words)?);
    let language = words.language();
    let language = if language == FIRST { String::new() } else { format!("&lang={language}") };
    Ok(format!(
        "<blockquote><a href=\"{}\">{title}</a></blockquote>\
         <iframe src=\"{}\" width=\"100%\" height=\"{height}\" title=\"{title}\" sandbox=\"allow-scripts\" \
         loading=\"lazy\" frameborder=\"0\" scrolling=\"no\" style=\"border:0\"></iframe>",
        escape(&page),
        escape(&format!("{page}?chrome=figure{language}")),
    ))
}
