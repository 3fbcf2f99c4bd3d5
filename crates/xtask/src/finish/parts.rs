//! Takes the program's parts out: pages that are downloaded when they are first opened
//! (docs/adr/0006-parts.md). trunk has no step between cargo and wasm-bindgen, where a program is
//! cut, so its program is put aside and cargo's is cut and bound here.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;

use super::programs::Programs;
use crate::{paths, process};

/// What a program imports as long as its parts are not taken out.
const UNCUT: &str = "__wasm_split_placeholder__";

/// The script by which the program loads its parts.
const LOADER: &str = "__wasm_split.js";

/// Replaces the program in `dir` by one without its parts, and puts those beside it. Leaves a
/// program without parts alone.
pub(super) fn take_out(dir: &Path, programs: &Programs) -> Result<()> {
    let glue = dir.join("portal.js");
    let text =
        fs::read_to_string(&glue).with_context(|| format!("{} is not there", glue.display()))?;
    if !text.contains(UNCUT) {
        return Ok(());
    }
    let cut = paths::notes().join("parts");
    fs::remove_dir_all(&cut).ok();
    let mut split = process::command(&programs.wasm_split);
    split.arg(cargos_program()?).arg(&cut).args(["--out-name", "portal"]);
    process::read(&mut split)?;
    let mut bind = process::command(&programs.wasm_bindgen);
    bind.args(["--target", "web", "--no-typescript", "--keep-lld-exports"]);
    bind.arg("--out-dir").arg(dir).args(["--out-name", "portal"]).arg(cut.join("portal.wasm"));
    process::run(&mut bind)?;
    for file in files(&cut)?.iter().filter(|file| *file != "portal.wasm") {
        fs::copy(cut.join(file), dir.join(file))
            .with_context(|| format!("{file} cannot be copied"))?;
    }
    if !dir.join(LOADER).is_file() {
        bail!("the program was cut, but nothing loads its parts");
    }
    Ok(())
}

/// The parts in `dir`: each with the file's name that the loader knows.
pub(super) fn all(dir: &Path) -> Result<Vec<String>> {
    let is_part = |file: &String| {
        file.ends_with(".wasm") && (file.starts_with("split_") || file.starts_with("chunk_"))
    };
    Ok(files(dir)?.into_iter().filter(is_part).collect())
}

/// The names of all files in `dir`, sorted.
pub(super) fn files(dir: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(dir).with_context(|| format!("{} is not there", dir.display()))?;
    let mut names: Vec<String> = entries
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<_>>()?;
    names.sort();
    Ok(names)
}

#[derive(Deserialize)]
struct Metadata {
    target_directory: PathBuf,
}

/// What cargo built for trunk.
fn cargos_program() -> Result<PathBuf> {
    let mut cargo = process::cargo(&["metadata", "--no-deps", "--format-version=1", "--locked"]);
    let metadata: Metadata = serde_json::from_str(&process::read(&mut cargo)?)
        .context("cargo does not say where it builds")?;
    let target = metadata.target_directory;
    Ok(target.join("wasm32-unknown-unknown/wasm-release/portal.wasm"))
}
