//! A network of our own, with loopback and nothing else; so "no request to anyone else" is proven and not only
//! watched for.

use crate::{console::note, process};
use anyhow::Result;
use std::process::Command;

/// Ways to give a program a network of its own, for root and for everyone else.
const ALONE: [&[&str]; 2] = [&["--net"], &["--net", "--map-root-user"]];

/// A command of `cargo xtask`, where nothing but loopback can be reached.
///
/// # Errors
/// When the system does not tell where this program is.
pub(super) fn ourselves(command: &str) -> Result<Command> {
    let ourselves = process::ourselves()?;
    let raise_loopback = "ip link set lo up";
    for flags in ALONE {
        if process::succeeds(Command::new("unshare").args(flags).args(["sh", "-c", raise_loopback])) {
            let script = format!("{raise_loopback} && exec \"$0\" \"$1\"");
            let mut alone = Command::new("unshare");
            alone.args(flags).args(["sh", "-c", &script]).arg(ourselves).arg(command);
            return Ok(alone);
        }
    }
    note("`unshare` is not allowed here: the browser tests run with the network up");
    let mut reachable = Command::new(ourselves);
    reachable.arg(command);
    Ok(reachable)
}
