//! Building again when a file changes.

use crate::{address::Address, build::wasm::Profile, console, place, process};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

/// What the page is made of.
const WATCHED: [&str; 6] = ["src", "crates", "locales", "public", "index.html", "Cargo.toml"];

/// How often to look. Short enough to feel at once, long enough to cost nothing.
const PAUSE: Duration = Duration::from_millis(400);

/// Looks for changes for ever. A new `cargo xtask build` does the work, because this process carries
/// the story as it was when it started.
pub(crate) fn rebuild_on_change(profile: Profile, address: &Address) {
    let mut seen = times();
    loop {
        std::thread::sleep(PAUSE);
        let now = times();
        if now != seen {
            seen = now;
            let flag = if profile == Profile::Dev { "--dev" } else { "--release" };
            if let Err(error) =
                process::run(process::cargo().args(["xtask", "build", flag, "--address", &address.of("")]))
            {
                console::failure(&error);
            }
        }
    }
}

fn times() -> BTreeMap<PathBuf, SystemTime> {
    let mut times = BTreeMap::new();
    for name in WATCHED {
        note_times(&place::root().join(name), &mut times);
    }
    times
}

/// A file that vanishes while we look is simply not there.
fn note_times(path: &Path, times: &mut BTreeMap<PathBuf, SystemTime>) {
    if let Ok(entries) = fs::read_dir(path) {
        entries.flatten().for_each(|entry| note_times(&entry.path(), times));
    } else if let Ok(time) = fs::metadata(path).and_then(|metadata| metadata.modified()) {
        times.insert(path.to_owned(), time);
    }
}
