//! `cargo xtask test`: every test the project has.

use std::fs;
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result};

use super::{check, e2e};
use crate::portal::{self, Profile};
use crate::report::{Plan, Report};
use crate::setup::{Browser, Setup};
use crate::{paths, process, size};

const COMPONENTS: Plan = Plan {
    name: "component tests",
    usual: "15 s (2 minutes the first time)",
    if_failed: "cargo xtask test",
};

const BUILD: Plan = Plan {
    name: "release build",
    usual: "40 s (3 minutes the first time)",
    if_failed: "cargo xtask size",
};

const SIZE: Plan = Plan { name: "size", usual: "1 s", if_failed: "cargo xtask size" };

/// Chromium without a window, also as root and in a container.
const BROWSER_ARGUMENTS: [&str; 4] =
    ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];

/// Sets up everything, then runs the steps until one fails.
///
/// # Errors
/// When something cannot be set up. A step that fails is in the exit code.
pub(crate) fn command() -> Result<ExitCode> {
    let setup = Setup::new()?;
    setup.ensure(&setup.for_tests())?;
    let mut report = Report::default();
    // Each step has told its own failure.
    steps(&setup, &mut report).ok();
    Ok(report.conclude())
}

fn steps(setup: &Setup, report: &mut Report) -> Result<()> {
    check::lints(report)?;
    check::native_tests(report, Some(setup))?;
    report.tests(COMPONENTS, || process::run_tests(&mut component_tests(setup)?))?;
    report.step(BUILD, || portal::build(setup, Profile::Release).map(drop))?;
    report.step(SIZE, || size::report(&Profile::Release.dist()))?;
    report.tests(e2e::PLAN, || e2e::run(setup, &[]))
}

/// The tests in `tests/` that mount components, each in a page of a real browser.
fn component_tests(setup: &Setup) -> Result<Command> {
    let browser = Browser.find()?.context("Chromium went away")?;
    let capabilities = serde_json::json!({
        "goog:chromeOptions": { "args": BROWSER_ARGUMENTS, "binary": browser.chromium },
    });
    let settings = paths::notes().join("webdriver.json");
    fs::create_dir_all(paths::notes())
        .and_then(|()| fs::write(&settings, capabilities.to_string()))
        .with_context(|| format!("{} cannot be written", settings.display()))?;

    let runner = setup.wasm_bindgen().program("wasm-bindgen-test-runner");
    let mut cargo = process::cargo(&["test", "--package", "portal", "--no-fail-fast"]);
    cargo.args(["--target", "wasm32-unknown-unknown"]);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    // The runner reads the whole program each time: 10 seconds without debug information, 60 with.
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-C debuginfo=0");
    cargo.env("CHROMEDRIVER", browser.driver);
    cargo.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings);
    Ok(cargo)
}
