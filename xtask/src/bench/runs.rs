//! Many runs on the page: how long they take, and how long a slider takes to answer while they go on.

use super::page::measure;
use crate::console;
use anyhow::Result;
use serde::Deserialize;

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
    let ran: Vec<Ran> = measure("runs.js", "run 1000 persons under 4 treatments in Chromium")?;
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
