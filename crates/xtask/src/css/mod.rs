//! The global styles and every component's own, each in its layer: `style/generated.css` has what the first
//! load draws, `style/later.css` what the parts of the program draw (docs/adr/0006-parts.md).
//!
//! A component's file is nested whole under the class that `stylers_macro::style_sheet!` gives for
//! it, so the browser's own CSS nesting scopes it and no selector is rewritten:
//! docs/adr/0001-stylers.md.

mod sources;
mod text;

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use stylers_core::Class;

use sources::Source;

/// Later layers win over earlier ones, whatever the selectors.
const LAYERS: &str = "@layer reset, tokens, base, components, utilities;\n";

/// The global files of `style/`, one for each layer but `components`.
const GLOBAL: [&str; 4] = ["tokens", "reset", "base", "utilities"];

/// The components that the first load draws, by the beginnings of their paths. All others are drawn by parts,
/// for which `src/platform/boot.rs` waits until their styles are there.
const FIRST: [&str; 12] = [
    "src/features/sessions/card/",
    "src/features/sessions/list.css",
    "src/features/sessions/page.css",
    "src/features/sessions/time_left/cell.css",
    "src/layout/footer.css",
    "src/layout/freshness.css",
    "src/layout/header.css",
    "src/layout/shell.css",
    "src/layout/switches.css",
    "src/ui/meter.css",
    "src/ui/notice.css",
    "src/ui/pill.css",
];

/// A style sheet of the portal.
#[derive(Debug)]
struct Sheet {
    file: &'static str,
    css: String,
}

/// Trunk's `pre_build` hook: writes the files anew that would change.
///
/// # Errors
/// When a source breaks a rule, with its name and what to do.
pub(crate) fn command() -> Result<()> {
    let root = crate::paths::root();
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    for Sheet { file, mut css } in generate(root)? {
        if is_release {
            css = text::minify(&css);
        }
        let output = root.join(file);
        // `trunk watch` would take a write without a change for a reason to build again.
        if fs::read_to_string(&output).is_ok_and(|before| before == css) {
            continue;
        }
        fs::write(&output, css).with_context(|| format!("{file} cannot be written"))?;
    }
    Ok(())
}

/// The style sheets of the sources below `root`.
fn generate(root: &Path) -> Result<[Sheet; 2]> {
    let mut css = LAYERS.to_owned();
    for source in sources::global(root, &GLOBAL)? {
        text::check_balanced(&source)?;
        let Source { path, text } = &source;
        let layer = Path::new(path).file_stem().unwrap_or_default().to_string_lossy();
        css.push_str(&format!("\n/* {path} */\n@layer {layer} {{\n{text}\n}}\n"));
    }
    let is_first =
        |(_, source): &(String, Source)| FIRST.iter().any(|p| source.path.starts_with(p));
    let (first, later): (Vec<_>, Vec<_>) =
        by_class(sources::components(root)?)?.into_iter().partition(is_first);
    css.push('\n');
    css.push_str(&layer_of(first)?);
    Ok([
        Sheet { file: "style/generated.css", css },
        Sheet { file: "style/later.css", css: layer_of(later)? },
    ])
}

/// The layer of components with these of them.
fn layer_of(components: Vec<(String, Source)>) -> Result<String> {
    let mut css = "@layer components {\n".to_owned();
    for (class, source) in components {
        text::check_component(&source)?;
        let Source { path, text } = &source;
        css.push_str(&format!("/* {path} */\n.{class} {{\n{text}\n}}\n"));
    }
    css.push_str("}\n");
    Ok(css)
}

/// The class that `style_sheet!` gives a file with this text.
fn class_of(text: &str) -> String {
    Class::rand_class_from_seed(text.to_owned()).as_name().to_owned()
}

/// Components with their classes, in the order of their paths.
fn by_class(components: Vec<Source>) -> Result<Vec<(String, Source)>> {
    let mut taken: BTreeMap<String, String> = BTreeMap::new();
    let mut all = Vec::new();
    for source in components {
        let class = class_of(&source.text);
        if let Some(other) = taken.insert(class.clone(), source.path.clone()) {
            bail!(
                "{other} and {} get the same class {class}, so each would style the other: stylers \
                 makes the class from nothing but the number of characters that are not blank. Add \
                 a comment such as `/* . */` to one of them, or a character to one it has",
                source.path
            );
        }
        all.push((class, source));
    }
    Ok(all)
}

#[cfg(test)]
mod tests;
