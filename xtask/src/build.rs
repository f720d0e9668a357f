//! `cargo xtask build`: writes the page, ready to be hosted, to `dist/`.

mod compress;
mod page;
pub(crate) mod site;
mod size;
pub(crate) mod wasm;

pub(crate) use page::{furnish, read, style_of_the_story};

use crate::{console::step, place};
use anyhow::Result;
use clap::Args;
use wasm::Profile;

/// Write the page, ready to be hosted, to dist/
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    profile: ProfileFlags,
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
    make(arguments.profile.into())
}

/// Builds the page into `dist/`, and says what it weighs.
///
/// # Errors
/// When something is missing that cannot be fetched, a part does not build, or the page weighs too much;
/// `dist/` is then as it was.
pub(crate) fn make(profile: Profile) -> Result<()> {
    let app = wasm::bind("immune-rebuild", profile)?;
    let mut site = step("write the page", || page::assemble(app))?;
    if profile == Profile::Release {
        step("compress", || compress::compress(&mut site))?;
        let report = size::Report::of(&site);
        println!("{report}");
        report.store()?;
        report.keep_limits()?;
    }
    site.write(&place::dist())
}
