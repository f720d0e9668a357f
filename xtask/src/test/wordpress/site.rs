//! A WordPress of Debian with a database, both in a folder that is thrown away.

use crate::{
    place, process,
    test::{
        background::{Background, program},
        debian::Package,
    },
};
use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// WordPress wants a web server to be there; nginx is the one that other tests install, too. The database comes
/// without the package that would start one.
pub(super) const PACKAGES: [Package; 6] = [
    ("nginx", &["/usr/sbin/nginx", "-v"]),
    ("mariadb-server-core", &[DATABASE, "--version"]),
    ("php-cli", &["php", "--version"]),
    ("php-mysql", &["php", "-r", "exit(class_exists('mysqli') ? 0 : 1);"]),
    ("wordpress", &["test", "-e", "/usr/share/wordpress/wp-load.php"]),
    (
        "wordpress-theme-twentytwentythree",
        &["test", "-e", "/usr/share/wordpress/wp-content/themes/twentytwentythree"],
    ),
];

const DATABASE: &str = "/usr/sbin/mariadbd";

/// Where WordPress and its database listen. The page is on the same host, or WordPress would not ask for it.
const PORT: u16 = 8081;
const DATABASE_PORT: u16 = 8082;

/// A WordPress that runs.
pub(super) struct Site {
    _database: Background,
    _server: Background,
}

/// The folder that is thrown away.
pub(super) fn folder() -> PathBuf {
    place::target().join("wordpress")
}

impl Site {
    /// Starts an empty database, and a WordPress that is not yet installed in it.
    ///
    /// # Errors
    /// When a part of it does not start.
    pub(super) fn start() -> Result<Self> {
        let folder = folder();
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
        }
        fs::create_dir_all(&folder)?;
        // A copy, because the files of Debian look for their settings in /etc.
        process::run(Command::new("cp").args(["-rL", "/usr/share/wordpress"]).arg(folder.join("site")))?;
        fs::copy(php("wp-config.php"), folder.join("site/wp-config.php"))?;
        let _database = start_database(&folder)?;
        let _server = start_php(&folder)?;
        Ok(Self { _database, _server })
    }

    /// Installs WordPress and publishes posts, given by their titles; gives their addresses by the same.
    ///
    /// # Errors
    /// When WordPress complains.
    pub(super) fn publish(&self, contents: &Value) -> Result<String> {
        let mut command = Command::new("php");
        command.arg(php("publish.php")).current_dir(folder().join("site"));
        let mut child = told(&mut command).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        child.stdin.take().context("php takes nothing")?.write_all(contents.to_string().as_bytes())?;
        let output = child.wait_with_output()?;
        let addresses = String::from_utf8(output.stdout)?;
        ensure!(output.status.success(), "WordPress could not be installed: {addresses}");
        let parsed = serde_json::from_str::<Value>(&addresses);
        parsed.with_context(|| format!("WordPress says more than it was asked: {addresses}"))?;
        Ok(addresses)
    }
}

/// A database without passwords, which nobody else can reach.
fn start_database(folder: &Path) -> Result<Background> {
    let user = String::from_utf8(Command::new("id").arg("-un").output()?.stdout)?;
    let common = [
        "--no-defaults".to_owned(),
        format!("--user={}", user.trim()),
        format!("--datadir={}", folder.join("database").display()),
    ];
    let installed = Command::new("mariadb-install-db")
        .args(&common)
        .args(["--auth-root-authentication-method=normal", "--skip-test-db"])
        .output()?;
    ensure!(installed.status.success(), "{}", String::from_utf8_lossy(&installed.stderr));
    let listen = ["--bind-address=127.0.0.1", "--skip-name-resolve", "--socket=socket"];
    let port = format!("--port={DATABASE_PORT}");
    let mut database = program(DATABASE);
    database.args(&common).args(listen).arg(port);
    Background::start(&mut database, DATABASE_PORT, &folder.join("database.log"))
}

fn start_php(folder: &Path) -> Result<Background> {
    let mut server = program("php");
    server.args(["-S", &format!("127.0.0.1:{PORT}"), "-t"]).arg(folder.join("site")).arg(php("router.php"));
    Background::start(told(&mut server), PORT, &folder.join("php.log"))
}

/// A program of PHP that is ours.
fn php(file: &str) -> PathBuf {
    place::root().join("tests/wordpress").join(file)
}

/// What our settings of WordPress ask for.
fn told(command: &mut Command) -> &mut Command {
    command
        .env("WORDPRESS_HOME", format!("http://127.0.0.1:{PORT}"))
        .env("WORDPRESS_DATABASE", format!("127.0.0.1:{DATABASE_PORT}"))
}
