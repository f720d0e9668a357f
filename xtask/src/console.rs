//! What the tool says while it works: one line a step, with its seconds; notes; and failures with their fix.

use anyhow::{Error, Result};
use std::{
    io::{ErrorKind, Write as _, stdout},
    time::Instant,
};

/// Announces a long step, runs it, and says how long it took.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("… {name}");
    let started = Instant::now();
    let outcome = work()?;
    eprintln!("✓ {name} ({:.1} s)", started.elapsed().as_secs_f64());
    Ok(outcome)
}

/// Prints what was asked for; a reader that has seen enough (`| head`) is no error.
pub(crate) fn print(text: &str) -> Result<()> {
    match stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// Says what was left out or done differently, and why.
pub(crate) fn note(text: &str) {
    eprintln!("  note: {text}");
}

/// Prints an error, outermost cause first, one a line.
pub(crate) fn failure(error: &Error) {
    eprintln!("✗ {error}");
    for cause in error.chain().skip(1) {
        eprintln!("  because {cause}");
    }
}
