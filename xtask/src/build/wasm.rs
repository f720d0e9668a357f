//! From a package of the workspace to a WebAssembly module and the JavaScript that carries it.

use crate::{
    console::{note, step},
    place,
    process::{self, cargo, exists},
};
use anyhow::{Context as _, Result, bail};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::Command,
};
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

/// How much the compiler works for the reader.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build, slow to run, large.
    Dev,
    /// Slow to build, quick to run, small.
    Release,
}

/// A module ready for the browser.
pub(crate) struct Bound {
    /// The module.
    pub(crate) wasm: Vec<u8>,
    /// Loads it and carries values across; its default export takes `{ module_or_path }`.
    pub(crate) glue: String,
    /// Files the glue imports, by their path beside it.
    pub(crate) snippets: BTreeMap<String, String>,
}

/// Compiles a package for the browser and binds it to JavaScript.
///
/// # Errors
/// When the target cannot be had, or the package does not build.
pub(crate) fn bind(package: &str, profile: Profile) -> Result<Bound> {
    bind_with(package, &[], profile)
}

/// Compiles a package with some of its features, and binds it to JavaScript.
///
/// # Errors
/// When the target cannot be had, or the package does not build.
pub(crate) fn bind_with(package: &str, features: &[&str], profile: Profile) -> Result<Bound> {
    add_target()?;
    let compiled = compile(package, features, profile)?;
    let mut bound = step("bind it to JavaScript", || generate(&compiled, profile))?;
    if profile == Profile::Release {
        bound.wasm = optimise(package, bound.wasm)?;
    }
    Ok(bound)
}

/// Makes sure that the standard library for the browser is there.
fn add_target() -> Result<()> {
    let library = Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]).output();
    if library.is_ok_and(|output| Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir()) {
        return Ok(());
    }
    if !exists("rustup") {
        bail!(
            "this Rust has no standard library for {TARGET}, and there is no rustup to add it; \
             install Rust from https://rustup.rs"
        );
    }
    step(&format!("add the target {TARGET}"), || {
        process::run(Command::new("rustup").args(["target", "add", TARGET]))
            .with_context(|| format!("go online, or run `rustup target add {TARGET}` where you are"))
    })
}

fn compile(package: &str, features: &[&str], profile: Profile) -> Result<PathBuf> {
    let (folder, flags): (_, &[&str]) = match profile {
        Profile::Dev => ("debug", &[]),
        Profile::Release => ("release", &["--release"]),
    };
    step(&format!("compile {package} for the browser ({folder})"), || {
        let mut build = cargo();
        build.args(["build", "--package", package, "--target", TARGET]).args(flags);
        process::run(build.args(features.iter().flat_map(|feature| ["--features", feature])))
            .with_context(|| format!("{package} does not build for {TARGET}"))
    })?;
    let folder = place::target().join(TARGET).join(folder);
    // A binary keeps the hyphens of its name, a library does not.
    let candidates = [package.to_owned(), package.replace('-', "_")];
    candidates
        .iter()
        .map(|name| folder.join(format!("{name}.wasm")))
        .find(|path| path.is_file())
        .with_context(|| format!("{package} left no module in {}", folder.display()))
}

fn generate(compiled: &Path, profile: Profile) -> Result<Bound> {
    let keep_names = profile == Profile::Dev;
    let mut output = Bindgen::new()
        .input_path(compiled)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .keep_debug(keep_names)
        .remove_name_section(!keep_names)
        .remove_producers_section(true)
        .generate_output()?;
    Ok(Bound {
        glue: output.js().to_owned(),
        snippets: snippets(&output),
        wasm: output.wasm_mut().emit_wasm(),
    })
}

fn snippets(output: &wasm_bindgen_cli_support::Output) -> BTreeMap<String, String> {
    let inline = output.snippets().iter().flat_map(|(package, texts)| {
        texts
            .iter()
            .enumerate()
            .map(move |(place, text)| (format!("snippets/{package}/inline{place}.js"), text.clone()))
    });
    let modules =
        output.local_modules().iter().map(|(path, text)| (format!("snippets/{path}"), text.clone()));
    inline.chain(modules).collect()
}

/// What wasm-opt may use, because every browser that runs the module has it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Lets wasm-opt take off a few bytes more, when node can run it.
fn optimise(package: &str, wasm: Vec<u8>) -> Result<Vec<u8>> {
    let tool = place::root().join("xtask/wasm-opt");
    if !exists("node") {
        note("without node, wasm-opt is left out; the module is a few hundredths larger");
        return Ok(wasm);
    }
    if let Err(error) = process::install_node_package(&tool) {
        note(&format!("wasm-opt is left out ({error:#}); the module is a few hundredths larger"));
        return Ok(wasm);
    }
    let [before, after] = ["bound", "optimised"].map(|s| place::target().join(format!("{package}.{s}.wasm")));
    step("make the module smaller (wasm-opt)", || {
        std::fs::write(&before, &wasm)?;
        process::run(
            Command::new(tool.join("node_modules/.bin/wasm-opt"))
                .arg("-Oz")
                .args(FEATURES)
                .arg(&before)
                .arg("-o")
                .arg(&after),
        )?;
        Ok(std::fs::read(&after)?)
    })
}
