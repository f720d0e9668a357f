//! `cargo xtask furnish`: gives a page built by trunk its colours, words and storyboard. `Trunk.toml` calls it.

use crate::{build::furnish, storyboard, words::Words};
use anyhow::{Context as _, Result};
use std::{fs, path::PathBuf};

pub(crate) fn run() -> Result<()> {
    let staged = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("`cargo xtask furnish` is called by trunk, on the page that trunk has built")?;
    let words = Words::english()?;
    let storyboard = storyboard::draw(&words)?;
    let page = staged.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| format!("{} cannot be read", page.display()))?;
    fs::write(&page, furnish(&html, &storyboard, &words)?)?;
    fs::write(staged.join("palette.css"), story::cast::palette_css())?;
    for (path, svg) in &storyboard.stills {
        let path = staged.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&staged))?;
        fs::write(path, svg)?;
    }
    Ok(())
}
