//! Making the build small: wasm-opt for the program and its parts, esbuild for the scripts.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context as _, Result, anyhow};

use super::parts;
use crate::process;

/// What wasm-opt may use: all that browsers have had since 2022 and that rustc emits.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The scripts that the page itself loads; the glue imports the others.
const PAGES_OWN: [&str; 2] = ["boot.js", "theme.js"];

/// The tools.
#[derive(Clone, Debug)]
pub(crate) struct Programs {
    pub(crate) wasm_split: PathBuf,
    pub(crate) wasm_bindgen: PathBuf,
    pub(crate) wasm_opt: PathBuf,
    pub(crate) esbuild: PathBuf,
}

/// Replaces every program in `dir` by a smaller one that does the same.
pub(super) fn optimise(dir: &Path, programs: &Programs) -> Result<()> {
    let files = parts::files(dir)?.into_iter().filter(|file| file.ends_with(".wasm"));
    let one = |file: String| {
        let path = dir.join(file);
        let mut wasm_opt = process::command(&programs.wasm_opt);
        wasm_opt.args(FEATURES).arg("-Oz").arg(&path).arg("-o").arg(&path);
        process::run(&mut wasm_opt)
    };
    thread::scope(|scope| {
        let work: Vec<_> = files.map(|file| scope.spawn(|| one(file))).collect();
        work.into_iter()
            .try_for_each(|one| one.join().map_err(|_panic| anyhow!("wasm-opt broke off"))?)
    })
}

/// Replaces the scripts in `dir` by shorter ones; what the glue imports becomes a part of it.
pub(super) fn shorten(dir: &Path, programs: &Programs) -> Result<()> {
    let esbuild = |script: &str, options: &[&str]| {
        let path = dir.join(script);
        let mut esbuild = process::command(&programs.esbuild);
        esbuild.current_dir(dir).arg(script).args(options).arg("--minify");
        esbuild.args(["--legal-comments=none", "--log-level=warning", "--allow-overwrite"]);
        // The loader of the parts is imported once for each of them under one name.
        esbuild.arg("--log-override:duplicate-object-key=silent");
        esbuild.arg(format!("--outfile={}", path.display()));
        process::run(&mut esbuild)
    };
    esbuild("portal.js", &["--bundle", "--format=esm"])?;
    for script in PAGES_OWN {
        esbuild(script, &[])?;
    }
    let is_imported = |file: &String| {
        file.ends_with(".js") && file != "portal.js" && !PAGES_OWN.contains(&file.as_str())
    };
    for file in parts::files(dir)?.into_iter().filter(is_imported) {
        fs::remove_file(dir.join(&file)).with_context(|| format!("{file} cannot be removed"))?;
    }
    fs::remove_dir_all(dir.join("snippets")).ok();
    Ok(())
}
