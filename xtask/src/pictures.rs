//! `cargo xtask pictures`: every chapter, view and page as readers see it, on one sheet for the eye.

use crate::{
    build::{self, ProfileFlags},
    console::step,
    place, process,
    test::{browser, playwright},
};
use anyhow::{Context as _, Result};
use clap::Args;
use std::{fs, path::Path};

/// Photograph every chapter, view and page in every width and theme, and lay the pictures out on one sheet
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    profile: ProfileFlags,

    /// Take the page that dist/ holds
    #[arg(long)]
    built: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    if !arguments.built {
        build::make(arguments.profile.into(), None)?;
    }
    browser::install_chromium()?;
    process::install_node_package(&place::browser_tests())?;
    let folder = place::target().join("pictures");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    step("photograph every chapter, view and page", || {
        playwright::test(&["--config=pictures.config.ts"], &[("PICTURES", folder.as_os_str())])
    })?;
    let sheet = folder.join("index.html");
    fs::write(&sheet, contact_sheet(&folder)?)?;
    println!("{}", sheet.display());
    Ok(())
}

/// The pictures of a folder, a row for each folder in it, as a page.
///
/// # Errors
/// When the folder cannot be read.
fn contact_sheet(folder: &Path) -> Result<String> {
    let mut html = "<!doctype html>\n<meta charset=\"utf-8\">\n<title>Every chapter, view and page</title>\n<style>\
        body{font:14px sans-serif}section{display:flex;gap:8px;overflow-x:auto}figure{margin:0}img{height:360px}\
        </style>\n"
        .to_owned();
    for row in names(folder)? {
        html += &format!("<h2>{row}</h2>\n<section>\n");
        for picture in names(&folder.join(&row))? {
            html += &format!(
                "<figure><a href=\"{row}/{picture}\"><img loading=\"lazy\" alt=\"\" src=\"{row}/{picture}\"></a>\
                 <figcaption>{picture}</figcaption></figure>\n"
            );
        }
        html += "</section>\n";
    }
    Ok(html)
}

/// The names in a folder, in the order of the alphabet.
fn names(folder: &Path) -> Result<Vec<String>> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .with_context(|| format!("{} cannot be read", folder.display()))?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<_>>()?;
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::contact_sheet;
    use std::fs;

    #[test]
    fn the_sheet_shows_every_picture_once_in_the_row_of_its_folder() -> anyhow::Result<()> {
        let folder = crate::place::target().join("contact-sheet-test");
        for picture in ["live dark 360/1 attack.png", "live dark 360/2 collect.png", "still 360/1 attack.png"]
        {
            let path = folder.join(picture);
            fs::create_dir_all(path.parent().unwrap_or(&folder))?;
            fs::write(path, "")?;
        }
        let sheet = contact_sheet(&folder)?;
        fs::remove_dir_all(&folder)?;
        assert_eq!(sheet.matches("<h2>").count(), 2);
        assert_eq!(sheet.matches("<img").count(), 3);
        assert!(sheet.contains("src=\"live dark 360/2 collect.png\""));
        Ok(())
    }
}
