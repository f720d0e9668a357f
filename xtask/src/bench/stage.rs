//! The picture: script time of a frame by each of our painters, and by PixiJS with as many sprites.

use crate::{
    build::{
        site::{Part, Site},
        wasm::{self, Profile},
    },
    console, place, process,
    test::browser,
};
use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// What one page measured.
#[derive(Deserialize)]
struct Frames {
    means: String,
    /// How many cells are in the square.
    cells: u32,
    /// How many sprites are painted in all layers.
    sprites: u32,
    /// How many frames were timed.
    frames: u32,
    /// Milliseconds of script in a frame, the median: until everything has its place, then until all is painted.
    prepare: f64,
    paint: f64,
    /// Both together: the median, and what 95 of 100 frames stay below.
    median: f64,
    p95: f64,
}

/// Times frames in Chromium and prints a table.
///
/// # Errors
/// When the painter cannot be built, or a browser or PixiJS cannot be had.
pub(super) fn run() -> Result<()> {
    let built = place::target().join("bench");
    build_painter(&built)?;
    browser::install_chromium()?;
    process::install_node_package(&place::browser_tests())?;
    let folder = place::root().join("tests/bench");
    process::install_node_package(&folder)?;
    let table = table(&measure(&folder, &built)?);
    std::fs::write(report(), &table).with_context(|| format!("{} cannot be written", report().display()))?;
    console::print(&table)
}

fn report() -> PathBuf {
    place::target().join("bench/stage.md")
}

/// The painter behind its door, as `stage.js` and `stage.wasm`.
fn build_painter(folder: &Path) -> Result<()> {
    let bound = wasm::bind_program("immune-rebuild", &["bench"], Profile::Release)?;
    let mut site = Site::default();
    site.add("stage.wasm", Part::Module, bound.wasm);
    site.add("stage.js", Part::Script, bound.glue);
    site.write(folder)
}

fn measure(folder: &Path, built: &Path) -> Result<Vec<Frames>> {
    let output = console::step("time frames in Chromium", || {
        Command::new("node")
            .arg("stage.js")
            .arg(built)
            .current_dir(folder)
            .stderr(std::process::Stdio::inherit())
            .output()
            .context("node could not be started")
    })?;
    serde_json::from_slice(&output.stdout).context("the browser gave no times")
}

/// A table in Markdown: the last column tells how many times as long PixiJS takes.
fn table(measured: &[Frames]) -> String {
    let mut text =
        "Milliseconds of script in a frame, on the stage of a page of 1280 × 800; what the graphics card takes is not in them.\n\n\
        | cells | sprites | painter | frames | place them | paint them | frame, median | frame, p95 | PixiJS takes |\n\
        |---|---|---|---|---|---|---|---|---|\n"
            .to_owned();
    for frames in measured {
        let pixi = measured.iter().find(|other| other.cells == frames.cells && other.means == "pixi");
        let ratio = pixi.map_or(f64::NAN, |pixi| pixi.median / frames.median);
        let Frames { means, cells, sprites, frames: timed, prepare, paint, median, p95 } = frames;
        text += &format!(
            "| {cells} | {sprites} | {means} | {timed} | {prepare:.2} | {paint:.2} | {median:.2} | {p95:.2} | {ratio:.2} × |\n"
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Frames, table};

    #[test]
    fn ratios_are_those_of_one_number_of_cells() {
        let frames = |means: &str, cells, median| Frames {
            means: means.to_owned(),
            cells,
            sprites: cells,
            frames: 1,
            prepare: 0.0,
            paint: median,
            median,
            p95: median,
        };
        let table = table(&[
            frames("webgl2", 10, 2.0),
            frames("pixi", 10, 3.0),
            frames("webgl2", 20, 4.0),
            frames("pixi", 20, 8.0),
        ]);
        let ratios: Vec<&str> = table.lines().skip(4).filter_map(|line| line.split(" | ").last()).collect();
        assert_eq!(ratios, ["1.50 × |", "1.00 × |", "2.00 × |", "1.00 × |"]);
    }
}
