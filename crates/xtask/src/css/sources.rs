//! The style files of the repository.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

/// What is made of the sources lies beside them.
const GENERATED: [&str; 2] = ["generated", "later"];

/// One style file.
#[derive(Debug)]
pub(super) struct Source {
    /// From the repository's root, with `/`.
    pub(super) path: String,
    pub(super) text: String,
}

/// The files of `style/` in the order of `names`; no other file may lie there.
pub(super) fn global(root: &Path, names: &[&str]) -> Result<Vec<Source>> {
    for entry in fs::read_dir(root.join("style")).context("style/ cannot be read")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let stem = name.strip_suffix(".css");
        if stem.is_some_and(|stem| !GENERATED.contains(&stem) && !names.contains(&stem)) {
            bail!("style/{name} belongs to no layer: style/ holds {}.css", names.join(".css, "));
        }
    }
    names.iter().map(|name| read(root, format!("style/{name}.css"))).collect()
}

/// Every `.css` file below `src/`, in the order of the paths.
pub(super) fn components(root: &Path) -> Result<Vec<Source>> {
    let mut paths = Vec::new();
    let mut folders = vec!["src".to_owned()];
    while let Some(folder) = folders.pop() {
        let cannot = || format!("{folder}/ cannot be read");
        for entry in fs::read_dir(root.join(&folder)).with_context(cannot)? {
            let entry = entry.with_context(cannot)?;
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.file_type().with_context(cannot)?.is_dir() {
                folders.push(path);
            } else if path.ends_with(".css") {
                paths.push(path);
            }
        }
    }
    paths.sort();
    paths.into_iter().map(|path| read(root, path)).collect()
}

fn read(root: &Path, path: String) -> Result<Source> {
    let text = fs::read_to_string(root.join(&path))
        .with_context(|| format!("{path} cannot be read as UTF-8 text"))?;
    Ok(Source { path, text })
}
