//! `cargo xtask test`: every check, as the machine that guards the branch runs them.

mod browser;
pub(crate) mod playwright;

use crate::{
    build::{self, wasm::Profile},
    console::{self, step},
    place, probe,
    process::{self, cargo},
};
use anyhow::Result;
use clap::{Args, ValueEnum};
use std::process::{Command, ExitCode};

/// Run every check: format, lints, native tests, words, the page, browsers
#[derive(Args)]
pub(crate) struct Arguments {
    /// Run one check alone (may be given more than once)
    #[arg(long, value_enum)]
    only: Vec<Check>,
}

/// A check, in the order in which they run: cheap ones first, the closing lines of browsers last.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Check {
    /// The code is formatted
    Format,
    /// clippy has nothing to say
    Clippy,
    /// The Rust tests
    Native,
    /// The tests of the words: reading level, forbidden words
    Words,
    /// The page builds
    Wasm,
    /// The page in a real browser, without a network
    Browser,
}

/// Runs the chosen checks to the last one, and says at the end which failed and what the browsers counted.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    let chosen = |check: &&Check| arguments.only.is_empty() || arguments.only.contains(check);
    let mut failed = Vec::new();
    for &check in Check::value_variants().iter().filter(chosen) {
        if let Err(error) = check.run() {
            console::failure(&error);
            failed.push(check.name());
        }
    }
    if failed.is_empty() {
        eprintln!("✓ every check passed")
    } else {
        eprintln!("✗ failed: {}", failed.join(", "))
    }
    if let Some(counts) = playwright::counts() {
        println!("{counts}");
    }
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

impl Check {
    fn run(self) -> Result<()> {
        match self {
            Self::Format => {
                step("check the format", || process::run(cargo().args(["fmt", "--all", "--check"])))
            }
            Self::Clippy => step("run clippy", || {
                process::run(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
            }),
            Self::Native => step("run the native tests", || {
                process::run(cargo().args(["test", "--workspace", "--no-fail-fast"]))
            }),
            Self::Words => test_words(),
            Self::Wasm => build::make(Profile::Release),
            Self::Browser => {
                if !place::dist().join("index.html").is_file() {
                    build::make(Profile::Release)?;
                }
                probe::make()?;
                browser::run()
            }
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Clippy => "clippy",
            Self::Native => "native",
            Self::Words => "words",
            Self::Wasm => "wasm",
            Self::Browser => "browser",
        }
    }
}

/// Reading level and forbidden words are measured by well-kept node packages.
fn test_words() -> Result<()> {
    let folder = place::word_tests();
    if !folder.is_dir() {
        console::note("there are no tests of the words yet");
        return Ok(());
    }
    process::install_node_package(&folder)?;
    step("test the words", || {
        process::run(Command::new("npm").args(["test", "--silent"]).current_dir(&folder))
    })
}
