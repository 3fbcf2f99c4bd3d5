//! The name of a build: people tell it to support, and an open tab sees by it that there is another one.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::files_below;
use crate::digest::Digest;
use crate::html;

/// All crates of the workspace have one version.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Few enough to be read out on the telephone; that two builds of one version share them is as likely
/// as 1 in 4 thousand million.
const DIGITS: usize = 8;

/// `<version>+<digest of all files in dir>`, as Semantic Versioning writes what was built.
pub(super) fn name(dir: &Path) -> Result<String> {
    let mut digest = Digest::new();
    for path in files_below(dir)? {
        let content =
            fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let name = path.strip_prefix(dir).unwrap_or(&path).to_string_lossy();
        digest = digest.add(name.as_bytes()).add(content);
    }
    Ok(format!("{VERSION}+{}", digest.hex(DIGITS)))
}

/// The page with the build's name, before its boot script: what a tab was loaded from.
pub(super) fn in_page(html: &str, build: &str) -> Result<String> {
    let tags = html::tags(html);
    let boot = tags.iter().find(|tag| tag.attribute("data-wasm").is_some());
    let at = boot.map(|tag| tag.name_end - tag.name.len() - "<".len());
    let (before, after) =
        at.and_then(|at| html.split_at_checked(at)).context("index.html has no boot script")?;
    Ok(format!("{before}<meta name=\"portal-build\" content=\"{build}\">\n    {after}"))
}

/// The same for tabs that are open already.
pub(super) fn write(dir: &Path, build: &str) -> Result<()> {
    let path = dir.join("build.json");
    fs::write(&path, format!("{{\"build\":\"{build}\"}}\n"))
        .with_context(|| format!("{} cannot be written", path.display()))
}
