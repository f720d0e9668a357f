//! oEmbed, as an editor of pages reads it.

use super::{SITE, inside, text};
use crate::{
    entry::{Entry, oembed},
    words::LANGUAGES,
};
use serde_json::Value;

/// Every document with the way in that it is about.
fn documents() -> impl Iterator<Item = (Entry, Value)> {
    LANGUAGES.into_iter().flat_map(|language| {
        Entry::all().map(move |entry| {
            let document = text(&SITE, &oembed::path(entry, language));
            (entry, serde_json::from_str(document).expect("it is JSON"))
        })
    })
}

/// The value of the first attribute of this name in a text.
fn attribute<'a>(html: &'a str, name: &str) -> &'a str {
    let found = html.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
    found.unwrap_or_else(|| panic!("no {name} in {html}"))
}

#[test]
fn a_document_is_of_type_rich_and_frames_the_page_that_links_to_it() {
    for (entry, document) in documents() {
        assert_eq!((&document["version"], &document["type"]), (&"1.0".into(), &"rich".into()));
        let html = document["html"].as_str().expect("text");
        assert_eq!((html.matches('<').count(), html.matches("<iframe ").count()), (6, 1), "{html}");
        let (page, query) = attribute(html, "src").split_once('?').expect("it asks for the figure");
        assert_eq!((inside(page), query), (entry.file().as_str(), "chrome=figure"));
        assert_eq!(attribute(html, "href"), page);
        let link =
            text(&SITE, inside(page)).split("type=\"application/json+oembed\" ").nth(1).expect("a link");
        let there: Value = serde_json::from_str(text(&SITE, inside(attribute(&format!(" {link}"), "href"))))
            .expect("it is JSON");
        assert_eq!(there, document);
    }
}

/// WordPress cuts heights to 200 to 1000, and keeps of a frame what is held here.
#[test]
fn a_frame_says_all_that_wordpress_keeps_and_is_of_the_size_that_is_promised() {
    for (_, document) in documents() {
        let html = document["html"].as_str().expect("text");
        assert!(html.starts_with("<blockquote><a "), "{html}");
        assert!(html.contains("</a></blockquote><iframe "), "{html}");
        assert_eq!(attribute(html, "width"), "100%");
        assert_eq!(attribute(html, "height"), document["height"].to_string());
        assert!((200..=1000).contains(&document["height"].as_u64().expect("a number")));
        assert_eq!((attribute(html, "frameborder"), attribute(html, "scrolling")), ("0", "no"));
        assert_eq!(attribute(html, "sandbox"), "allow-scripts");
        assert_eq!(attribute(html, "title"), document["title"]);
        assert_eq!(inside(document["provider_url"].as_str().expect("text")), "index.html");
    }
}

#[test]
fn the_picture_of_a_document_is_there_in_the_size_it_says() {
    for (_, document) in documents() {
        let picture = &SITE.files[inside(document["thumbnail_url"].as_str().expect("text"))].bytes;
        let size = |from: usize| u32::from_be_bytes([0, 1, 2, 3].map(|at| picture[from + at]));
        assert_eq!(document["thumbnail_width"], size(16));
        assert_eq!(document["thumbnail_height"], size(20));
    }
}
