//! `cargo xtask test`: every check, as the machine that guards the branch runs them.

mod alone;
mod background;
pub(crate) mod browser;
mod debian;
mod hosting;
pub(crate) mod playwright;
mod twice;
pub(crate) mod wordpress;

use crate::{
    address::Address,
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

    /// Show the page inside a real WordPress, which is no part of the other checks
    #[arg(long)]
    wordpress: bool,
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
    /// The page is the same, byte by byte, when it is built again elsewhere (builds the page, too)
    Twice,
    /// The web servers of docs/hosting.md serve it as they should (builds the page, too)
    Hosting,
    /// The page in a real browser, without a network (builds the page, too)
    Browser,
    /// The page inside a real WordPress (builds the page, too); only when asked for
    Wordpress,
}

/// Runs the chosen checks to the last one, and says at the end which failed and what the browsers counted.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    if let Err(error) = process::ourselves() {
        console::failure(&error);
        return ExitCode::FAILURE;
    }
    let mut failed = Vec::new();
    for check in chosen(arguments) {
        // They would only find the page of an earlier build.
        let outcome = if check.needs_the_page() && failed.contains(&Check::Wasm) {
            Err(anyhow!("the check {} is left out, because the page did not build", check.name()))
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

/// All checks but the one that installs a WordPress, or those asked for; what needs the page has it built.
fn chosen(Arguments { only, wordpress }: &Arguments) -> Vec<Check> {
    let everything = only.is_empty() && !wordpress;
    let is_asked_for = |check: &Check| match check {
        Check::Wordpress => *wordpress || only.contains(check),
        _ => everything || only.contains(check),
    };
    let all = Check::value_variants().iter().copied();
    let needs_the_page = all.clone().any(|check| check.needs_the_page() && is_asked_for(&check));
    all.filter(|check| is_asked_for(check) || (*check == Check::Wasm && needs_the_page)).collect()
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
            Self::Wasm => build::make(Profile::Release, Some(&Address::local(8080)?)),
            Self::Twice => twice::run(&Address::local(8080)?),
            Self::Hosting => hosting::run(),
            Self::Browser => {
                probe::make()?;
                browser::run()
            }
            Self::Wordpress => wordpress::run(),
        }
    }

    /// Whether it is about what the check before it builds.
    fn needs_the_page(self) -> bool {
        matches!(self, Self::Twice | Self::Hosting | Self::Browser | Self::Wordpress)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Clippy => "clippy",
            Self::Native => "native",
            Self::Words => "words",
            Self::Wasm => "wasm",
            Self::Twice => "twice",
            Self::Hosting => "hosting",
            Self::Browser => "browser",
            Self::Wordpress => "wordpress",
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
    use super::{Arguments, Check, chosen};

    #[test]
    fn nothing_sees_the_page_of_an_earlier_build() {
        for check in [Check::Twice, Check::Hosting, Check::Browser, Check::Wordpress] {
            assert_eq!(chosen(&Arguments { only: vec![check], wordpress: false }), [Check::Wasm, check]);
        }
    }

    #[test]
    fn without_a_choice_every_check_runs_but_wordpress_and_browsers_come_last() {
        let every = chosen(&Arguments { only: Vec::new(), wordpress: false });
        assert_eq!(every.len(), 8);
        assert_eq!(every.last(), Some(&Check::Browser));
    }

    #[test]
    fn a_wordpress_that_is_asked_for_runs_alone() {
        let alone = chosen(&Arguments { only: Vec::new(), wordpress: true });
        assert_eq!(alone, [Check::Wasm, Check::Wordpress]);
    }
}
