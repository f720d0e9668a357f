//! Running other programs, and saying what to do when they are missing or fail.

use crate::console;
use anyhow::{Context as _, Result, bail};
use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::OnceLock,
};

/// The cargo that started us, so that toolchain overrides hold.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(crate::place::root());
    command
}

/// The file of this program, as it was called when this was first asked. Ask before the native tests run:
/// they build the program anew, and the file we were started from is then gone, though not its name.
///
/// # Errors
/// When the system does not tell.
pub(crate) fn ourselves() -> Result<&'static Path> {
    static OURSELVES: OnceLock<PathBuf> = OnceLock::new();
    if let Some(path) = OURSELVES.get() {
        return Ok(path);
    }
    let path = std::env::current_exe().context("the system does not tell where this program is")?;
    Ok(OURSELVES.get_or_init(|| path))
}

/// Runs a program to its end, its output going straight to the terminal.
///
/// # Errors
/// When the program cannot be started or does not succeed.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status = match command.status() {
        Err(error) if error.kind() == ErrorKind::NotFound => bail!(
            "`{}` is not installed; install it or put it on PATH",
            command.get_program().to_string_lossy()
        ),
        outcome => outcome.with_context(|| format!("`{shown}` could not be started"))?,
    };
    if !status.success() {
        bail!("`{shown}` did not succeed ({status})");
    }
    Ok(())
}

/// Whether a program can be started at all.
pub(crate) fn exists(program: &str) -> bool {
    succeeds(Command::new(program).arg("--version"))
}

/// The same program with the rights to install packages.
pub(crate) fn as_root(program: &str) -> Command {
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n");
    if is_root {
        return Command::new(program);
    }
    let mut command = Command::new("sudo");
    command.arg(program);
    command
}

/// Whether a command runs and succeeds, quietly.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|s| s.success())
}

/// Installs a node package's locked dependencies, once for each lock file.
///
/// # Errors
/// When npm is missing or cannot reach its registry.
pub(crate) fn install_node_package(folder: &Path) -> Result<()> {
    let lock = std::fs::read(folder.join("package-lock.json"))?;
    let installed = folder.join("node_modules/.installed-from-lock");
    if std::fs::read(&installed).is_ok_and(|then| then == lock) {
        return Ok(());
    }
    let name = folder.strip_prefix(crate::place::root()).unwrap_or(folder).display().to_string();
    console::step(&format!("install the node packages of {name}"), || {
        run(Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(folder))
        .context("npm packages are needed: install node 20 or later, and go online for this step")
    })?;
    Ok(std::fs::write(installed, lock)?)
}

fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|part| part.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
