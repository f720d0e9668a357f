//! What the servers are asked for: a file of every kind, some that are not there, and what must come back.

use super::answer::{self, Answer};
use crate::{build::site::HASHED, headers, place};
use anyhow::{Context as _, Result, ensure};
use std::fs;

/// One question.
pub(super) struct Asked {
    /// The path from the page, with the slash at its beginning.
    path: String,
    /// The file of `dist/` that is meant; `None` when there is none.
    file: Option<String>,
}

/// A file for each rule about caching and each type, below the living page and below the pinned one.
///
/// # Errors
/// When the page that was built lacks one.
pub(super) fn of_the_page() -> Result<Vec<Asked>> {
    let pinned = format!("v{}", env!("CARGO_PKG_VERSION"));
    let mut sample = vec![
        Asked { path: String::new(), file: Some("index.html".to_owned()) },
        Asked { path: "/".to_owned(), file: Some("index.html".to_owned()) },
        Asked { path: format!("/{pinned}/"), file: Some(format!("{pinned}/index.html")) },
        Asked { path: "/nowhere.html".to_owned(), file: None },
        Asked { path: format!("/{HASHED}/nowhere.js"), file: None },
        Asked { path: format!("/{pinned}/nowhere.json"), file: None },
    ];
    let named =
        ["index.html", "gap.html", "embed.js", "oembed/en-gap.json", "social/en-gap.png", "picture/gap.svg"];
    let mut files = named.map(str::to_owned).to_vec();
    for extension in ["wasm", "js", "css"] {
        files.push(hashed(extension)?);
    }
    let below: Vec<_> = files.iter().map(|file| format!("{pinned}/{file}")).collect();
    files.extend(below);
    sample.extend(files.into_iter().map(|file| Asked { path: format!("/{file}"), file: Some(file) }));
    Ok(sample)
}

/// The first file with a hashed name and this extension.
fn hashed(extension: &str) -> Result<String> {
    let entries = fs::read_dir(place::dist().join(HASHED)).context("the page is not built")?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let first = names.filter(|name| name.ends_with(&format!(".{extension}"))).min();
    Ok(format!("{HASHED}/{}", first.with_context(|| format!("the page has no hashed {extension}"))?))
}

impl Asked {
    pub(super) fn named(&self) -> String {
        if self.path.is_empty() { "the folder without its slash".to_owned() } else { self.path.clone() }
    }

    /// Asks as a browser does, as an old one does, and as one does that knows no compression.
    ///
    /// # Errors
    /// When an answer is other than it must be.
    pub(super) fn check(&self, address: &str) -> Result<()> {
        let origin = address.rsplit_once('/').map_or(address, |(origin, _)| origin);
        for (asked, suffix, encoding) in
            [("gzip, deflate, br", "br", "br"), ("gzip", "gz", "gzip"), ("identity", "none", "")]
        {
            let answer = answer::ask(&format!("{address}{}", self.path), asked)?;
            self.check_headers(&answer, &headers::ours(origin))?;
            match &self.file {
                None => ensure!(answer.status() == 404, "the status is {}", answer.status()),
                Some(file) => check_file(file, &answer, suffix, encoding)?,
            }
        }
        Ok(())
    }

    /// Every header that we declare, exactly.
    fn check_headers(&self, answer: &Answer, ours: &str) -> Result<()> {
        let kept = if self.file.is_some() { headers::cache(&self.path) } else { headers::CACHE_AFTER_ASKING };
        for (name, value) in headers::everywhere(ours).into_iter().chain([("cache-control", kept.to_owned())])
        {
            let sent = answer.header(name)?;
            ensure!(sent == value, "{name} is `{sent}` and not `{value}`");
        }
        Ok(())
    }
}

/// The file itself, of its type, compressed when it can be had so.
fn check_file(file: &str, answer: &Answer, suffix: &str, encoding: &str) -> Result<()> {
    ensure!(answer.status() == 200, "the status is {}", answer.status());
    let sent = answer.header("content-type")?;
    let essence = sent.split(';').next().unwrap_or_default();
    ensure!(types(file).contains(&essence), "the type is `{sent}`");

    let is_compressed = place::dist().join(format!("{file}.{suffix}")).exists();
    let (sent, expected) = (answer.header("content-encoding")?, if is_compressed { encoding } else { "" });
    ensure!(sent == expected, "the encoding is `{sent}` and not `{expected}`");
    // A copy on the way would else be given to those who cannot read it.
    let varies = answer.header("vary")?.eq_ignore_ascii_case("accept-encoding");
    ensure!(varies || !is_compressed, "nothing says that the answer varies with the encoding");

    ensure!(answer.decoded()? == fs::read(place::dist().join(file))?, "the bytes are others");
    Ok(())
}

/// The types that browsers take for a file with this name.
fn types(file: &str) -> &'static [&'static str] {
    match file.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => &["text/html"],
        "js" => &["text/javascript", "application/javascript"],
        "css" => &["text/css"],
        "wasm" => &["application/wasm"],
        "json" => &["application/json"],
        "png" => &["image/png"],
        "svg" => &["image/svg+xml"],
        _ => &[],
    }
}
