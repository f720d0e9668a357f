//! From the lines of the document to a server that runs until it is dropped.

use crate::{
    place,
    test::background::{Background, program},
};
use anyhow::{Context as _, Result, ensure};
use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    process::Command,
};

/// The part of nginx that Debian packages by itself.
pub(super) const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// What the document calls the folder to which the page was uploaded; the servers are started in the page's own.
const FOLDER: &str = "/srv/immune-rebuild";

/// A server of which the document speaks.
#[derive(Clone, Copy)]
pub(super) enum Server {
    Caddy,
    Nginx,
}

/// A server that runs.
pub(super) struct Running {
    /// Of the folder with the page, without the slash at its end.
    pub(super) address: String,
    _server: Background,
}

impl Server {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Caddy => "Caddy",
            Self::Nginx => "nginx",
        }
    }

    /// How its lines name what the policy calls ours.
    pub(super) fn ours(self) -> &'static str {
        match self {
            Self::Caddy => "{vars.ours}",
            Self::Nginx => "$ours",
        }
    }

    /// How it calls the origin at which it is asked.
    pub(super) fn origin(self) -> &'static str {
        match self {
            Self::Caddy => "{scheme}://{hostport}",
            Self::Nginx => "$scheme://$http_host",
        }
    }

    /// What turns compression on, one way after the other, and what would turn it off.
    pub(super) fn compression(self) -> [(&'static str, &'static str); 2] {
        match self {
            Self::Caddy => [
                ("precompressed br gzip", "precompressed gzip"),
                ("precompressed br gzip", "precompressed br"),
            ],
            Self::Nginx => [("brotli_static on", "brotli_static off"), ("gzip_static on", "gzip_static off")],
        }
    }

    /// Its lines in the document.
    ///
    /// # Errors
    /// When there are none, or they do not name what is put in their place here.
    pub(super) fn block(self, document: &str) -> Result<&str> {
        let (fence, placed) = match self {
            Self::Caddy => ("```caddyfile\n", "your.host {"),
            Self::Nginx => ("```nginx\n", "listen 80;"),
        };
        let block = document.split_once(fence).and_then(|(_, rest)| Some(rest.split_once("```")?.0));
        let block = block.with_context(|| format!("docs/hosting.md has no lines for {}", self.name()))?;
        for expected in [placed, FOLDER] {
            ensure!(block.contains(expected), "the lines for {} do not say `{expected}`", self.name());
        }
        Ok(block)
    }

    /// Starts it with these lines, on a free port.
    ///
    /// # Errors
    /// When it does not come to listen.
    pub(super) fn start(self, block: &str) -> Result<Running> {
        let folder = place::target().join("hosting");
        fs::create_dir_all(&folder)?;
        let port =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("loopback is down")?.local_addr()?.port();
        let block = block.replace(FOLDER, ".");
        let mut command = match self {
            Self::Caddy => caddy(&block, port, &folder)?,
            Self::Nginx => nginx(&block, port, &folder)?,
        };
        let log = folder.join(format!("{}.log", self.name()));
        let _server = Background::start(command.current_dir(place::dist()), port, &log)?;
        Ok(Running { address: format!("http://127.0.0.1:{port}/immune-rebuild"), _server })
    }
}

/// Caddy at an address for which it seeks no certificate, without its door for orders, and leaving nothing at home.
fn caddy(block: &str, port: u16, folder: &Path) -> Result<Command> {
    let block = block.replace("your.host {", &format!("http://127.0.0.1:{port} {{"));
    let file =
        write(folder, "Caddyfile", &format!("{{\n\tadmin off\n\tdefault_bind 127.0.0.1\n}}\n\n{block}"))?;
    let mut command = program("caddy");
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(file);
    command.env("HOME", folder).env("XDG_DATA_HOME", folder).env("XDG_CONFIG_HOME", folder);
    Ok(command)
}

/// nginx as one process that belongs to us, with the rest of the configuration that Debian gives it.
fn nginx(block: &str, port: u16, folder: &Path) -> Result<Command> {
    let block = block.replace("listen 80;", &format!("listen 127.0.0.1:{port};"));
    let place = folder.display();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|what| format!("{what}_temp_path \"{place}/{what}\";\n"))
        .concat();
    let configuration = format!(
        "load_module {BROTLI};\ndaemon off;\nmaster_process off;\npid \"{place}/nginx.pid\";\n\
         error_log stderr;\nevents {{}}\nhttp {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n\
         {temporary}{block}}}\n"
    );
    let mut command = program("/usr/sbin/nginx");
    command.args(["-e", "stderr", "-p", "./", "-c"]).arg(write(folder, "nginx.conf", &configuration)?);
    Ok(command)
}

fn write(folder: &Path, name: &str, text: &str) -> Result<PathBuf> {
    let file = folder.join(name);
    fs::write(&file, text)?;
    Ok(file)
}
