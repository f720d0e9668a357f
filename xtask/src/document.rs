//! `cargo xtask document`: writes the tables of the documents anew that are made of the code.
//!
//! A table stands between `<!-- table: name -->` and `<!-- end -->`. A test fails when one is not as the code has it.

use crate::{place, words::Words};
use anyhow::{Context as _, Result};
use std::fs;
use story::state::{
    Accepts, Parameter,
    message::{SET, Told},
};

/// The documents that hold tables.
const DOCUMENTS: [&str; 2] = ["README.md", "docs/embed.md"];

pub(crate) fn run() -> Result<()> {
    for document in DOCUMENTS {
        let path = place::root().join(document);
        let text = fs::read_to_string(&path).with_context(|| format!("{document} cannot be read"))?;
        fs::write(path, renewed(&text)?)?;
    }
    Ok(())
}

/// A document with each of its tables as the code has it.
fn renewed(text: &str) -> Result<String> {
    let words = Words::english()?;
    let mut renewed = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(BEGIN) {
        let (name, after) = after.split_once(" -->\n").context("the name of a table does not end")?;
        let (_, after) = after.split_once(END).with_context(|| format!("the table `{name}` does not end"))?;
        renewed += &format!("{before}{BEGIN}{name} -->\n\n{}\n{END}", table(name, &words)?);
        rest = after;
    }
    Ok(renewed + rest)
}

const BEGIN: &str = "<!-- table: ";
const END: &str = "<!-- end -->";

fn table(name: &str, words: &Words) -> Result<String> {
    match name {
        "parameters" => parameters(words),
        "messages" => Ok(messages()),
        _ => anyhow::bail!("no table is called `{name}`"),
    }
}

/// Every name that a link, an attribute or a message may use.
fn parameters(words: &Words) -> Result<String> {
    let mut table = "| name | what | takes | without it |\n|---|---|---|---|\n".to_owned();
    for parameter in Parameter::ALL {
        let what = name_of(parameter, words)?;
        let default = Some(parameter.default_value()).filter(|value| !value.is_empty());
        let default = default.map_or("–".into(), |value| format!("`{value}`"));
        table +=
            &format!("| `{}` | {what} | {} | {default} |\n", parameter.key(), accepted(&parameter.accepts()));
    }
    Ok(table)
}

/// What readers are told a parameter is.
fn name_of(parameter: Parameter, words: &Words) -> Result<&str> {
    let key = parameter.key();
    match parameter {
        Parameter::Setting(_) => words.say(&format!("settings.{key}.name")),
        _ => words.say(&format!("links.{key}")),
    }
}

/// What a parameter takes, in words.
fn accepted(accepts: &Accepts) -> String {
    let listed = |words: &[&str]| words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" ");
    match accepts {
        Accepts::Words(words) => listed(words),
        Accepts::WordList(words) => format!("two or more, with commas: {}", listed(words)),
        Accepts::Number(range) => format!("{} to {}", range.start(), range.end()),
        Accepts::NumberOrWords(range, words) => {
            format!("{} to {}, or {}", range.start(), range.end(), listed(words))
        }
        Accepts::LanguageTag => "a language tag such as `en`".into(),
        Accepts::Colour => "six hexadecimal digits that can be read on the page".into(),
    }
}

/// Every message, from the page and to it.
fn messages() -> String {
    let mut table = "| from | type | carries |\n|---|---|---|\n".to_owned();
    for told in Told::ALL {
        let fields: Vec<_> = told.fields().iter().map(|field| format!("`{field}`")).collect();
        table += &format!("| the page | `{}` | {} |\n", told.key(), fields.join(", "));
    }
    table + &format!("| the page around it | `{SET}` | any of the names above, as text or number |\n")
}

#[cfg(test)]
mod tests {
    use super::{DOCUMENTS, renewed};
    use crate::build::read;

    #[test]
    fn the_tables_of_the_documents_are_as_the_code_has_them() -> anyhow::Result<()> {
        for document in DOCUMENTS {
            let text = read(document)?;
            assert!(text.contains("<!-- table: "), "{document} has no table");
            assert!(renewed(&text)? == text, "{document} is out of date: run `cargo xtask document`");
        }
        Ok(())
    }

    #[test]
    fn a_table_that_does_not_end_is_an_error() {
        assert!(renewed("<!-- table: parameters -->\n").is_err());
        assert!(renewed("<!-- table: nothing -->\n<!-- end -->").is_err());
    }
}
