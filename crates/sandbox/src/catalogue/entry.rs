//! One image of the catalogue.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::files::File;
use super::programs::{find_program, is_present};
use crate::kind::Kind;

/// How an image becomes a process on this machine.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) types: Vec<Kind>,
    /// What people call the interface, such as `JupyterLab`; only for interactive types.
    #[serde(default)]
    pub(crate) interface: Option<String>,
    /// Looked up in the program folders, then in `PATH`; missing means the image is not listed.
    pub(crate) program: String,
    /// What else must be on the machine: programs by name, files and folders by absolute path.
    #[serde(default)]
    pub(crate) requires: Vec<String>,
    #[serde(default)]
    pub(crate) args: Vec<String>,
    #[serde(default)]
    pub(crate) env: BTreeMap<String, String>,
    /// Written into the session's private folder, readable by the user only.
    #[serde(default)]
    pub(crate) files: Vec<File>,
    #[serde(default)]
    pub(crate) ready: Option<Ready>,
}

/// When an interface counts as ready.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ready {
    pub(crate) path: String,
    /// HTTP statuses that mean ready.
    #[serde(default = "ok")]
    pub(crate) statuses: Vec<u16>,
    #[serde(default = "quarter_second")]
    pub(crate) interval_ms: u64,
    #[serde(default = "two_minutes")]
    pub(crate) timeout_s: u64,
}

fn ok() -> Vec<u16> {
    vec![200]
}

fn quarter_second() -> u64 {
    250
}

/// A cold JupyterLab on a slow disk takes up to a minute.
fn two_minutes() -> u64 {
    120
}

impl Entry {
    /// The first thing that the image needs and this machine does not have.
    pub(crate) fn missing(&self, search: &[PathBuf], folder: &Path) -> Option<&str> {
        let lacks = |name: &&str| !is_present(name, search);
        let program = Some(self.program.as_str())
            .filter(|program| find_program(program, search, folder).is_none());
        program.or_else(|| self.requires.iter().map(String::as_str).find(lacks))
    }

    /// `sha256:…` of everything that decides what would run.
    pub(crate) fn digest(&self) -> String {
        // Maps are ordered and fields are in source order, so equal entries give equal bytes.
        let bytes = serde_json::to_vec(self).unwrap_or_default();
        let hex =
            Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        format!("sha256:{hex}")
    }
}
