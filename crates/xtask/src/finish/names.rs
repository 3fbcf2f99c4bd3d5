//! Which files are named by their content, and how the page refers to them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context as _, Result, bail};

use crate::html::{Tag, local_file, tags};

/// The files that get a name by content.
#[derive(Debug)]
pub(super) struct References {
    pub(super) files: BTreeSet<String>,
    /// The one of them that is the program.
    pub(super) wasm: String,
    /// The one of them that binds the program to the browser.
    pub(super) glue: String,
}

/// Finds them in the page.
///
/// # Errors
/// When one that every build has is missing: a change of index.html or Trunk.toml went too far.
pub(super) fn references(html: &str) -> Result<References> {
    let tags = tags(html);
    let boot = boot_script(&tags)?;
    if boot.attribute("data-wasm-bytes").is_some() {
        bail!("this build is finished already");
    }
    let of_boot = |name| {
        let file = boot.file(name).map(str::to_owned);
        file.with_context(|| format!("the boot script of index.html has no {name} with a file"))
    };
    let wasm = of_boot("data-wasm")?;
    let glue = of_boot("data-js")?;
    let mut files =
        BTreeSet::from([wasm.clone(), glue.clone(), of_boot("src")?, of_boot("data-styles")?]);
    files.extend(expected(&tags, "style sheet", |tag| {
        tag.file("href").filter(|_| tag.is_link("stylesheet"))
    })?);
    files.extend(expected(&tags, "blocking script (theme.js)", |tag| {
        let is_classic = tag.name == "script" && tag.attribute("type").is_none();
        tag.file("src").filter(|_| is_classic)
    })?);
    Ok(References { files, wasm, glue })
}

fn boot_script(tags: &[Tag]) -> Result<&Tag> {
    let mut all =
        tags.iter().filter(|tag| tag.name == "script" && tag.attribute("data-wasm").is_some());
    match (all.next(), all.next()) {
        (Some(boot), None) => Ok(boot),
        _ => bail!(
            "index.html must hold one script tag with data-js and data-wasm: pattern_script in \
             Trunk.toml writes it in place of <link data-trunk rel=\"rust\">"
        ),
    }
}

fn expected<'t>(
    tags: &'t [Tag],
    what: &str,
    file: impl Fn(&'t Tag) -> Option<&'t str>,
) -> Result<Vec<String>> {
    let found: Vec<String> = tags.iter().filter_map(file).map(str::to_owned).collect();
    if found.is_empty() {
        bail!("index.html loads no {what}");
    }
    Ok(found)
}

/// `portal.js` becomes `portal-<digest>.js`, and `portal_bg.wasm` `portal-<digest>_bg.wasm`.
pub(super) fn with_digest(file: &str, digest: &str) -> String {
    let (folder, name) = file.rsplit_once('/').map_or(("", file), |(folder, name)| (folder, name));
    let end = name.strip_suffix("_bg.wasm").or_else(|| name.rsplit_once('.').map(|(stem, _)| stem));
    let (stem, rest) = name.split_at(end.map_or(name.len(), str::len));
    let slash = if folder.is_empty() { "" } else { "/" };
    format!("{folder}{slash}{stem}-{digest}{rest}")
}

/// The page with the new names, with the program's size for the progress shown while it loads, and
/// with the names of its parts, so that boot.js can fetch the one that the address needs.
pub(super) fn rewritten(
    html: &str,
    renamed: &BTreeMap<String, String>,
    wasm_bytes: u64,
    parts: &[String],
) -> String {
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    for tag in tags(html) {
        for attribute in tag.attributes() {
            let Some(old) = local_file(&attribute.value) else { continue };
            let Some(new) = renamed.get(old) else { continue };
            edits.push((attribute.span.clone(), attribute.value.replacen(old, new, 1)));
        }
        if tag.attribute("data-wasm").is_some() {
            // Only of pages: what several share, and what is drawn later, has no address.
            let pages = parts.iter().filter(|part| !part.starts_with("chunk_"));
            let parts = pages.map(String::as_str).collect::<Vec<_>>().join(" ");
            let facts = format!(" data-wasm-bytes=\"{wasm_bytes}\" data-parts=\"{parts}\"");
            edits.push((tag.name_end..tag.name_end, facts));
        }
    }
    edits.sort_by_key(|(span, _)| span.start);
    let mut page = html.to_owned();
    for (span, text) in edits.into_iter().rev() {
        page.replace_range(span, &text);
    }
    without_comments(&page)
}

/// The page without what it says to those who read its source in the repository.
fn without_comments(page: &str) -> String {
    let mut text = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, comment)) = rest.split_once("<!--") {
        text.push_str(before.trim_end_matches(' '));
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    text + rest
}
