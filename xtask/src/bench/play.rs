//! The whole page: script time of each frame while the story plays from the first day to the last, and what the
//! heap has gained when it is over.

use super::page::measure;
use crate::console;
use anyhow::Result;
use serde::Deserialize;

/// One play-through.
#[derive(Deserialize)]
struct Played {
    means: String,
    /// How many frames were drawn.
    frames: u32,
    /// Milliseconds of script in a frame: the median, what 95 of 100 stay below, and the longest.
    median: f64,
    p95: f64,
    longest: f64,
    /// Bytes that JavaScript holds more when the story is over.
    heap_growth: f64,
}

/// Plays the page in Chromium with each painter and prints a table.
///
/// # Errors
/// When the page cannot be built, or a browser cannot be had.
pub(super) fn run() -> Result<()> {
    let played: Vec<Played> = measure("play.js", "play the story in Chromium")?;
    console::print(&table(&played))
}

fn table(played: &[Played]) -> String {
    let mut text = "Milliseconds of script in a frame while the story plays, on a page of 1280 × 800; what the graphics card takes is \
                    not in them.\n\n\
                    | painter | frames | median | p95 | longest | heap grows by |\n|---|---|---|---|---|---|\n"
        .to_owned();
    for Played { means, frames, median, p95, longest, heap_growth } in played {
        let kilobytes = heap_growth / 1024.0;
        text +=
            &format!("| {means} | {frames} | {median:.2} | {p95:.2} | {longest:.1} | {kilobytes:.0} KiB |\n");
    }
    text
}
