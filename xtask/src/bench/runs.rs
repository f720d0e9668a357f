//! Many runs on the page: how long they take, and how long a slider takes to answer while they go on.

use crate::{
    build::{self, wasm::Profile},
    console, place, process,
    test::browser,
};
use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::process::Command;

/// 1000 runs of four treatments over five years.
#[derive(Deserialize)]
struct Ran {
    /// Whether a slider was moved meanwhile.
    meanwhile: String,
    /// Seconds from the press to the picture.
    seconds: f64,
    /// The longest task of the page, milliseconds; tasks below 50 are not told.
    longest_task: f64,
    /// How often the slider was moved, and the longest time until the next frame, milliseconds.
    answers: u32,
    longest_answer: f64,
}

/// Runs them in Chromium and prints a table.
///
/// # Errors
/// When the page cannot be built, or a browser cannot be had.
pub(super) fn run() -> Result<()> {
    build::make(Profile::Release)?;
    browser::install_from_debian()?;
    process::install_node_package(&place::browser_tests())?;
    let output = console::step("run 1000 persons under 4 treatments in Chromium", || {
        Command::new("node")
            .arg("runs.js")
            .arg(place::dist())
            .current_dir(place::root().join("tests/bench"))
            .stderr(std::process::Stdio::inherit())
            .output()
            .context("node could not be started")
    })?;
    let ran: Vec<Ran> = serde_json::from_slice(&output.stdout).context("the browser gave no times")?;
    console::print(&table(&ran))
}

fn table(ran: &[Ran]) -> String {
    let mut text = "1000 runs of 4 treatments over 5 years on a page of 1280 × 800. An answer is the time from a move of a slider to the \
                    frame that shows it; a task is told from 50 ms on.\n\n\
                    | meanwhile | seconds | longest task | answers | longest answer |\n|---|---|---|---|---|\n"
        .to_owned();
    for Ran { meanwhile, seconds, longest_task, answers, longest_answer } in ran {
        text += &format!(
            "| {meanwhile} | {seconds:.2} | {longest_task:.0} ms | {answers} | {longest_answer:.0} ms |\n"
        );
    }
    text
}
