//! A pinned version is the same, byte by byte, when somebody builds it again from its source.
//!
//! The sources are copied to a folder of another name and built there from nothing, into another target folder; the
//! page must be the one that was built here.

use crate::{address::Address, console::step, place, process};
use anyhow::{Context as _, Result, ensure};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Builds the page again elsewhere, and holds it against `dist/`.
///
/// # Errors
/// When it does not build, or a file differs.
pub(crate) fn run(address: &Address) -> Result<()> {
    let elsewhere = place::target().join("twice");
    let copy = elsewhere.join("same-sources");
    step("copy the sources", || copy_sources(&copy))?;
    step("build the page again", || {
        process::run(
            Command::new(process::ourselves()?)
                .args(["build", "--address", &address.to_string()])
                .env(place::ROOT, &copy)
                .env("CARGO_TARGET_DIR", elsewhere.join("target")),
        )
    })?;
    let differing = differing(&files(&place::dist())?, &files(&copy.join("dist"))?);
    ensure!(differing.is_empty(), "a second build gives other files: {}", differing.join(", "));
    Ok(())
}

/// Copies what git would commit, as it stands now.
fn copy_sources(copy: &Path) -> Result<()> {
    if copy.exists() {
        fs::remove_dir_all(copy)?;
    }
    let listed = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(place::root())
        .output()
        .context("git is needed to list the sources")?;
    ensure!(listed.status.success(), "git does not list the sources");
    for path in String::from_utf8(listed.stdout)?.split_terminator('\0') {
        let (from, to) = (place::root().join(path), copy.join(path));
        if from.is_file() {
            fs::create_dir_all(to.parent().unwrap_or(copy))?;
            fs::copy(&from, &to).with_context(|| format!("{path} cannot be copied"))?;
        }
    }
    Ok(())
}

/// The files of a folder and what is in them, by their path in it.
fn files(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).with_context(|| format!("{} cannot be read", next.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(path.strip_prefix(folder)?.to_owned(), fs::read(&path)?);
            }
        }
    }
    Ok(files)
}

/// The paths that are missing on one side, or hold something else.
fn differing(one: &BTreeMap<PathBuf, Vec<u8>>, other: &BTreeMap<PathBuf, Vec<u8>>) -> Vec<String> {
    let paths: std::collections::BTreeSet<_> = one.keys().chain(other.keys()).collect();
    paths
        .into_iter()
        .filter(|path| one.get(*path) != other.get(*path))
        .map(|path| path.display().to_string())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::differing;
    use std::collections::BTreeMap;

    #[test]
    fn a_file_that_is_missing_or_other_is_named() {
        let one = BTreeMap::from([("a".into(), vec![1]), ("b".into(), vec![2]), ("c".into(), vec![3])]);
        let other = BTreeMap::from([("a".into(), vec![1]), ("b".into(), vec![9]), ("d".into(), vec![3])]);
        assert_eq!(differing(&one, &other), ["b", "c", "d"]);
        assert!(differing(&one, &one).is_empty());
    }
}
