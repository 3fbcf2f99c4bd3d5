//! Files that an image puts into a session's private folder.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{CatalogueError, Values, built_in};

/// A file for the session's private folder, as the catalogue names it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    pub(crate) path: PathBuf,
    /// Given in the catalogue, with placeholders.
    #[serde(default)]
    text: Option<String>,
    /// A file beside the catalogue, copied as it is: braces mean something else in most languages.
    #[serde(default)]
    source: Option<PathBuf>,
    /// What the source holds, once it is read.
    #[serde(skip_deserializing)]
    copied: Option<String>,
}

/// Where a catalogue's sources are.
#[derive(Clone, Copy)]
pub(super) enum Beside<'a> {
    /// In this program.
    BuiltIn,
    Folder(&'a Path),
}

impl File {
    /// Whether it says in exactly one way what is in it.
    pub(super) fn is_clear(&self) -> bool {
        self.text.is_some() != self.source.is_some()
    }

    /// Reads the source, so that a catalogue that cannot work is refused at the start.
    pub(super) fn read_source(&mut self, beside: Beside<'_>) -> Result<(), CatalogueError> {
        let Some(source) = &self.source else { return Ok(()) };
        let read = match beside {
            Beside::BuiltIn => built_in::source(source).map(str::to_owned),
            Beside::Folder(folder) => std::fs::read_to_string(folder.join(source)),
        };
        let text =
            read.map_err(|error| CatalogueError::Source { path: source.clone(), source: error })?;
        self.copied = Some(text);
        Ok(())
    }

    /// What a session gets.
    pub(crate) fn contents(&self, values: &Values) -> String {
        let filled = self.text.as_deref().map(|text| values.fill(text));
        filled.or_else(|| self.copied.clone()).unwrap_or_default()
    }
}
