//! `cargo xtask furnish`: gives a page built by trunk its colours, words, storyboard and the pages beside it. `Trunk.toml` calls it.

use crate::{
    build::{furnish, style_of_the_story},
    pages, storyboard,
    words::Words,
};
use anyhow::{Context as _, Result};
use std::{fs, path::PathBuf};

pub(crate) fn run() -> Result<()> {
    let staged = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("`cargo xtask furnish` is called by trunk, on the page that trunk has built")?;
    let words = Words::english()?;
    let storyboard = storyboard::draw(&words, |_, name, svg| {
        fs::write(staged.join(name), svg)?;
        Ok(name.to_owned())
    })?;
    let beside = pages::draw(&words, |name, style| {
        fs::write(staged.join(name), style)?;
        Ok(name.to_owned())
    })?;
    let page = staged.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| format!("{} cannot be read", page.display()))?;
    fs::write(&page, furnish(&html, &storyboard, &words)?)?;
    for (name, html) in beside {
        fs::write(staged.join(name), html)?;
    }
    Ok(fs::write(staged.join("story.css"), style_of_the_story())?)
}
