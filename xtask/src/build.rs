//! `cargo xtask build`: writes the page, ready to be hosted, to `dist/`.

mod compress;
mod edition;
mod kit;
mod page;
pub(crate) mod site;
mod size;
#[cfg(test)]
mod tests;
pub(crate) mod wasm;

pub(crate) use edition::{Manuscript, add_cards};
pub(crate) use kit::add as add_scripts;
pub(crate) use page::{read, style_of_the_story};

use crate::{
    address::Address,
    console::{note, step},
    place,
};
use anyhow::Result;
use clap::Args;
use wasm::Profile;

/// Write the page, ready to be hosted, to dist/
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    profile: ProfileFlags,

    /// Where the page will be hosted, such as https://your.host/immune-rebuild/: cards of social media and oEmbed need
    /// whole links
    #[arg(long, value_name = "URL")]
    address: Option<Address>,
}

/// How much the compiler works for the reader.
#[derive(Args, Clone, Copy)]
pub(crate) struct ProfileFlags {
    /// What readers get: small and compressed [default]
    #[arg(long)]
    release: bool,

    /// For working on the page: built fast, large, not compressed
    #[arg(long, conflicts_with = "release")]
    dev: bool,
}

impl From<ProfileFlags> for Profile {
    fn from(flags: ProfileFlags) -> Self {
        if flags.dev && !flags.release { Self::Dev } else { Self::Release }
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    if arguments.address.is_none() {
        note("without --address, Open Graph and oEmbed are left out: they need whole links");
    }
    make(arguments.profile.into(), arguments.address.as_ref())
}

/// Builds the page for an address into `dist/`, and says what it weighs.
///
/// # Errors
/// When something is missing that cannot be fetched, a part does not build, or the page weighs too much;
/// `dist/` is then as it was.
pub(crate) fn make(profile: Profile, address: Option<&Address>) -> Result<()> {
    let app = wasm::bind_program("immune-rebuild", &[], profile)?;
    let share = wasm::bind_program("share", &[], profile)?;
    let mut site = step("write the page", || page::assemble(app, share, address))?;
    if profile == Profile::Release {
        step("compress", || compress::compress(&mut site))?;
        let report = size::Report::of(&site)?;
        println!("{report}");
        report.store()?;
        report.keep_limits()?;
    }
    site.write(&place::dist())
}
