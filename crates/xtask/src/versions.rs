//! The versions that stand in `versions.toml`.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use serde::Deserialize;

/// The packages of the sessions' Python environment with all they depend on, each with its version.
pub(crate) const PYTHON_CONSTRAINTS: &str = include_str!("../python-constraints.txt");

/// The same of the official client's environment.
pub(crate) const CLIENT_CONSTRAINTS: &str = include_str!("../client-constraints.txt");

const VERSIONS: &str = include_str!("../versions.toml");

/// `versions.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Versions {
    pub(crate) tools: Tools,
    #[cfg_attr(not(test), expect(dead_code, reason = "npm reads it from package.json"))]
    pub(crate) e2e: BTreeMap<String, String>,
    /// The sessions' environment.
    pub(crate) python: Python,
    /// The official client's environment.
    pub(crate) client: Python,
    pub(crate) needs: Needs,
}

/// Build tools, exact versions.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Tools {
    pub(crate) trunk: String,
    pub(crate) wasm_bindgen_cli: String,
    pub(crate) binaryen: String,
    pub(crate) esbuild: String,
    #[serde(rename = "wasm_split_cli_support")]
    pub(crate) wasm_split_cli_support: String,
}

/// What is installed into a Python environment, in pip's notation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Python {
    pub(crate) packages: Vec<String>,
}

/// The least versions of what must be on the machine already.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Needs {
    /// Major version.
    pub(crate) node: u32,
    /// Major and minor version.
    pub(crate) python: (u32, u32),
}

impl Versions {
    /// Reads the file as it was when this program was built.
    pub(crate) fn load() -> Result<Self> {
        toml::from_str(VERSIONS).context("crates/xtask/versions.toml cannot be read")
    }
}

/// The first whole number in `text`, such as the major version in `Chromium 156.0.8078.79`.
pub(crate) fn first_number(text: &str) -> Option<u32> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let digits = text.get(start..)?.split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;

    fn read(path: &str) -> String {
        std::fs::read_to_string(paths::root().join(path)).unwrap()
    }

    fn locked(lockfile: &str, package: &str) -> Vec<String> {
        let lock: toml::Table = toml::from_str(lockfile).unwrap();
        let packages = lock["package"].as_array().unwrap().iter();
        packages
            .filter(|entry| entry["name"].as_str() == Some(package))
            .map(|entry| entry["version"].as_str().unwrap().to_owned())
            .collect()
    }

    #[test]
    fn wasm_bindgen_command_and_library_are_one_version() {
        let versions = Versions::load().unwrap();
        assert_eq!(locked(&read("Cargo.lock"), "wasm-bindgen"), [versions.tools.wasm_bindgen_cli]);
    }

    #[test]
    fn package_json_names_the_same_versions() {
        let package: serde_json::Value =
            serde_json::from_str(&read("tests/e2e/package.json")).unwrap();
        let named: BTreeMap<String, String> =
            serde_json::from_value(package["devDependencies"].clone()).unwrap();
        assert_eq!(named, Versions::load().unwrap().e2e);
    }

    #[test]
    fn every_python_package_has_an_exact_version() {
        let Versions { python, client, .. } = Versions::load().unwrap();
        for (packages, constraints) in
            [(python.packages, PYTHON_CONSTRAINTS), (client.packages, CLIENT_CONSTRAINTS)]
        {
            let pins = || constraints.lines().filter(|line| !line.starts_with('#'));
            for line in pins() {
                assert!(line.contains("=="), "no exact version: {line}");
            }
            for package in packages {
                let name = package.split(['=', '<', '>']).next().unwrap().to_owned() + "==";
                assert!(pins().any(|line| line.starts_with(&name)), "{package} has no pin");
                if package.contains("==") {
                    assert!(pins().any(|line| line == package), "{package}");
                }
            }
        }
    }

    #[test]
    fn the_first_number_of_a_version_line_is_its_major_version() {
        assert_eq!(first_number("Chromium 156.0.8078.79 built on Debian"), Some(156));
        assert_eq!(first_number("v20.20.2"), Some(20));
        assert_eq!(first_number("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(first_number("not there"), None);
    }
}
