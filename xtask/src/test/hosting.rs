//! The web servers of `docs/hosting.md`, started as they are written there and asked for files of every kind.

mod answer;
mod sample;
mod server;

use super::debian::{self, Package};
use crate::{build, console::step, headers};
use anyhow::{Context as _, Result, bail, ensure};
use server::{Running, Server};

const PACKAGES: [Package; 3] = [
    ("nginx", &["/usr/sbin/nginx", "-v"]),
    ("libnginx-mod-http-brotli-static", &["test", "-e", server::BROTLI]),
    ("caddy", &["caddy", "version"]),
];

/// Holds both servers of the document against our own headers; then each value in it is changed, one after the other,
/// and the change must be seen: a check that sees nothing proves nothing.
///
/// # Errors
/// When a server cannot be had, does not start, or answers other than `headers.rs` says.
pub(super) fn run() -> Result<()> {
    debian::install(&PACKAGES)?;
    let document = build::read("docs/hosting.md")?;
    for server in [Server::Caddy, Server::Nginx] {
        let block = server.block(&document)?;
        step(&format!("serve the page with {}, as docs/hosting.md says", server.name()), || {
            check(&server.start(block)?).with_context(|| format!("{} answers amiss", server.name()))
        })?;
        step(&format!("see every change to the lines for {}", server.name()), || see_changes(server, block))?;
    }
    Ok(())
}

/// Asks for a file of every kind.
fn check(running: &Running) -> Result<()> {
    for asked in sample::of_the_page()? {
        asked.check(&running.address).with_context(|| format!("asked for {}", asked.named()))?;
    }
    Ok(())
}

/// Spoils the lines in every way that matters, each by itself.
fn see_changes(server: Server, block: &str) -> Result<()> {
    let cached = [headers::CACHE_AFTER_ASKING, headers::CACHE_FOR_AN_HOUR, headers::CACHE_FOR_EVER];
    let sent = headers::everywhere(server.ours()).map(|(_, value)| value);
    let values = sent.into_iter().chain(cached.map(str::to_owned)).chain([headers::ours(server.origin())]);
    let values = values.map(|value| (format!("\"{value}\""), "\"changed\"".to_owned()));
    let compression = server.compression().map(|(on, off)| (on.to_owned(), off.to_owned()));
    for (before, after) in values.chain(compression) {
        ensure!(block.contains(&before), "the lines for {} do not say {before}", server.name());
        if check(&server.start(&block.replacen(&before, &after, 1))?).is_ok() {
            bail!("{} was started with {after} for {before}, and nothing was noticed", server.name());
        }
    }
    Ok(())
}
