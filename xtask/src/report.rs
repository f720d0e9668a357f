//! `cargo xtask report`: the tables of the documentation that are made from the code.

mod model;
mod plans;
mod table;

use crate::{console, place};
use anyhow::{Context as _, Result, bail};
use clap::{Args, Subcommand};
use std::path::PathBuf;
pub(crate) use table::number as four_digits;

/// Write the tables of the documentation that are made from the code
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    subject: Subject,
}

#[derive(Subcommand)]
enum Subject {
    /// The tables of docs/model.md: names, parameters, targets, plans, evidence
    Model,
}

/// Brings the tables of a subject up to date.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    match arguments.subject {
        Subject::Model => {
            let tables = console::step("measure every target on both parameter sets", model::tables)?;
            console::print(&plans::after_five_years()?)?;
            let path = document();
            let text = std::fs::read_to_string(&path).context("docs/model.md is missing")?;
            Ok(std::fs::write(path, with_tables(&text, &tables)?)?)
        }
    }
}

fn document() -> PathBuf {
    place::root().join("docs/model.md")
}

/// A table and the name of the markers it stands between.
struct Table {
    name: &'static str,
    text: String,
}

/// The document with each table between its markers.
fn with_tables(document: &str, tables: &[Table]) -> Result<String> {
    let mut document = document.to_owned();
    for Table { name, text } in tables {
        let (begin, end) = (format!("<!-- begin: {name} -->"), format!("<!-- end: {name} -->"));
        let Some((before, rest)) = document.split_once(&begin) else { bail!("docs/model.md has no {begin}") };
        let Some((_, after)) = rest.split_once(&end) else { bail!("docs/model.md has no {end}") };
        document = format!("{before}{begin}\n\n{text}\n{end}{after}");
    }
    Ok(document)
}

#[cfg(test)]
mod tests {
    use super::{document, model, with_tables};

    #[test]
    fn the_tables_of_docs_model_are_fresh() {
        let text = std::fs::read_to_string(document()).expect("docs/model.md");
        let tables = model::tables().expect("every target can be measured");
        let fresh = with_tables(&text, &tables).expect("every table has its place");
        for (old, new) in text.lines().zip(fresh.lines()) {
            assert_eq!(old, new, "run `cargo xtask report model`");
        }
        assert_eq!(text.len(), fresh.len(), "run `cargo xtask report model`");
    }
}
