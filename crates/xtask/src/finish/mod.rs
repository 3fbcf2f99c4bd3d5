//! What trunk leaves to us after a release build: names by content, the name of the build, and
//! compressed copies.
//!
//! trunk 0.21 hashes files before they are final, so one name could stand for two contents and an
//! immutable cache would keep the wrong one.

mod build;
mod compress;
mod imports;
mod names;
mod parts;
mod programs;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, Result, bail};

pub(crate) use programs::Programs;

use crate::digest::Digest;
use crate::html;
use crate::setup::Setup;

/// Trunk's `post_build` hook.
///
/// # Errors
/// When trunk did not run this, or the build is not as this program expects it.
pub(crate) fn command() -> Result<()> {
    let set = |name| {
        env::var_os(name).with_context(|| {
            format!("{name} is not set: this is a step of `trunk build`, see Trunk.toml")
        })
    };
    if set("TRUNK_PROFILE")? != "release" {
        return Ok(());
    }
    let dir = PathBuf::from(set("TRUNK_STAGING_DIR")?);
    let setup = Setup::new()?;
    setup.ensure(&setup.for_finish())?;
    let programs = setup.programs();
    parts::take_out(&dir, &programs)?;
    imports::shorten(&dir)?;
    programs::optimise(&dir, &programs)?;
    programs::shorten(&dir, &programs)?;
    finish(&dir)
}

/// Finishes the build in `dir`.
fn finish(dir: &Path) -> Result<()> {
    let page = dir.join("index.html");
    let html =
        fs::read_to_string(&page).with_context(|| format!("{} cannot be read", page.display()))?;
    let references = names::references(&html)?;
    let parts = name_parts(dir, &references.glue)?;

    let mut renamed = BTreeMap::new();
    for file in &references.files {
        renamed.insert(file.clone(), name_by_content(dir, file)?);
    }
    let wasm = renamed.get(&references.wasm).map_or(&references.wasm, |name| name);
    let wasm_bytes = fs::metadata(dir.join(wasm))?.len();
    let html = names::rewritten(&html, &renamed, wasm_bytes, &parts);
    check(dir, &html)?;
    let write = |html: &str| {
        fs::write(&page, html).with_context(|| format!("{} cannot be written", page.display()))
    };
    write(&html)?;
    let build = build::name(dir)?;
    write(&build::in_page(&html, &build)?)?;
    build::write(dir, &build)?;
    compress::folder(dir)
}

/// All files below `dir`, sorted.
fn files_below(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).with_context(|| format!("{} cannot be read", dir.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files_below(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Renames `file` below `dir` and returns its new name.
fn name_by_content(dir: &Path, file: &str) -> Result<String> {
    let content = fs::read(dir.join(file))
        .with_context(|| format!("index.html refers to {file}, which trunk did not build"))?;
    name_by(&crate::digest::sha256(&content, 16), dir, file)
}

/// Renames `file` below `dir` by a digest and returns its new name.
fn name_by(digest: &str, dir: &Path, file: &str) -> Result<String> {
    let name = names::with_digest(file, digest);
    fs::rename(dir.join(file), dir.join(&name))
        .with_context(|| format!("{file} cannot be renamed to {name}"))?;
    Ok(name)
}

/// Renames the program's parts, in the glue that loads them, too: all by one digest of all of them, because sixty
/// digests made the glue half a kilobyte longer, and what changes one part changes most others. Gives them as
/// boot.js wants them: `launch=split_launch-<digest>.wasm`.
fn name_parts(dir: &Path, glue: &str) -> Result<Vec<String>> {
    let path = dir.join(glue);
    let mut script = fs::read_to_string(&path).with_context(|| format!("{glue} cannot be read"))?;
    let all = parts::all(dir)?;
    let mut digest = Digest::new();
    for part in &all {
        let content = fs::read(dir.join(part)).with_context(|| format!("{part} cannot be read"))?;
        digest = digest.add(part).add(content);
    }
    let digest = digest.hex(16);
    let mut named = Vec::new();
    for part in all {
        let new = name_by(&digest, dir, &part)?;
        if !script.contains(&part) {
            bail!("{part} is a part of the program, but nothing loads it");
        }
        script = script.replace(&part, &new);
        let name = part.trim_start_matches("split_").trim_end_matches(".wasm");
        named.push(format!("{name}={new}"));
    }
    fs::write(&path, script).with_context(|| format!("{glue} cannot be written"))?;
    Ok(named)
}

/// # Errors
/// When a file that the page loads is not there.
fn check(dir: &Path, html: &str) -> Result<()> {
    for tag in html::tags(html).iter().filter(|tag| tag.name == "script" || tag.name == "link") {
        for name in ["src", "href", "data-js", "data-wasm", "data-styles"] {
            if let Some(file) = tag.file(name).filter(|file| !dir.join(file).is_file()) {
                bail!("index.html refers to {file}, which is not in the build");
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
