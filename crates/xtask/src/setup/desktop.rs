//! The programs of desktop sessions. Without them the sandbox does not offer desktops.

use std::path::Path;

use anyhow::Result;

use super::{Tool, system};
use crate::paths;

/// Debian's names. noVNC brings websockify for the system's Python.
const PACKAGES: [&str; 7] = [
    "tigervnc-standalone-server",
    "tigervnc-tools",
    "novnc",
    "openbox",
    "xterm",
    "x11-xserver-utils",
    "fonts-dejavu-core",
];

/// What the sandbox's catalogue asks for: programs, and files by absolute path.
const NEEDED: [&str; 7] = [
    "Xtigervnc",
    "tigervncpasswd",
    "openbox",
    "xterm",
    "xsetroot",
    "/usr/share/novnc/vnc.html",
    "/usr/lib/python3/dist-packages/websockify",
];

/// A VNC server, a window manager, a terminal and noVNC.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Desktop;

impl Desktop {
    /// The command that installs it by hand.
    pub(crate) fn by_hand() -> String {
        system::by_hand(&PACKAGES)
    }
}

impl Tool for Desktop {
    fn name(&self) -> String {
        "programs of the desktop".to_owned()
    }

    fn work(&self) -> (&'static str, &'static str) {
        ("installing", "1 minute")
    }

    fn is_there(&self) -> Result<bool> {
        let is_there = |needed: &str| match Path::new(needed) {
            path if path.is_absolute() => path.exists(),
            _ => paths::find_program(needed).is_some(),
        };
        Ok(NEEDED.into_iter().all(is_there))
    }

    fn install(&self) -> Result<()> {
        system::install(&PACKAGES)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_what_the_catalogue_asks_for() {
        let path = paths::root().join("crates/sandbox/catalogue.toml");
        let catalogue: toml::Table =
            toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let images = catalogue["image"].as_array().unwrap();
        let is_desktop = |image: &&toml::Value| image["types"][0].as_str() == Some("desktop");
        let image = images.iter().find(is_desktop).unwrap();
        let requires: Vec<_> =
            image["requires"].as_array().unwrap().iter().flat_map(toml::Value::as_str).collect();
        assert_eq!(requires, NEEDED);
    }
}
