//! The catalogue that this program carries, with the files that it names.

use std::io;
use std::path::Path;

pub(super) const CATALOGUE: &str = include_str!("../../catalogue.toml");

macro_rules! sources {
    ($($path:literal),+ $(,)?) => {
        &[$(($path, include_str!(concat!("../../", $path)))),+]
    };
}

/// Every `source` of the catalogue; a test of the catalogue fails when one is missing here.
const SOURCES: &[(&str, &str)] = sources![
    "images/carta/start.sh",
    "images/desktop-app/run.sh",
    "images/desktop/Xresources",
    "images/desktop/menu.xml",
    "images/desktop/page.py",
    "images/desktop/start.py",
    "images/marimo/start.py",
];

pub(super) fn source(path: &Path) -> io::Result<&'static str> {
    let found = SOURCES.iter().find(|(name, _)| Path::new(name) == path);
    found.map(|(_, text)| *text).ok_or_else(|| io::ErrorKind::NotFound.into())
}
