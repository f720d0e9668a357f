//! What is timed on the whole page, built as readers get it.

use crate::{
    build::{self, wasm::Profile},
    console, place, process,
    test::browser,
};
use anyhow::{Context as _, Result};
use serde::de::DeserializeOwned;
use std::process::{Command, Stdio};

/// Builds the page, lets a script of `tests/bench` use it in Chromium, and gives what the script measured.
///
/// # Errors
/// When the page cannot be built, a browser cannot be had, or the script gives no times.
pub(super) fn measure<Measured: DeserializeOwned>(script: &str, what: &str) -> Result<Vec<Measured>> {
    build::make(Profile::Release, None)?;
    browser::install_chromium()?;
    process::install_node_package(&place::browser_tests())?;
    let output = console::step(what, || {
        Command::new("node")
            .arg(script)
            .arg(place::dist())
            .current_dir(place::root().join("tests/bench"))
            .stderr(Stdio::inherit())
            .output()
            .context("node could not be started")
    })?;
    serde_json::from_slice(&output.stdout).context("the browser gave no times")
}
