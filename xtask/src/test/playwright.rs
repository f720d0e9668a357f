//! `cargo xtask playwright`: serves what was built and runs Playwright against it.
//!
//! Hidden from `--help`, because it builds nothing: `cargo xtask test --only browser` calls it inside a
//! network namespace. To run one file of tests again and again: `cargo xtask playwright smoke.spec.ts`.

use crate::{place, process, serve::Folders};
use anyhow::{Context as _, Result};
use clap::Args;
use serde_json::Value;
use std::{
    ffi::OsStr,
    fs,
    net::{Ipv4Addr, TcpListener},
    path::PathBuf,
    process::Command,
};

/// Serve dist/ and run Playwright against it
#[derive(Args)]
pub(crate) struct Arguments {
    /// Handed to `playwright test`
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let report = report();
    test(&arguments.rest, &[("PLAYWRIGHT_JSON_OUTPUT_FILE", report.as_os_str())])
}

/// Serves what was built and runs `playwright test` with these arguments, telling it what `told` says.
///
/// # Errors
/// When loopback is down, or Playwright fails.
pub(crate) fn test(arguments: &[impl AsRef<OsStr>], told: &[(&str, &OsStr)]) -> Result<()> {
    let home = place::target().join("browser-home");
    fs::create_dir_all(&home)?;
    process::run(
        Command::new("npx")
            .args(["playwright", "test"])
            .args(arguments)
            .current_dir(place::browser_tests())
            .env("BASE_URL", serve_in_background()?)
            // Tests that hold the page against the model ask the command line.
            .env("XTASK", process::ourselves()?)
            .envs(told.iter().copied())
            // Browsers write where they like; that is here.
            .env("HOME", &home)
            .env("TMPDIR", &home),
    )
}

/// Serves the page and the probe from a thread that ends with us, and gives the address.
///
/// # Errors
/// When loopback is down.
pub(crate) fn serve_in_background() -> Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("loopback is down")?;
    let address = format!("http://{}", listener.local_addr()?);
    let folders = Folders { page: place::dist(), probe: Some(place::probe()) };
    std::thread::spawn(move || folders.serve(listener));
    Ok(address)
}

/// Forgets the counts of an earlier run.
///
/// # Errors
/// When they cannot be removed.
pub(crate) fn forget_counts() -> Result<()> {
    let report = report();
    if report.exists() { Ok(fs::remove_file(report)?) } else { Ok(()) }
}

/// What the last run counted, as `12 passed, 0 failed`; nothing when there was none.
pub(crate) fn counts() -> Option<String> {
    let report: Value = serde_json::from_slice(&fs::read(report()).ok()?).ok()?;
    let count = |name: &str| report["stats"][name].as_u64();
    // A flaky test passed only when asked again: that is a failure.
    Some(format!("{} passed, {} failed", count("expected")?, count("unexpected")? + count("flaky")?))
}

/// Where Playwright writes what it counted.
pub(super) fn report() -> PathBuf {
    place::root().join("test-results/browser.json")
}
