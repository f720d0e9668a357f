//! What the documents say about the repository is true.

use std::{fs, path::Path};

const DOCUMENTS: [&str; 4] = ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "docs/model.md"];

#[test]
fn every_path_that_a_document_names_exists() {
    for document in DOCUMENTS {
        let text =
            fs::read_to_string(root().join(document)).unwrap_or_else(|error| panic!("{document}: {error}"));
        let paths: Vec<_> = code_spans(&text).chain(links(&text)).filter(|span| is_path(span)).collect();
        let missing: Vec<_> = paths.iter().filter(|path| !root().join(path).exists()).collect();
        assert!(missing.is_empty(), "{document} names what is not there: {missing:?}");
        if document == "ARCHITECTURE.md" {
            assert!(paths.len() > 30, "the map of the code is thinner than the code: {} paths", paths.len());
        }
    }
}

#[test]
fn every_decision_is_numbered_in_order() {
    let mut names: Vec<_> = fs::read_dir(root().join("docs/decisions"))
        .expect("docs/decisions is there")
        .map(|entry| entry.expect("it can be read").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort_unstable();
    for (place, name) in names.iter().enumerate() {
        assert!(name.starts_with(&format!("{:04}-", place + 1)), "{name} is out of order");
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands in the repository")
}

/// What stands between backticks on one line, outside blocks of code.
fn code_spans(text: &str) -> impl Iterator<Item = &str> {
    let outside = text.split("```").step_by(2);
    outside.flat_map(str::lines).flat_map(|line| line.split('`').skip(1).step_by(2))
}

/// Where links lead that stay in the repository.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .filter(|target| !target.contains("://"))
}

/// Paths have a slash or the ending of a file; commands, types and places in the web do not count.
fn is_path(span: &str) -> bool {
    let file = ["rs", "md", "toml", "json", "html", "js", "css"];
    let has_ending =
        span.rsplit_once('.').is_some_and(|(stem, ending)| !stem.is_empty() && file.contains(&ending));
    (span.contains('/') || has_ending) && !span.contains([' ', '<', '*', ':']) && span != "dist/"
}
