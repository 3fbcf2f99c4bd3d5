//! The npm packages of the end-to-end tests.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use super::Tool;
use crate::digest::Digest;
use crate::{paths, process};

/// Playwright and axe, as `tests/e2e/package-lock.json` has them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Playwright;

impl Playwright {
    fn lock_digest() -> Result<String> {
        let lockfile = paths::e2e().join("package-lock.json");
        let text = fs::read_to_string(&lockfile)
            .with_context(|| format!("{} cannot be read", lockfile.display()))?;
        Ok(Digest::new().add(&text).hex(64))
    }

    /// In the folder that `npm ci` empties first, so an interrupted installation has no marker.
    fn marker() -> PathBuf {
        paths::e2e().join("node_modules/.installed-from")
    }
}

impl Tool for Playwright {
    fn name(&self) -> String {
        "Playwright packages".to_owned()
    }

    fn work(&self) -> (&'static str, &'static str) {
        ("npm ci in tests/e2e", "5 seconds")
    }

    fn is_there(&self) -> Result<bool> {
        let installed = fs::read_to_string(Self::marker()).unwrap_or_default();
        Ok(installed == Self::lock_digest()?)
    }

    fn install(&self) -> Result<()> {
        let mut npm = process::command("npm");
        npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(paths::e2e());
        // The tests use the system's Chromium.
        npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        process::run(&mut npm)?;
        fs::write(Self::marker(), Self::lock_digest()?).context("the marker cannot be written")
    }
}
