//! `cargo xtask test`: every check, as the machine that guards the branch runs them.

mod alone;
pub(crate) mod browser;
mod debian;
pub(crate) mod playwright;

use crate::{
    build::{self, wasm::Profile},
    console::{self, step},
    place, probe,
    process::{self, cargo},
};
use anyhow::{Result, anyhow};
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
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
    /// The page in a real browser, without a network (builds the page, too)
    Browser,
}

/// Runs the chosen checks to the last one, and says at the end which failed and what the browsers counted.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    if let Err(error) = process::ourselves() {
        console::failure(&error);
        return ExitCode::FAILURE;
    }
    let mut failed = Vec::new();
    for check in chosen(&arguments.only) {
        // Browsers would only find the page of an earlier build.
        let outcome = if check == Check::Browser && failed.contains(&Check::Wasm) {
            Err(anyhow!("the browser tests are left out, because the page did not build"))
        } else {
            check.run()
        };
        if let Err(error) = outcome {
            console::failure(&error);
            failed.push(check);
        }
    }
    if failed.is_empty() {
        eprintln!("✓ every check passed");
    } else {
        eprintln!("✗ failed: {}", failed.iter().map(|check| check.name()).collect::<Vec<_>>().join(", "));
    }
    if let Some(counts) = playwright::counts() {
        println!("{counts}");
    }
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// All checks, or those asked for; browsers need the page, so it is built for them.
fn chosen(only: &[Check]) -> Vec<Check> {
    let is_chosen = |check: &Check| {
        only.is_empty() || only.contains(check) || (*check == Check::Wasm && only.contains(&Check::Browser))
    };
    Check::value_variants().iter().copied().filter(is_chosen).collect()
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
    process::install_node_package(&folder)?;
    step("test the words", || {
        process::run(Command::new("npm").args(["test", "--silent"]).current_dir(&folder))
    })
}

#[cfg(test)]
mod tests {
    use super::{Check, chosen};

    #[test]
    fn browsers_never_see_the_page_of_an_earlier_build() {
        assert_eq!(chosen(&[Check::Browser]), [Check::Wasm, Check::Browser]);
    }

    #[test]
    fn without_a_choice_every_check_runs_and_browsers_come_last() {
        assert_eq!(chosen(&[]).len(), 6);
        assert_eq!(chosen(&[]).last(), Some(&Check::Browser));
    }
}
