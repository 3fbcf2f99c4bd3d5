//! Python environments: of the sandbox's sessions, and of the official client.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use super::{Tool, system};
use crate::cache::{Cache, Place};
use crate::digest::Digest;
use crate::versions::{CLIENT_CONSTRAINTS, PYTHON_CONSTRAINTS, Versions};
use crate::{paths, process};

/// What a Python must be able to import to make environments; Debian packages it apart.
const MAKES_ENVIRONMENTS: &str = "import ensurepip, venv";

/// A virtual environment, named by what is in it.
#[derive(Clone, Debug)]
pub(crate) struct PythonEnv {
    place: Place,
    packages: Vec<String>,
    constraints: &'static str,
    usual: &'static str,
    least: (u32, u32),
    cache: Cache,
}

impl PythonEnv {
    /// The one of the sessions: JupyterLab and marimo.
    pub(crate) fn of_sessions(cache: &Cache, versions: &Versions) -> Self {
        let packages = versions.python.packages.clone();
        Self::new("python", packages, PYTHON_CONSTRAINTS, "40 seconds", cache, versions)
    }

    /// The one of the official client, which the sandbox is tested with.
    pub(crate) fn of_client(cache: &Cache, versions: &Versions) -> Self {
        let packages = versions.client.packages.clone();
        Self::new("client", packages, CLIENT_CONSTRAINTS, "20 seconds", cache, versions)
    }

    fn new(
        kind: &str,
        packages: Vec<String>,
        constraints: &'static str,
        usual: &'static str,
        cache: &Cache,
        versions: &Versions,
    ) -> Self {
        let pins = Digest::new().add(packages.join("\n")).add(constraints).hex(12);
        let place = cache.place(&format!("{kind}-{pins}"));
        let least = versions.needs.python;
        Self { place, packages, constraints, usual, least, cache: cache.clone() }
    }

    /// The folder of the environment's programs: `jupyter-lab` or `canfar`, `python`.
    pub(crate) fn programs(&self) -> PathBuf {
        self.place.dir().join("bin")
    }

    fn check_python(&self) -> Result<()> {
        let (major, minor) = self.least;
        if paths::find_program("python3").is_none() {
            system::install(&["python3", "python3-venv"])?;
        }
        let version = "import sys; print(sys.version_info >= tuple(map(int, sys.argv[1:])))";
        let is_new_enough =
            process::read(python().args(["-c", version, &major.to_string(), &minor.to_string()]))?;
        if is_new_enough.trim() != "True" {
            bail!("python3 is too old: install Python {major}.{minor} or later, then try again");
        }
        if process::read(python().args(["-c", MAKES_ENVIRONMENTS])).is_err() {
            system::install(&["python3-venv"])?;
        }
        Ok(())
    }

    fn fill(&self, dir: &Path) -> Result<()> {
        process::run(python().args(["-m", "venv", "--clear"]).arg(dir))?;
        let constraints = dir.join("constraints.txt");
        std::fs::write(&constraints, self.constraints).context("the pins cannot be written")?;
        let mut pip = process::command(self.programs().join("python"));
        pip.env_remove("PYTHONPATH").env_remove("PYTHONHOME").current_dir(self.cache.dir());
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
        pip.arg("--constraint").arg(constraints).args(&self.packages);
        process::run(&mut pip)
    }
}

impl Tool for PythonEnv {
    fn name(&self) -> String {
        format!("Python environment with {}", self.packages.join(" "))
    }

    fn work(&self) -> (&'static str, &'static str) {
        ("installing", self.usual)
    }

    fn is_there(&self) -> Result<bool> {
        // `python` is a link to the Python it was made with, which an upgrade may take away.
        let is_alive = paths::is_program(&self.programs().join("python"));
        Ok(self.place.is_complete() && is_alive)
    }

    fn install(&self) -> Result<()> {
        self.check_python()?;
        self.place.fill(|dir| self.fill(dir))
    }
}

fn python() -> std::process::Command {
    let mut python = process::command("python3");
    python.env_remove("PYTHONPATH").env_remove("PYTHONHOME");
    python
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_pins_give_another_environment() {
        let cache = Cache::at(Path::new("/cache"));
        let mut versions = Versions::load().unwrap();
        let before = PythonEnv::of_sessions(&cache, &versions).programs();
        versions.python.packages.push("marimo".to_owned());
        assert_ne!(PythonEnv::of_sessions(&cache, &versions).programs(), before);
    }

    #[test]
    fn the_client_has_an_environment_of_its_own() {
        let cache = Cache::at(Path::new("/cache"));
        let versions = Versions::load().unwrap();
        let of_sessions = PythonEnv::of_sessions(&cache, &versions).programs();
        assert_ne!(PythonEnv::of_client(&cache, &versions).programs(), of_sessions);
    }
}
