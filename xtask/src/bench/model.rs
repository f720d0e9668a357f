//! The model: our solver against a published library, natively and in a browser, side by side.

use crate::{
    console, place, probe,
    process::{self, cargo},
    test::{browser, playwright},
};
use anyhow::{Context as _, Result};
use serde::Deserialize;
use serde_json::Value;
use std::{collections::BTreeMap, fs, path::PathBuf, process::Command};

/// Times the model and prints a table.
///
/// # Errors
/// When a benchmark cannot be built, or a browser cannot be had.
pub(super) fn run() -> Result<()> {
    let native = natively()?;
    let browser = in_browser()?;
    console::print(&table(&native, &browser))
}

/// The methods of the library in the order of `probe::library::EQUALLY_ACCURATE`.
const LIBRARY: [&str; 5] =
    ["Radau5", "BackwardDifferentiation", "Kvaerno", "DormandPrince5", "DormandPrince8"];

/// Milliseconds, each the median of many.
#[derive(Deserialize)]
struct Times {
    /// One person by our solver.
    person: f64,
    /// The same person by each method of the library.
    library: BTreeMap<String, f64>,
    /// 1000 persons over five years.
    cohort: f64,
}

fn natively() -> Result<Times> {
    console::step("time it natively", || {
        process::run(
            cargo()
                .args(["bench", "--package", "model", "--bench", "model", "--", "--noplot"])
                .env("CRITERION_HOME", criterion()),
        )
    })?;
    let library = LIBRARY.iter().map(|&method| Ok((method.to_owned(), estimate("ten_years", method)?)));
    Ok(Times {
        person: estimate("ten_years", "model")?,
        library: library.collect::<Result<_>>()?,
        cohort: estimate("five_years", "1000_persons")?,
    })
}

fn criterion() -> PathBuf {
    place::target().join("criterion")
}

/// The median that criterion found, in milliseconds.
fn estimate(group: &str, name: &str) -> Result<f64> {
    let path = criterion().join(group).join(name).join("new/estimates.json");
    let text = fs::read(&path).with_context(|| format!("criterion left no {}", path.display()))?;
    let estimates: Value = serde_json::from_slice(&text)?;
    let nanoseconds =
        estimates["median"]["point_estimate"].as_f64().context("criterion's estimates have no median")?;
    Ok(nanoseconds / 1e6)
}

fn in_browser() -> Result<Times> {
    probe::make()?;
    browser::install_chromium()?;
    process::install_node_package(&place::browser_tests())?;
    let output = console::step("time it in Chromium", || {
        Command::new("node")
            .arg("bench-model.mjs")
            .args(LIBRARY)
            .current_dir(place::browser_tests())
            .env("BASE_URL", playwright::serve_in_background()?)
            .stderr(std::process::Stdio::inherit())
            .output()
            .context("node could not be started")
    })?;
    serde_json::from_slice(&output.stdout).context("the browser gave no times")
}

fn table(native: &Times, browser: &Times) -> String {
    let line = |what: &str, native: f64, browser: f64| {
        format!("{what:<44} {native:>10.2} {browser:>10.2} {:>8.2}\n", browser / native)
    };
    let mut text = format!("{:<44} {:>10} {:>10} {:>8}\n", "milliseconds", "native", "Chromium", "ratio");
    text += &line("ten years, 52 triggers: our solver", native.person, browser.person);
    for method in LIBRARY {
        text += &line(
            &format!("ten years, 52 triggers: {method}"),
            native.library.get(method).copied().unwrap_or(f64::NAN),
            browser.library.get(method).copied().unwrap_or(f64::NAN),
        );
    }
    text += &line("1000 persons, five years: our solver", native.cohort, browser.cohort);
    text + &format!(
        "the library's best at equal accuracy takes {:.1} times as long natively, {:.1} in Chromium\n",
        best(native) / native.person,
        best(browser) / browser.person,
    )
}

fn best(times: &Times) -> f64 {
    times.library.values().copied().fold(f64::INFINITY, f64::min)
}
