//! `cargo xtask e2e`: the portal, the server and real sessions in a real browser.

use std::process::Command;

use anyhow::{Context as _, Result};

use crate::counts::Counts;
use crate::portal::{self, Profile};
use crate::report::Plan;
use crate::setup::{Browser, Setup};
use crate::{paths, process, server};

/// As a step of `cargo xtask test`.
pub(crate) const PLAN: Plan = Plan {
    name: "end-to-end tests",
    usual: "2 minutes",
    if_failed: "cargo xtask e2e [part of a file name or title]",
};

/// Sets up what is missing and runs the tests that `filter` matches, or all.
///
/// # Errors
/// When something cannot be set up or built, a test fails, or nothing matches.
pub(crate) fn command(filter: Option<&str>) -> Result<()> {
    let setup = Setup::new()?;
    setup.ensure(&setup.for_e2e())?;
    let (_, verdict) = run(&setup, filter)?;
    verdict
}

/// Builds what is missing and runs the tests.
pub(crate) fn run(setup: &Setup, filter: Option<&str>) -> Result<(Counts, Result<()>)> {
    let portal_dir = portal::build(setup, Profile::Release)?;
    let server = server::build()?;
    let browser = Browser.find()?.context("Chromium went away")?;
    let mut playwright = playwright();
    playwright.env("SKAHA_PORTAL_BIN", server).env("SKAHA_PORTAL_DIST", portal_dir);
    playwright.env("SKAHA_PORTAL_PROGRAMS", setup.python().programs());
    playwright.env("CHROMIUM", browser.chromium);
    if let Some(filter) = filter {
        playwright.args(selection(filter));
    }
    process::run_tests(&mut playwright)
}

/// Arguments that select by file name, or by title where no file has such a name. Playwright itself
/// fails when neither matches.
fn selection(filter: &str) -> Vec<String> {
    let is_file_name = process::read(playwright().args(["--list", filter])).is_ok();
    if is_file_name {
        vec![filter.to_owned()]
    } else {
        vec!["--grep".to_owned(), filter.to_owned()]
    }
}

fn playwright() -> Command {
    let mut node = process::command("node");
    node.current_dir(paths::e2e()).args(["node_modules/@playwright/test/cli.js", "test"]);
    node
}
