//! The page inside a real WordPress: its address on a line of its own, and the frame of `docs/embed.md`.
//!
//! Nothing of it stays: files and database are in `target/wordpress`, and the machine it runs on is a network of our
//! own. WordPress asks only for addresses on its own host, and of other ports only for a few; hence ours.

mod posts;
mod site;

use super::{alone, browser, debian, playwright};
use crate::{console::step, place, process, serve::Folders};
use anyhow::{Context as _, Result};
use site::Site;
use std::{
    ffi::OsStr,
    fs,
    net::{Ipv4Addr, TcpListener},
};

/// Where `cargo xtask test` says that the page is hosted.
const PAGE: (Ipv4Addr, u16) = (Ipv4Addr::LOCALHOST, 8080);

/// Shows the page in posts of a WordPress that is thrown away.
///
/// # Errors
/// When WordPress cannot be had, or a post does not show the page as it should.
pub(super) fn run() -> Result<()> {
    browser::install_chromium()?;
    debian::install(&site::PACKAGES)?;
    process::install_node_package(&place::browser_tests())?;
    playwright::forget_counts()?;
    process::run(&mut alone::ourselves("wordpress")?)
}

/// `cargo xtask wordpress`, which the check calls where nothing but loopback can be reached.
///
/// # Errors
/// As [`run`].
pub(crate) fn run_alone() -> Result<()> {
    let page = TcpListener::bind(PAGE)
        .with_context(|| format!("port {} is busy: the page is served there", PAGE.1))?;
    std::thread::spawn(move || Folders { page: place::dist(), probe: None }.serve(page));
    let (site, posts) = step("install WordPress and publish the posts", || {
        let site = Site::start()?;
        let posts = site.publish(&posts::contents()?)?;
        Ok((site, posts))
    })?;
    let (address, report) = (format!("http://{}:{}", PAGE.0, PAGE.1), playwright::report());
    let told = [
        ("BASE_URL", OsStr::new(&address)),
        ("WORDPRESS_POSTS", OsStr::new(&posts)),
        ("PLAYWRIGHT_JSON_OUTPUT_FILE", report.as_os_str()),
    ];
    step("look at the posts", || playwright::test(&["--config=wordpress.config.ts"], &told))?;
    drop(site);
    Ok(fs::remove_dir_all(site::folder())?)
}
