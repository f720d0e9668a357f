//! What is published, held against itself: assembled as for a host, without compiling anything.

mod cards;
mod documents;
mod pages;

use super::{compress::compress, edition::PINNED, page::assemble, site::Site, size::Report, wasm::Bound};
use crate::{address::Address, entry::Entry, headers};
use std::{collections::BTreeMap, sync::LazyLock};

const ADDRESS: &str = "https://your.host/immune-rebuild/";

/// The site with an address.
static SITE: LazyLock<Site> = LazyLock::new(|| site(ADDRESS.parse().ok()));

/// The site, its modules empty.
fn site(address: Option<Address>) -> Site {
    let bound = || Bound { wasm: Vec::new(), glue: String::new(), snippets: BTreeMap::new() };
    assemble(bound(), bound(), address.as_ref()).expect("the site is assembled")
}

/// A file as text.
fn text<'a>(site: &'a Site, path: &str) -> &'a str {
    let file = site.files.get(path).unwrap_or_else(|| panic!("{path} is not there"));
    std::str::from_utf8(&file.bytes).expect("it is text")
}

/// The path in the site to which an absolute link leads.
fn inside(link: &str) -> &str {
    let path = link.strip_prefix(ADDRESS).unwrap_or_else(|| panic!("{link} leads elsewhere"));
    let file = path.split(['?', '#']).next().unwrap_or_default();
    if file.is_empty() { "index.html" } else { file }
}

#[test]
fn the_same_inputs_give_the_same_bytes_path_by_path() {
    let again = site(ADDRESS.parse().ok());
    assert_eq!(SITE.files.len(), again.files.len());
    for ((path, file), (other, same)) in SITE.files.iter().zip(&again.files) {
        assert!(path == other && file.bytes == same.bytes, "{path} differs");
    }
}

#[test]
fn the_pinned_copy_is_the_whole_site_again_but_for_its_own_address() {
    let folder = format!("{PINNED}/");
    let (pinned, living): (Vec<_>, Vec<_>) =
        SITE.files.iter().partition(|(path, _)| path.starts_with(&folder));
    assert_eq!(pinned.len() + 1, living.len(), "all is there twice but _headers");
    for (path, file) in living.into_iter().filter(|(path, _)| *path != "_headers") {
        let copy = &SITE.files[&(folder.clone() + path)];
        let same = file.bytes == copy.bytes || {
            let [own, other] = [file, copy].map(|file| String::from_utf8_lossy(&file.bytes));
            own.replace(ADDRESS, &format!("{ADDRESS}{folder}")) == other
        };
        assert!(same, "{path} differs in the pinned copy");
    }
}

#[test]
fn without_an_address_nothing_names_one() {
    let site = site(None);
    assert!(!site.files.keys().any(|path| path.contains("oembed")));
    for page in ["index.html", "gap.html", "numbers.html"] {
        assert!(!text(&site, page).contains("og:"), "{page}");
    }
}

#[test]
fn one_rule_and_no_second_one_says_how_long_a_file_may_be_kept() {
    for path in SITE.files.keys().filter(|path| !path.starts_with('_')) {
        let path = format!("/{path}");
        let speaking = headers::rules().into_iter().filter(|(rule, _)| headers::speaks_of(rule, &path));
        assert_eq!(speaking.count(), 1, "{path}");
    }
}

/// The modules are empty here: what is weighed is all that stands before them.
#[test]
fn the_first_picture_of_every_page_keeps_its_limit() -> anyhow::Result<()> {
    let mut site = SITE.clone();
    let is_weighed =
        |path: &str| path.starts_with("assets/") || Entry::all().any(|entry| entry.file() == path);
    site.files.retain(|path, _| is_weighed(path));
    compress(&mut site)?;
    Report::of(&site)?.keep_limits()
}
