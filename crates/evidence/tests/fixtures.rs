//! A card that lacks something, or says what its row does not say, breaks the build.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

#[test]
fn a_card_that_lacks_something_does_not_compile() {
    let evidence = compile(&root().join("src/lib.rs"), "evidence", &[]);
    assert!(evidence.status.success(), "{}", said(&evidence));
    let library = format!("evidence={}", folder().join("libevidence.rmeta").display());
    let mut fixtures = 0;
    for entry in fs::read_dir(root().join("tests/fixtures")).expect("tests/fixtures is there") {
        let path = entry.expect("it can be read").path();
        let outcome = compile(&path, "fixture", &["--extern", &library]);
        let (expected, said) = (expectation(&path), said(&outcome));
        if expected == "nothing" {
            assert!(outcome.status.success(), "{}: {said}", path.display());
        } else {
            assert!(!outcome.status.success(), "{} compiles", path.display());
            assert!(said.contains(&expected), "{}: no “{expected}” in: {said}", path.display());
        }
        fixtures += 1;
    }
    assert!(fixtures > 10, "only {fixtures} fixtures were found");
}

/// Compiles one file as a library, without a network, into a folder of its own.
fn compile(source: &Path, name: &str, more: &[&str]) -> Output {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    Command::new(rustc)
        .args(["--edition", "2024", "--crate-type", "lib", "--emit", "metadata", "--crate-name", name])
        .arg("--out-dir")
        .arg(folder())
        .args(more)
        .arg(source)
        .env("OUT_DIR", env!("OUT_DIR"))
        .current_dir(root())
        .output()
        .expect("rustc runs")
}

/// The line `//! expects: …` of a fixture.
fn expectation(fixture: &Path) -> String {
    let text = fs::read_to_string(fixture).expect("a fixture can be read");
    let line = text.lines().find_map(|line| line.strip_prefix("//! expects: "));
    line.unwrap_or_else(|| panic!("{} says what it expects", fixture.display())).to_owned()
}

fn said(outcome: &Output) -> String {
    String::from_utf8_lossy(&outcome.stderr).into_owned()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).to_owned()
}
