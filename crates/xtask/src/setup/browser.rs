//! Chromium and the driver of the same version.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, bail};

use super::{Tool, system};
use crate::versions::first_number;
use crate::{paths, process};

const BROWSERS: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// A Chromium and a chromedriver that fit together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Browser;

/// Where they are.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// The first browser that has a driver of its major version; `CHROMIUM` and `CHROMEDRIVER` in
    /// the environment name others.
    ///
    /// # Errors
    /// When a variable names something that is not a program.
    pub(crate) fn find(self) -> Result<Option<Found>> {
        let Some(driver) = first_program("CHROMEDRIVER", &["chromedriver"])?.pop() else {
            return Ok(None);
        };
        let wanted = major(&driver);
        let browsers = first_program("CHROMIUM", &BROWSERS)?;
        let fits = |file: &PathBuf| wanted.is_some() && major(file) == wanted;
        Ok(browsers.into_iter().find(fits).map(|chromium| Found { chromium, driver }))
    }
}

/// What the environment names, else all that `PATH` has.
fn first_program(variable: &str, names: &[&str]) -> Result<Vec<PathBuf>> {
    let Some(named) = env::var_os(variable).filter(|value| !value.is_empty()) else {
        return Ok(names.iter().filter_map(|name| paths::find_program(name)).collect());
    };
    let named = PathBuf::from(named);
    if !paths::is_program(&named) {
        bail!("{variable} names {}, which is no program", named.display());
    }
    Ok(vec![named])
}

fn major(program: &PathBuf) -> Option<u32> {
    first_number(&process::read(process::command(program).arg("--version")).ok()?)
}

impl Tool for Browser {
    fn name(&self) -> String {
        "Chromium and chromedriver of one version".to_owned()
    }

    fn work(&self) -> (&'static str, &'static str) {
        ("installing", "1 minute")
    }

    fn is_there(&self) -> Result<bool> {
        Ok(self.find()?.is_some())
    }

    fn install(&self) -> Result<()> {
        system::install(&["chromium", "chromium-driver"])
    }
}
