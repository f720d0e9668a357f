//! The browser tests: Chromium from Debian, Playwright from npm, and no way out to the network.

use super::playwright;
use crate::{
    console::{note, step},
    place, process,
};
use anyhow::{Context as _, Result, bail};
use std::process::Command;

/// The browser the tests drive; `tests/browser/playwright.config.ts` names the same path.
const CHROMIUM: &str = "/usr/bin/chromium";

/// Ways to give a program a network of its own, for root and for everyone else.
const ALONE: [&[&str]; 2] = [&["--net"], &["--net", "--map-root-user"]];

/// Runs the suite against what was built.
///
/// # Errors
/// When a browser cannot be had, or a test fails.
pub(crate) fn run() -> Result<()> {
    install_from_debian()?;
    process::install_node_package(&place::browser_tests())?;
    playwright::forget_counts()?;
    step("run the browser tests", || process::run(&mut playwright_without_network()?))
}

/// Chromium, and `ip` to bring up loopback, when they are absent.
///
/// # Errors
/// When they cannot be installed.
pub(crate) fn install_from_debian() -> Result<()> {
    let present = [
        ("chromium", process::exists(CHROMIUM)),
        ("iproute2", process::succeeds(Command::new("ip").arg("-Version"))),
    ];
    let missing: Vec<_> = present.iter().filter(|(_, there)| !there).map(|(package, _)| *package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" and ");
    if !process::exists("apt-get") {
        bail!("the browser tests need {names} (as {CHROMIUM}), and there is no apt-get to install it");
    }
    step(&format!("install {names} by apt"), || {
        apt(&["update"])
            .and_then(|()| apt(&[&["install", "--no-install-recommends"], missing.as_slice()].concat()))
            .context("go online for this step, or install by hand what the tests need")
    })
}

fn apt(arguments: &[&str]) -> Result<()> {
    process::run(process::as_root("apt-get").args(["-y", "-qq"]).args(arguments))
}

/// `cargo xtask playwright`, where nothing but loopback can be reached; so "no request to anyone else" is
/// proven and not only watched for.
fn playwright_without_network() -> Result<Command> {
    let ourselves = process::ourselves()?;
    let raise_loopback = "ip link set lo up";
    for flags in ALONE {
        if process::succeeds(Command::new("unshare").args(flags).args(["sh", "-c", raise_loopback])) {
            let script = format!("{raise_loopback} && exec \"$0\" playwright");
            let mut command = Command::new("unshare");
            command.args(flags).args(["sh", "-c", &script]).arg(ourselves);
            return Ok(command);
        }
    }
    note("`unshare` is not allowed here: the browser tests run with the network up");
    let mut command = Command::new(ourselves);
    command.arg("playwright");
    Ok(command)
}
