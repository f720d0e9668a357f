//! Where things live in the repository.

use std::{
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// Names another root of the repository, to build the page there.
pub(crate) const ROOT: &str = "IMMUNE_REBUILD_ROOT";

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    static ROOT_ASKED_FOR: OnceLock<Option<PathBuf>> = OnceLock::new();
    let own = || Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    ROOT_ASKED_FOR.get_or_init(|| std::env::var_os(ROOT).map(PathBuf::from)).as_deref().unwrap_or_else(own)
}

/// The page as it is hosted; everything in it is made by `build`.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's target directory.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |path| root().join(path))
}

/// The model behind its wasm door, for browser tests only.
pub(crate) fn probe() -> PathBuf {
    target().join("probe")
}

/// The browser tests, a node package.
pub(crate) fn browser_tests() -> PathBuf {
    root().join("tests/browser")
}

/// The tests of the words, a node package (when it is there).
pub(crate) fn word_tests() -> PathBuf {
    root().join("tests/words")
}
