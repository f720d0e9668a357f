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
use wasm_bindgen_cli_support::{Bindgen, Output};

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

/// The package whose programs are the live page and what is fetched beside it.
const APP: &str = "immune-rebuild";

/// Compiles the library of a package for the browser and binds it to JavaScript.
///
/// # Errors
/// When the target cannot be had, or the package does not build.
pub(crate) fn bind(package: &str, profile: Profile) -> Result<Bound> {
    bind_target(package, package, &["--lib"], profile)
}

/// Compiles a program of the app with some of its features, and binds it to JavaScript.
///
/// # Errors
/// When the target cannot be had, or the program does not build.
pub(crate) fn bind_program(program: &str, features: &[&str], profile: Profile) -> Result<Bound> {
    let features = features.iter().flat_map(|feature| ["--features", feature]);
    let flags: Vec<&str> = ["--bin", program].into_iter().chain(features).collect();
    bind_target(APP, program, &flags, profile)
}

fn bind_target(package: &str, name: &str, flags: &[&str], profile: Profile) -> Result<Bound> {
    add_target()?;
    let compiled = compile(package, name, flags, profile)?;
    let mut bound = step("bind it to JavaScript", || generate(&compiled, profile))?;
    if profile == Profile::Release {
        make_smaller(name, &mut bound)?;
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

fn compile(package: &str, name: &str, flags: &[&str], profile: Profile) -> Result<PathBuf> {
    let (folder, care): (_, &[&str]) = match profile {
        Profile::Dev => ("debug", &[]),
        Profile::Release => ("release", &["--release"]),
    };
    step(&format!("compile {name} for the browser ({folder})"), || {
        let mut build = cargo();
        build.args(["build", "--package", package, "--target", TARGET, "--config", &without_paths()?]);
        process::run(build.args(flags).args(care))
            .with_context(|| format!("{name} does not build for {TARGET}"))
    })?;
    let folder = place::target().join(TARGET).join(folder);
    // A program keeps the hyphens of its name, a library does not.
    let candidates = [name.to_owned(), name.replace('-', "_")];
    candidates
        .iter()
        .map(|name| folder.join(format!("{name}.wasm")))
        .find(|path| path.is_file())
        .with_context(|| format!("{name} left no module in {}", folder.display()))
}

/// Keeps the folders of this machine out of the module, so that it is the same wherever it is built. The setting joins
/// that of `.cargo/config.toml`.
fn without_paths() -> Result<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let home = home.context("there is neither CARGO_HOME nor HOME")?;
    // The last that fits is taken, and the target folder is often inside the root.
    let folders =
        [(home, "/cargo"), (place::root().to_owned(), "/immune-rebuild"), (place::target(), "/target")];
    let flags = folders.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    Ok(format!("target.{TARGET}.rustflags={}", serde_json::to_string(&flags)?))
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
    let mut glue = output.js().to_owned();
    if profile == Profile::Release {
        glue = shorten_imports(&mut output, glue);
    }
    Ok(Bound { glue, snippets: snippets(&output), wasm: output.wasm_mut().emit_wasm() })
}

/// Gives each function that the module takes from its glue a short name: the long ones end with a hash, which no
/// compression makes smaller.
fn shorten_imports(output: &mut Output, mut glue: String) -> String {
    let mut imports: Vec<_> = output.wasm_mut().imports.iter_mut().collect();
    // A name may begin with another one.
    imports.sort_by_key(|import| std::cmp::Reverse(import.name.len()));
    for (place, import) in imports.into_iter().enumerate() {
        let short = format!("$_{place}");
        glue = glue.replace(&import.name, &short);
        import.name = short;
    }
    glue
}

fn snippets(output: &Output) -> BTreeMap<String, String> {
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

/// Lets wasm-opt and esbuild take off a few bytes more, when node can run them.
fn make_smaller(name: &str, bound: &mut Bound) -> Result<()> {
    let tools = place::root().join("xtask/smaller");
    if !exists("node") {
        note("without node, wasm-opt and esbuild are left out; the page is a few hundredths larger");
        return Ok(());
    }
    if let Err(error) = process::install_node_package(&tools) {
        note(&format!("wasm-opt and esbuild are left out ({error:#}); the page is a few hundredths larger"));
        return Ok(());
    }
    let run = |tool: &str, arguments: &[&str], kind: &str, bytes: &[u8]| {
        let [before, after] =
            ["bound", "smaller"].map(|s| place::target().join(format!("{name}.{s}.{kind}")));
        std::fs::write(&before, bytes)?;
        let output = format!("--out{}={}", if tool == "esbuild" { "file" } else { "put" }, after.display());
        let mut command = Command::new(tools.join("node_modules/.bin").join(tool));
        process::run(command.args(arguments).arg(&before).arg(output))?;
        Ok::<_, anyhow::Error>(std::fs::read(&after)?)
    };
    step("make the module smaller (wasm-opt)", || {
        bound.wasm = run("wasm-opt", &[&["-Oz"], &FEATURES[..]].concat(), "wasm", &bound.wasm)?;
        Ok(())
    })?;
    step("make its glue smaller (esbuild)", || {
        let arguments = ["--minify", "--format=esm", "--log-level=warning"];
        bound.glue = String::from_utf8(run("esbuild", &arguments, "js", bound.glue.as_bytes())?)?;
        Ok(())
    })
}
