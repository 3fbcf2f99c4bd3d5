//! `style/generated.css`: the global styles and every component's own, each in its layer.
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

const OUTPUT: &str = "style/generated.css";

/// Trunk's `pre_build` hook: writes the file anew if it would change.
///
/// # Errors
/// When a source breaks a rule, with its name and what to do.
pub(crate) fn command() -> Result<()> {
    let root = crate::paths::root();
    let mut css = generate(root)?;
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        css = text::minify(&css);
    }
    let output = root.join(OUTPUT);
    // `trunk watch` would take a write without a change for a reason to build again.
    if fs::read_to_string(&output).is_ok_and(|before| before == css) {
        return Ok(());
    }
    fs::write(&output, css).with_context(|| format!("{OUTPUT} cannot be written"))
}

/// The whole style sheet of the sources below `root`.
fn generate(root: &Path) -> Result<String> {
    let mut css = LAYERS.to_owned();
    for source in sources::global(root, &GLOBAL)? {
        text::check_balanced(&source)?;
        let Source { path, text } = &source;
        let layer = Path::new(path).file_stem().unwrap_or_default().to_string_lossy();
        css.push_str(&format!("\n/* {path} */\n@layer {layer} {{\n{text}\n}}\n"));
    }
    css.push_str("\n@layer components {\n");
    for (class, source) in by_class(sources::components(root)?)? {
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
