//! What the checks need from Debian, installed when it is missing and left asleep.

use crate::{console::step, process};
use anyhow::{Context as _, Result, bail};
use std::process::Command;

/// A package of Debian, and a call that succeeds once it is installed.
pub(super) type Package = (&'static str, &'static [&'static str]);

/// Installs the packages it is given. A web server that came only to be tested is not started, neither now nor when
/// the machine starts again: the policy says so to the packages' scripts, and goes when it is ours.
const INSTALL_ASLEEP: &str = r#"
export DEBIAN_FRONTEND=noninteractive
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    trap 'rm -f "$policy"' EXIT
    trap 'exit 1' HUP INT TERM
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
fi
apt-get -y -qq update
apt-get -y -qq install --no-install-recommends "$@"
for package; do
    if [ -e "/lib/systemd/system/$package.service" ] && command -v systemctl >/dev/null; then
        systemctl --quiet disable "$package"
    fi
done
"#;

/// Installs in one go what is missing of these packages.
///
/// # Errors
/// When they cannot be installed.
pub(super) fn install(packages: &[Package]) -> Result<()> {
    let missing = missing(packages);
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(", ");
    if !process::exists("apt-get") {
        bail!("the tests need what Debian packages as {names}, and there is no apt-get to install it");
    }
    step(&format!("install {names} by apt"), || {
        process::run(process::as_root("sh").args(["-ec", INSTALL_ASLEEP, "sh"]).args(&missing))
            .with_context(|| format!("{names} did not install"))
            .context("go online for this step, or install by hand what the tests need")
    })
}

fn missing(packages: &[Package]) -> Vec<&'static str> {
    let is_there = |call: &[&str]| process::succeeds(Command::new(call[0]).args(&call[1..]));
    packages.iter().filter(|(_, call)| !is_there(call)).map(|(name, _)| *name).collect()
}

#[cfg(test)]
mod tests {
    use super::missing;

    #[test]
    fn only_what_does_not_answer_is_installed() {
        assert_eq!(
            missing(&[("there", &["true"]), ("broken", &["false"]), ("gone", &["no-such-program"])]),
            ["broken", "gone"]
        );
    }
}
