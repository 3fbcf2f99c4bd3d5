//! The catalogue: which images this machine can run, and how. Format: README.

mod check;
mod entry;
mod placeholders;
mod programs;

use std::path::{Path, PathBuf};

use serde::Deserialize;

pub(crate) use self::entry::{Entry, Ready};
pub(crate) use self::placeholders::Values;
pub(crate) use self::programs::{find_program, search_path};

const BUILT_IN: &str = include_str!("../../catalogue.toml");

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
    /// Hosts that image ids may start with (contract 1.3, 2.7).
    pub(crate) registries: Vec<String>,
    #[serde(rename = "image", default)]
    pub(crate) images: Vec<Entry>,
}

impl Catalogue {
    /// Reads `path`, or the built-in catalogue.
    pub(crate) fn read(path: Option<&Path>) -> Result<Self, CatalogueError> {
        match path {
            None => Self::parse(BUILT_IN),
            Some(path) => {
                let text = std::fs::read_to_string(path)
                    .map_err(|source| CatalogueError::Read { path: path.to_owned(), source })?;
                Self::parse(&text)
            }
        }
    }

    fn parse(text: &str) -> Result<Self, CatalogueError> {
        let catalogue: Self = toml::from_str(text)?;
        check::check(&catalogue)?;
        Ok(catalogue)
    }

    pub(crate) fn find(&self, image: &str) -> Option<&Entry> {
        self.images.iter().find(|entry| entry.id == image)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> String {
        Catalogue::parse(text).unwrap_err().to_string()
    }

    #[test]
    fn the_built_in_catalogue_is_valid() {
        let catalogue = Catalogue::read(None).unwrap();
        assert!(catalogue.find("images.canfar.net/skaha/base-notebook:latest").is_some());
        assert!(catalogue.find("images.canfar.net/skaha/terminal:latest").is_some());
    }

    #[test]
    fn credentials_may_not_be_put_in_arguments() {
        let text = r#"
            registries = ["r.example"]
            [[image]]
            id = "r.example/a:1"
            types = ["headless"]
            program = "true"
            args = ["--base={base}"]
        "#;
        assert!(problem(text).contains("{base}"), "{}", problem(text));
    }

    #[test]
    fn an_interactive_image_needs_a_readiness_probe() {
        let text = r#"
            registries = ["r.example"]
            [[image]]
            id = "r.example/a:1"
            types = ["notebook"]
            interface = "A"
            program = "true"
        "#;
        assert!(problem(text).contains("ready"), "{}", problem(text));
    }

    #[test]
    fn a_digest_is_stable_and_follows_the_entry() {
        let text = |args: &str| {
            format!(
                "registries = [\"r\"]\n[[image]]\nid = \"r/a:1\"\ntypes = [\"headless\"]\n\
                 program = \"true\"\nargs = [{args}]\n"
            )
        };
        let digest = |args| Catalogue::parse(&text(args)).unwrap().images[0].digest();
        assert_eq!(digest("\"x\""), digest("\"x\""));
        assert_ne!(digest("\"x\""), digest("\"y\""));
        assert_eq!(digest("").len(), "sha256:".len() + 64);
    }
}
