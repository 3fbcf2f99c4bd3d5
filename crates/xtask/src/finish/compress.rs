//! Compressed copies beside the files, so that the server compresses nothing while it serves.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context as _, Result, anyhow};

use super::files_below;

/// Types that get smaller; pictures and fonts are compressed already.
const COMPRESSIBLE: [&str; 9] =
    ["html", "js", "mjs", "css", "wasm", "json", "svg", "txt", "webmanifest"];

/// Below this the answer's headers outweigh what is saved.
const LEAST_BYTES: usize = 200;

/// Writes `.br` and `.gz` beside every file of `dir` that is worth it.
pub(super) fn folder(dir: &Path) -> Result<()> {
    let files = files_below(dir)?.into_iter().filter(|path| is_compressible(path));
    let files: Vec<PathBuf> = files.collect();
    thread::scope(|scope| {
        let work: Vec<_> = files.iter().map(|path| scope.spawn(|| file(path))).collect();
        work.into_iter()
            .try_for_each(|one| one.join().map_err(|_panic| anyhow!("compressing broke off"))?)
    })
}

fn is_compressible(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    COMPRESSIBLE.contains(&extension.as_ref())
}

fn file(path: &Path) -> Result<()> {
    let content = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    if content.len() <= LEAST_BYTES {
        return Ok(());
    }
    for (suffix, compressed) in [(".br", brotli(&content)?), (".gz", gzip(&content)?)] {
        if compressed.len() < content.len() {
            let mut name = path.as_os_str().to_owned();
            name.push(suffix);
            fs::write(&name, compressed)
                .with_context(|| format!("{} cannot be written", name.display()))?;
        }
    }
    Ok(())
}

/// Brotli at its best and slowest: done once, sent to everybody.
fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}
