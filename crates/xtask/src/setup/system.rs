//! Packages of the operating system.

use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::step::say;
use crate::{paths, process};

/// Installs packages where that is ours to do: as root on a Debian-like system.
///
/// # Errors
/// Anywhere else, with the one command to type; when apt fails, its own.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if paths::find_program("apt-get").is_none() {
        bail!("install it with your system's package manager ({list} on Debian), then try again");
    }
    if !nix::unistd::geteuid().is_root() {
        bail!(
            "a system package is missing. Type this, then try again:\n  sudo apt-get update && \
             sudo apt-get install -y --no-install-recommends {list}"
        );
    }
    say(&format!("installing the system packages {list}, as you are root"));
    process::run(apt_get().args(["-qq", "update"]))?;
    let options = ["-qq", "install", "-y", "--no-install-recommends"];
    process::run(apt_get().args(options).args(packages))
}

fn apt_get() -> Command {
    let mut apt_get = process::command("apt-get");
    apt_get.env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
    apt_get
}
