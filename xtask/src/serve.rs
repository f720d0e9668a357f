//! `cargo xtask serve`: builds the page and serves it as a good host would.

mod site;
mod watch;

pub(crate) use site::Folders;

use crate::{
    address::Address,
    build::{self, ProfileFlags, wasm::Profile},
    console::note,
    place,
};
use anyhow::{Error, Result};
use clap::Args;
use std::{
    io::ErrorKind,
    net::{Ipv4Addr, TcpListener},
};

/// Build the page, then serve it on this machine
#[derive(Args)]
pub(crate) struct Arguments {
    /// Where to listen on 127.0.0.1
    #[arg(long, default_value_t = 8080)]
    port: u16,

    #[command(flatten)]
    profile: ProfileFlags,

    /// Build again whenever a file changes
    #[arg(long)]
    watch: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let profile = Profile::from(arguments.profile);
    // The port is taken before the long build, so that a busy one is said at once.
    let listener = listen(arguments.port)?;
    let address = Address::local(listener.local_addr()?.port())?;
    build::make(profile, Some(&address))?;
    println!("Serving {address} (stop with Ctrl-C)");
    if arguments.watch {
        note("files are watched; reload the page after each build");
        std::thread::spawn(move || watch::rebuild_on_change(profile, &address));
    }
    Folders { page: place::dist(), probe: None }.serve(listener)
}

fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        let fix = match error.kind() {
            ErrorKind::AddrInUse => format!("port {port} is busy; choose another with --port"),
            ErrorKind::PermissionDenied => format!("port {port} is not for everyone; choose one above 1023"),
            _ => format!("port {port} cannot be listened on"),
        };
        Error::new(error).context(fix)
    })
}
