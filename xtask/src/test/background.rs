//! A server of others that runs beside a test, until it is dropped.

use anyhow::{Context as _, Result, bail};
use std::{
    fs::File,
    net::{Ipv4Addr, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

/// How long a server may take until it listens.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server that runs.
pub(super) struct Background(Child);

/// A program for the background. It ends with us, even when we are ended.
pub(super) fn program(name: &str) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL", name]);
    command
}

impl Background {
    /// Starts a server and waits until it listens on this port of loopback. What it says goes to a file.
    ///
    /// # Errors
    /// When it does not come to listen.
    pub(super) fn start(command: &mut Command, port: u16, log: &Path) -> Result<Self> {
        let file = File::create(log).with_context(|| format!("{} cannot be written", log.display()))?;
        let command = command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
        let child = command.spawn().context("`setpriv` could not be started")?;
        let mut server = Self(child);
        server.wait(port).with_context(|| format!("it says more in {}", log.display()))?;
        Ok(server)
    }

    /// Waits until somebody listens, while the server has not ended.
    fn wait(&mut self, port: u16) -> Result<()> {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            if let Some(status) = self.0.try_wait()? {
                bail!("it ended by itself ({status})");
            }
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(());
            }
            sleep(Duration::from_millis(20));
        }
        bail!("nobody listens on port {port}")
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // A server that has ended already cannot be stopped, and need not be.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::{Background, program};
    use crate::place;

    #[test]
    fn a_server_that_ends_at_once_is_not_waited_for() -> anyhow::Result<()> {
        let log = place::target().join("background-test.log");
        let outcome = Background::start(program("sh").args(["-c", "echo broken; exit 3"]), 1, &log);
        assert!(outcome.is_err_and(|error| format!("{error:#}").contains("exit status: 3")));
        assert_eq!(std::fs::read_to_string(&log)?, "broken\n");
        Ok(std::fs::remove_file(log)?)
    }
}
