//! `cargo xtask shots`: pictures of every page, for the documentation and for looking at them.

use std::fs;

use anyhow::{Context as _, Result};

use super::e2e;
use crate::paths;
use crate::process;
use crate::setup::Setup;
use crate::step::say;

/// Takes the pictures: all of them below `target/shots/`, those of the documentation in
/// `docs/pictures/`.
///
/// # Errors
/// When something cannot be set up or built, or a page does not get ready.
pub(crate) fn command() -> Result<()> {
    let setup = Setup::new()?;
    setup.ensure(&setup.for_e2e())?;
    let all = paths::root().join("target/shots");
    let documented = paths::root().join("docs/pictures");
    for folder in [&all, &documented] {
        fs::create_dir_all(folder)
            .with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    let mut playwright = e2e::playwright_for(&setup)?;
    playwright.args(["--config", "shots.config.ts"]);
    playwright.env("SHOTS_DIR", &all).env("SHOTS_DOCS", &documented);
    process::run(&mut playwright)?;
    say(&format!("pictures: {} and {}", all.display(), documented.display()));
    Ok(())
}
