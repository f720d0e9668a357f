//! The browser tests: Chromium, Firefox and WebKit from Debian, Playwright from npm, and no way out to the network.

use super::playwright;
use crate::{
    console::{note, step},
    place, process,
};
use anyhow::{Context as _, Result, bail};
use std::process::Command;

/// A package of Debian, and a call that succeeds once it is installed.
type Package = (&'static str, &'static [&'static str]);

/// The engine that runs everything, and `ip` to bring up loopback.
const CHROMIUM: [Package; 2] =
    [("chromium", &["/usr/bin/chromium", "--version"]), ("iproute2", &["ip", "-Version"])];

/// The engines that run what host pages rely on; WebKit hangs without a display, so it is given one.
const OTHERS: [Package; 3] = [
    ("firefox-esr", &["/usr/bin/firefox-esr", "--version"]),
    ("webkit2gtk-driver", &["WebKitWebDriver", "--version"]),
    ("xvfb", &["sh", "-c", "command -v Xvfb"]),
];

/// Ways to give a program a network of its own, for root and for everyone else.
const ALONE: [&[&str]; 2] = [&["--net"], &["--net", "--map-root-user"]];

/// Runs the suite against what was built.
///
/// # Errors
/// When a browser cannot be had, or a test fails.
pub(crate) fn run() -> Result<()> {
    install_from_debian(&[&CHROMIUM[..], &OTHERS[..]].concat())?;
    process::install_node_package(&place::browser_tests())?;
    playwright::forget_counts()?;
    step("run the browser tests", || process::run(&mut playwright_without_network()?))
}

/// Chromium alone, when it is absent.
///
/// # Errors
/// When it cannot be installed.
pub(crate) fn install_chromium() -> Result<()> {
    install_from_debian(&CHROMIUM)
}

/// Installs in one go what is missing of these packages.
fn install_from_debian(packages: &[Package]) -> Result<()> {
    let missing = missing(packages);
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(", ");
    if !process::exists("apt-get") {
        bail!(
            "the browser tests need what Debian packages as {names}, and there is no apt-get to install it"
        );
    }
    step(&format!("install {names} by apt"), || {
        apt(&["update"])
            .and_then(|()| apt(&[&["install", "--no-install-recommends"], missing.as_slice()].concat()))
            .context("go online for this step, or install by hand what the tests need")
    })
}

fn missing(packages: &[Package]) -> Vec<&'static str> {
    let is_there = |call: &[&str]| process::succeeds(Command::new(call[0]).args(&call[1..]));
    packages.iter().filter(|(_, call)| !is_there(call)).map(|(name, _)| *name).collect()
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

#[cfg(test)]
mod tests {
    use super::missing;

    #[test]
    fn only_what_does_not_answer_is_installed() {
        assert_eq!(
            missing(&[("there", &["true"]), ("broken", &["false"]), ("gone", &["no-such-program"])]),
            ["broken", "gone"]
        );
    }
}
