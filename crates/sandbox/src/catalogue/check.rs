//! The rules a catalogue must keep, checked once at the start.

use std::collections::BTreeSet;
use std::path::{Component, Path};

use super::{Catalogue, CatalogueError, Entry};

/// Placeholders that hold a session's id, which is a credential.
const CREDENTIALS: [&str; 6] =
    ["{id}", "{base}", "{prefix}", "{id:json}", "{base:json}", "{prefix:json}"];

pub(super) fn check(catalogue: &Catalogue) -> Result<(), CatalogueError> {
    if catalogue.registries.is_empty() {
        return Err(CatalogueError::NoRegistry);
    }
    let wrong = catalogue.images.iter().find_map(|entry| Some((entry, problem(catalogue, entry)?)));
    wrong.map_or(Ok(()), |(entry, problem)| Err(refused(entry, problem)))
}

/// Whether every image is listed once.
pub(super) fn distinct(catalogue: &Catalogue) -> Result<(), CatalogueError> {
    let mut seen = BTreeSet::new();
    match catalogue.images.iter().find(|entry| !seen.insert(entry.id.as_str())) {
        Some(entry) => {
            Err(refused(entry, "is listed twice; remove one of the two entries".to_owned()))
        }
        None => Ok(()),
    }
}

fn refused(entry: &Entry, problem: String) -> CatalogueError {
    CatalogueError::Entry { image: entry.id.clone(), problem }
}

fn problem(catalogue: &Catalogue, entry: &Entry) -> Option<String> {
    if !catalogue.registries.iter().any(|host| entry.id.starts_with(host.as_str())) {
        return Some(format!("must start with one of the registries {:?}", catalogue.registries));
    }
    if entry.types.is_empty() || entry.program.is_empty() {
        return Some("needs at least one type and a program".to_owned());
    }
    if entry.types.iter().any(|kind| kind.is_interactive()) {
        if entry.interface.is_none() {
            return Some(
                "is interactive, so it needs `interface`, the interface's name".to_owned(),
            );
        }
        if entry.ready.as_ref().is_none_or(|ready| ready.statuses.is_empty()) {
            return Some("is interactive, so it needs `ready` with a path and statuses".to_owned());
        }
    }
    let odd = |name: &&String| name.contains('/') && !name.starts_with('/');
    if let Some(name) = entry.requires.iter().find(odd) {
        return Some(format!("requires {name:?}: give a program's name or an absolute path"));
    }
    // Every user of the machine can read argument lists.
    let shown =
        entry.args.iter().find_map(|arg| CREDENTIALS.iter().find(|name| arg.contains(**name)));
    if let Some(name) = shown {
        return Some(format!("{name} is a credential: pass it by `env` or `files`, not by `args`"));
    }
    if let Some(file) = entry.files.iter().find(|file| !file.is_clear()) {
        return Some(format!("file {:?} needs either `text` or `source`", file.path));
    }
    let outside = entry.files.iter().find(|file| !is_inside(&file.path))?;
    Some(format!("file path {:?} must be relative and without `..`", outside.path))
}

fn is_inside(path: &Path) -> bool {
    path.file_name().is_some()
        && path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
}
