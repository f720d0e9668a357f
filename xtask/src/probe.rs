//! The model behind its wasm door, built for the browser tests and benchmarks; never part of `dist/`.

use crate::{
    build::{
        site::{Part, Site},
        wasm::{self, Profile},
    },
    place,
};
use anyhow::Result;

/// Builds the probe to `place::probe()`: `probe.js`, which loads `probe.wasm` beside it.
///
/// # Errors
/// When the probe does not build.
pub(crate) fn make() -> Result<()> {
    let bound = wasm::bind("probe", Profile::Release)?;
    let mut site = Site::default();
    site.add("probe.wasm", Part::Module, bound.wasm);
    site.add("probe.js", Part::Script, bound.glue);
    for (path, text) in bound.snippets {
        site.add(&path, Part::Script, text);
    }
    site.write(&place::probe())
}
