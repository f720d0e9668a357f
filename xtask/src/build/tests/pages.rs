//! What the pages say about themselves.

use super::{SITE, inside, text};
use crate::entry::Entry;

/// Every page of the site.
fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    let names = SITE.files.keys().filter(|path| path.ends_with(".html") && !path.contains('/'));
    names.map(|name| (name.as_str(), text(&SITE, name)))
}

/// The value of `content` in the only line that has a beginning.
fn only<'a>(html: &'a str, beginning: &str) -> &'a str {
    let mut found = html.split(beginning).skip(1);
    let value = found.next().unwrap_or_else(|| panic!("there is no {beginning}"));
    assert!(found.next().is_none(), "{beginning} is there twice");
    value.split('"').next().unwrap_or_default()
}

fn meta<'a>(html: &'a str, name: &str) -> &'a str {
    let kind = if name.starts_with("og:") { "property" } else { "name" };
    only(html, &format!("<meta {kind}=\"{name}\" content=\""))
}

#[test]
fn every_page_has_one_title_one_description_and_one_picture_that_is_there() {
    assert_eq!(pages().count(), 12);
    for (name, html) in pages() {
        let head = html.split("</head>").next().unwrap_or_default();
        assert_eq!(head.matches("<title>").count(), 1, "{name}");
        let title = head.split("<title>").nth(1).and_then(|rest| rest.split('<').next());
        assert_eq!(title, Some(meta(html, "og:title")), "{name}");
        assert!(meta(html, "description").len() > 40, "{name}");
        assert_eq!(meta(html, "description"), meta(html, "og:description"), "{name}");
        assert!(SITE.files.contains_key(inside(meta(html, "og:image"))), "{name}");
        assert_eq!(inside(meta(html, "og:url")), name);
        for place in ["og:image:width", "og:image:height", "og:image:alt", "twitter:card"] {
            assert!(!meta(html, place).is_empty(), "{name} says no {place}");
        }
    }
}

#[test]
fn no_place_is_left_open_and_no_two_pages_have_the_same_title() {
    let mut titles: Vec<&str> = pages().map(|(_, html)| meta(html, "og:title")).collect();
    titles.sort_unstable();
    titles.dedup();
    assert_eq!(titles.len(), 12);
    for (name, html) in pages() {
        assert!(!html.contains("{{") && !html.contains("[["), "{name}");
    }
}

#[test]
fn a_page_of_a_chapter_opens_in_it_and_shows_its_picture_first_and_alone() {
    for entry in Entry::all() {
        let html = text(&SITE, &entry.file());
        let sections = html.matches("class=\"explainer\">\n<div class=\"words\">").count();
        let Entry::Chapter(chapter) = entry else {
            assert!(sections == 8 && !html.contains("data-chapter"));
            continue;
        };
        let key = chapter.key();
        assert_eq!(only(html, "<html lang=\"en\" data-chapter=\""), key);
        assert_eq!((sections, html.matches("<picture").count()), (1, 1), "{key}");
        assert!(html.contains(&format!("<section id=\"{key}\"")), "{key}");
        assert!(only(html, "fetchpriority=\"high\" src=\"").contains(&format!("/{key}-wide-")), "{key}");
        assert!(html.contains("<a href=\"index.html#storyboard\">"), "{key}");
    }
}

#[test]
fn a_still_under_a_name_that_stays_is_the_still_of_the_storyboard() {
    for entry in Entry::all().filter(|entry| *entry != Entry::Whole) {
        let html = text(&SITE, &entry.file());
        let key = entry.opens().key();
        for (hashed, lasting) in [
            (only(html, "fetchpriority=\"high\" src=\"./"), format!("picture/{key}.svg")),
            (only(html, "srcset=\"./"), format!("picture/{key}-narrow.svg")),
        ] {
            assert_eq!(text(&SITE, hashed), text(&SITE, &lasting), "{lasting}");
        }
    }
}
