//! Whether a build of the portal is still that of its sources.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::digest::Digest;
use crate::portal::Profile;

/// Everything that a build of the portal is made from, files and folders.
const INPUTS: [&str; 13] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "crates/xtask/src/css",
    "crates/xtask/src/digest.rs",
    "crates/xtask/src/finish",
    "crates/xtask/src/html.rs",
    "crates/xtask/versions.toml",
    "index.html",
    "public",
    "src",
    "style",
];

/// Made from the others.
const GENERATED: [&str; 2] = ["style/generated.css", "style/later.css"];

/// A note beside the builds about one of them.
#[derive(Debug)]
pub(crate) struct Stamp {
    note: PathBuf,
    dist: PathBuf,
    /// Of the sources when this was made: an edit during the build must not pass for built.
    sources: String,
}

impl Stamp {
    /// The stamp of the build in `dist` from the sources below `root`; the note lies in `notes`.
    pub(crate) fn new(root: &Path, notes: &Path, dist: &Path, profile: Profile) -> Result<Self> {
        let mut digest = Digest::new().add(profile.to_string());
        for input in INPUTS {
            digest = add(digest, root, &root.join(input))?;
        }
        let note = notes.join(format!("portal-{profile}.stamp"));
        Ok(Self { note, dist: dist.to_owned(), sources: digest.hex(64) })
    }

    /// Whether neither the sources nor the build changed since [`Self::write`].
    pub(crate) fn is_current(&self) -> Result<bool> {
        let Ok(noted) = fs::read_to_string(&self.note) else { return Ok(false) };
        Ok(self.dist.join("index.html").is_file() && noted == self.text()?)
    }

    /// Notes that the build is that of the sources.
    pub(crate) fn write(&self) -> Result<()> {
        let text = self.text()?;
        let folder = self.note.parent().unwrap_or(&self.dist);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&self.note, text))
            .with_context(|| format!("{} cannot be written", self.note.display()))
    }

    /// The build counts too: a `trunk build` by hand replaces it without touching the note.
    fn text(&self) -> Result<String> {
        let build = add(Digest::new(), &self.dist, &self.dist)?.hex(64);
        Ok(format!("sources {}\nbuild {build}\n", self.sources))
    }
}

/// Adds names and contents of what lies at `path`, in the order of the names.
fn add(mut digest: Digest, base: &Path, path: &Path) -> Result<Digest> {
    let cannot = || format!("{} cannot be read", path.display());
    if path.is_dir() {
        let entries = fs::read_dir(path).with_context(cannot)?;
        let mut children: Vec<PathBuf> = entries
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<std::io::Result<_>>()
            .with_context(cannot)?;
        children.sort();
        for child in children {
            digest = add(digest, base, &child)?;
        }
        return Ok(digest);
    }
    let name = path.strip_prefix(base).unwrap_or(path).to_string_lossy();
    if GENERATED.contains(&&*name) {
        return Ok(digest);
    }
    Ok(digest.add(name.as_bytes()).add(fs::read(path).with_context(cannot)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Checkout(tempfile::TempDir);

    impl Checkout {
        fn new() -> Self {
            let checkout = Self(tempfile::tempdir().unwrap());
            for input in INPUTS {
                let is_folder = Path::new(input).extension().is_none();
                checkout
                    .put(&if is_folder { format!("{input}/a.rs") } else { input.to_owned() }, "1");
            }
            checkout.put("dist/index.html", "built");
            checkout
        }

        fn put(&self, path: &str, text: &str) {
            let path = self.0.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }

        fn stamp(&self, profile: Profile) -> Stamp {
            let root = self.0.path();
            Stamp::new(root, &root.join("notes"), &root.join("dist"), profile).unwrap()
        }

        fn is_current(&self) -> bool {
            self.stamp(Profile::Release).is_current().unwrap()
        }
    }

    #[test]
    fn a_build_is_current_until_something_changes() {
        for change in ["src/deep/b.rs", "style/tokens.css", "Cargo.lock", "dist/portal.js"] {
            let checkout = Checkout::new();
            assert!(!checkout.is_current());
            checkout.stamp(Profile::Release).write().unwrap();
            assert!(checkout.is_current());
            checkout.put("style/generated.css", "made anew");
            checkout.put("crates/server/src/main.rs", "2");
            assert!(checkout.is_current());
            checkout.put(change, "2");
            assert!(!checkout.is_current(), "{change}");
        }
    }

    #[test]
    fn a_build_of_one_profile_says_nothing_of_the_other() {
        let checkout = Checkout::new();
        checkout.stamp(Profile::Release).write().unwrap();
        assert!(!checkout.stamp(Profile::Debug).is_current().unwrap());
    }

    #[test]
    fn a_build_that_is_gone_is_not_current() {
        let checkout = Checkout::new();
        checkout.stamp(Profile::Release).write().unwrap();
        fs::remove_dir_all(checkout.0.path().join("dist")).unwrap();
        assert!(!checkout.is_current());
    }
}
