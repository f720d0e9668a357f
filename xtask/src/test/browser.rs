//! The browser tests: Chromium, Firefox and WebKit from Debian, Playwright from npm, and no way out to the network.

use super::{
    alone,
    debian::{self, Package},
    playwright,
};
use crate::{console::step, place, process};
use anyhow::Result;

/// The engine that runs everything, and `ip` to bring up loopback.
const CHROMIUM: [Package; 2] =
    [("chromium", &["/usr/bin/chromium", "--version"]), ("iproute2", &["ip", "-Version"])];

/// The engines that run what host pages rely on; WebKit hangs without a display, so it is given one.
const OTHERS: [Package; 3] = [
    ("firefox-esr", &["/usr/bin/firefox-esr", "--version"]),
    ("webkit2gtk-driver", &["WebKitWebDriver", "--version"]),
    ("xvfb", &["sh", "-c", "command -v Xvfb"]),
];

/// Runs the suite against what was built.
///
/// # Errors
/// When a browser cannot be had, or a test fails.
pub(crate) fn run() -> Result<()> {
    debian::install(&[&CHROMIUM[..], &OTHERS[..]].concat())?;
    process::install_node_package(&place::browser_tests())?;
    playwright::forget_counts()?;
    step("run the browser tests", || process::run(&mut alone::ourselves("playwright")?))
}

/// Chromium alone, when it is absent.
///
/// # Errors
/// When it cannot be installed.
pub(crate) fn install_chromium() -> Result<()> {
    debian::install(&CHROMIUM)
}
