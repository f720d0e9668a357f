//! Links and anchors.

use super::{super::links, attributes, page, pages};
use evidence::row;
use std::collections::BTreeSet;

#[test]
fn every_link_inside_leads_somewhere() {
    let pages = pages();
    let anchors = |file: &str| -> Option<BTreeSet<String>> {
        let (_, html) = pages.iter().find(|(name, _)| *name == file)?;
        Some(attributes(html, "id").map(str::to_owned).collect())
    };
    for (name, html) in &pages {
        for link in attributes(html, "href").filter(|link| !link.starts_with("http")) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let file = file.trim_start_matches("./").split('?').next().unwrap_or_default();
            if file.ends_with(".css") || file.ends_with(".svg") || file == "index.html" {
                continue;
            }
            let there = anchors(if file.is_empty() { name } else { file });
            let there = there.unwrap_or_else(|| panic!("{name} links to {link}"));
            assert!(anchor.is_empty() || there.contains(anchor), "{name} links to {link}");
        }
    }
}

#[test]
fn an_anchor_is_used_once_on_its_page() {
    for (name, html) in pages() {
        let mut seen = BTreeSet::new();
        assert!(attributes(&html, "id").all(|id| seen.insert(id)), "{name} has an anchor twice");
    }
}

/// G-5 and D-2.
#[test]
fn pages_ask_nothing_load_nothing_and_link_only_to_papers_and_to_bodies_on_the_list() {
    let allowed: BTreeSet<&str> = row::ALL
        .iter()
        .map(|row| row.link)
        .chain(links::all())
        .chain(model::published::POINTS.iter().map(|point| point.link))
        .collect();
    for (name, html) in pages() {
        for tag in [
            "<script",
            "<img",
            "<iframe",
            "<form",
            "<input",
            "<select",
            "<button",
            "<animate",
            " style=",
            "http-equiv",
        ] {
            assert!(!html.contains(tag), "{name} has {tag}");
        }
        for link in attributes(&html, "href").filter(|link| link.starts_with("http")) {
            assert!(allowed.contains(link.replace("&amp;", "&").as_str()), "{name} links to {link}");
        }
    }
}

#[test]
fn every_number_of_the_model_and_every_row_that_may_be_shown_has_an_anchor() {
    let html = page("sources.html");
    let anchors: BTreeSet<&str> = attributes(&html, "id").collect();
    for record in model::CATALOGUE {
        assert!(anchors.contains(format!("parameter-{}", record.symbol).as_str()), "{}", record.symbol);
    }
    for row in row::ALL {
        assert!(anchors.contains(format!("row-{}", row.id).as_str()), "{}", row.id);
    }
    for row in model::published::POINTS.iter().flat_map(|point| point.rows) {
        assert!(row::find(row).is_some(), "a chart shows {row}, which may not be shown");
    }
}
