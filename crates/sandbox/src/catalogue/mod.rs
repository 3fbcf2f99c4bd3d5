//! The catalogue: which images this machine can run, and how. Format: README.

mod built_in;
mod check;
mod entry;
mod files;
mod placeholders;
mod programs;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use serde::Deserialize;

use self::files::Beside;

pub(crate) use self::entry::{Entry, Ready};
pub(crate) use self::placeholders::Values;
pub(crate) use self::programs::{find_program, search_path};

/// Why a catalogue cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// The file cannot be read.
    #[error("cannot read the catalogue {}: {source}", path.display())]
    Read {
        /// The catalogue's path.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// The file is not TOML of the catalogue's form.
    #[error("the catalogue is not of the expected form (see crates/sandbox/README.md): {0}")]
    Form(#[from] toml::de::Error),
    /// A file that an image copies cannot be read.
    #[error("the catalogue's source {} cannot be read: {source}", path.display())]
    Source {
        /// Its path, as the catalogue has it.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// No host may stand at the start of an image's id.
    #[error("the catalogue needs `registries`, or `extends = \"built-in\"`")]
    NoRegistry,
    /// An entry contradicts the rules.
    #[error("the catalogue's image {image:?}: {problem}")]
    Entry {
        /// The image's id.
        image: String,
        /// What is wrong, and what to write instead.
        problem: String,
    },
}

/// The images and registry hosts of this sandbox.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Catalogue {
    #[serde(default)]
    extends: Option<Extends>,
    /// Hosts that image ids may start with (contract 1.3, 2.7).
    #[serde(default)]
    pub(crate) registries: Vec<String>,
    #[serde(rename = "image", default)]
    pub(crate) images: Vec<Entry>,
}

/// What a catalogue adds to.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Extends {
    BuiltIn,
}

impl Catalogue {
    /// Reads `path`, or the built-in catalogue.
    pub(crate) fn read(path: Option<&Path>) -> Result<Self, CatalogueError> {
        let Some(path) = path else { return Self::parse(built_in::CATALOGUE, Beside::BuiltIn) };
        let text = std::fs::read_to_string(path)
            .map_err(|source| CatalogueError::Read { path: path.to_owned(), source })?;
        let folder = path.parent().unwrap_or(Path::new("."));
        Self::parse(&text, Beside::Folder(folder))
    }

    fn parse(text: &str, beside: Beside<'_>) -> Result<Self, CatalogueError> {
        let mut catalogue: Self = toml::from_str(text)?;
        // Before the sources: what an entry contradicts is said first. Before the built-in images:
        // two entries of one file are a mistake, while replacing a built-in image is not.
        check::distinct(&catalogue)?;
        for file in catalogue.images.iter_mut().flat_map(|entry| &mut entry.files) {
            file.read_source(beside)?;
        }
        if let Some(Extends::BuiltIn) = catalogue.extends.take() {
            catalogue = catalogue.added_to(Self::read(None)?);
        }
        check::check(&catalogue)?;
        Ok(catalogue)
    }

    /// The images of `base`, then those of `self`, which replace images of the same id.
    fn added_to(self, mut base: Self) -> Self {
        base.images.retain(|entry| self.find(&entry.id).is_none());
        base.images.extend(self.images);
        base.registries.retain(|host| !self.registries.contains(host));
        base.registries.extend(self.registries);
        base
    }

    pub(crate) fn find(&self, image: &str) -> Option<&Entry> {
        self.images.iter().find(|entry| entry.id == image)
    }
}
