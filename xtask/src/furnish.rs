//! `cargo xtask furnish`: gives a page built by trunk its colours, words and storyboard, and puts beside it what
//! stands beside the page of `cargo xtask build`. `Trunk.toml` calls it.

use crate::{
    address::Address,
    build::{
        Manuscript, add_cards, add_scripts,
        site::{Part, Site},
        style_of_the_story,
    },
    pages,
    storyboard::{Storyboard, usual_run},
    words::Words,
};
use anyhow::{Context as _, Result};
use clap::Args;
use std::{fs, path::PathBuf};

/// Give a page built by trunk its colours, words and storyboard
#[derive(Args)]
pub(crate) struct Arguments {
    /// Where the page will be hosted
    #[arg(long, value_name = "URL")]
    address: Option<Address>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let staged = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("`cargo xtask furnish` is called by trunk, on the page that trunk has built")?;
    let page = staged.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| format!("{} cannot be read", page.display()))?;
    let mut site = Site::default();
    let (words, run) = (Words::english()?, usual_run()?);
    let storyboard = Storyboard::draw(&run, &words, |still| {
        let path = still.lasting_path();
        site.add(&path, Part::Stills, still.svg);
        Ok(path)
    })?;
    site.add("pages.css", Part::Pages, pages::style()?);
    site.add("story.css", Part::Style, style_of_the_story());
    add_scripts(&mut site, &words)?;
    add_cards(&mut site, &run)?;
    let manuscript = Manuscript { html, style: "pages.css".to_owned(), storyboard, words: &words };
    site.add_all(manuscript.edition(arguments.address.as_ref())?);
    site.write_into(&staged)
}
