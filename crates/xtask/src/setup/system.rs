//! Packages of the operating system.

use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::step::say;
use crate::{paths, process};

/// Whether installing packages is ours to do: as root on a Debian-like system.
pub(crate) fn is_ours() -> bool {
    paths::find_program("apt-get").is_some() && nix::unistd::geteuid().is_root()
}

/// The one command that installs packages by hand.
pub(crate) fn by_hand(packages: &[&str]) -> String {
    let list = packages.join(" ");
    if paths::find_program("apt-get").is_none() {
        return format!("your system's package manager, with {list} as Debian calls them");
    }
    format!("sudo apt-get update && sudo apt-get install -y --no-install-recommends {list}")
}

/// Installs packages where that is ours to do.
///
/// # Errors
/// Anywhere else, with the one command to type; when apt fails, its own.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    if !is_ours() {
        bail!("a system package is missing. Use this, then try again:\n  {}", by_hand(packages));
    }
    let list = packages.join(" ");
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
