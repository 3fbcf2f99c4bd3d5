//! The rooms of `src/` and what each may touch. A layer imports from those below it only, features
//! never import each other, web-sys stays in `platform/` and gloo-net in `api/`.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test ends at what it did not expect")]

use std::fs;
use std::path::{Path, PathBuf};

/// Top first.
const LAYERS: [&str; 10] =
    ["main", "app", "pages", "features", "layout", "state", "api", "domain", "i18n", "ui"];
const LOWEST: [&str; 1] = ["platform"];
/// Every layer may name a path; the list of paths imports nothing.
const FOR_ALL: [&str; 2] = ["routes", "scope"];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] });
    files.filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect()
}

/// Each source file: its path below `src/`, its layer, its code without comments.
fn files() -> Vec<(String, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |path: PathBuf| {
        let name = path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
        let layer = name.split(['/', '.']).next().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let code: Vec<&str> =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        (name, layer, code.join("\n"))
    };
    sources(&root).into_iter().map(read).filter(|(name, ..)| name != "lib.rs").collect()
}

fn height(layer: &str) -> usize {
    let order: Vec<&str> = LAYERS.into_iter().chain(LOWEST).collect();
    order.iter().position(|other| *other == layer).unwrap_or_else(|| panic!("no layer {layer}"))
}

/// The word after each `crate::`, with the next one for a path into a folder.
fn imports(code: &str) -> Vec<(String, String)> {
    let word = |text: &str| -> String {
        text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let after = code.match_indices("crate::").map(|(at, found)| &code[at + found.len()..]);
    let pair = |text: &str| {
        let first = word(text);
        let rest = text[first.len()..].strip_prefix("::").unwrap_or_default();
        (first, word(rest))
    };
    after.map(pair).collect()
}

#[test]
fn imports_point_down() {
    let mut wrong = Vec::new();
    for (name, layer, code) in files() {
        for (target, _) in imports(&code) {
            assert!(!code.contains("super::super"), "{name}: name the layer with `crate::`");
            assert!(!target.is_empty(), "{name}: write `use crate::layer::…`, one layer a line");
            let is_for_all = FOR_ALL.contains(&target.as_str());
            let is_below = !FOR_ALL.contains(&layer.as_str())
                && (is_for_all || height(&target) >= height(&layer));
            if !is_below {
                wrong.push(format!("{name} imports {target}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn features_do_not_import_each_other() {
    for (name, layer, code) in files().into_iter().filter(|(_, layer, _)| layer == "features") {
        let own = name.split('/').nth(1).unwrap();
        for (target, feature) in imports(&code) {
            let is_own = target != layer || feature == own;
            assert!(is_own, "{name} imports features::{feature}");
        }
    }
}

#[test]
fn the_browser_and_the_network_have_one_door_each() {
    let doors = [
        ("platform", ["web_sys", "js_sys", "wasm_bindgen::", "wasm_bindgen_futures"].as_slice()),
        ("api", ["gloo_net"].as_slice()),
        ("scope", ["stylers_macro"].as_slice()),
    ];
    for (name, layer, code) in files() {
        for (door, crates) in doors {
            for used in crates.iter().filter(|used| code.contains(**used)) {
                assert!(layer == door, "{name} uses {used}, which belongs in {door}");
            }
        }
    }
}

#[test]
fn no_door_for_markup_or_inline_styles() {
    for (name, _, code) in files() {
        assert!(!code.contains("inner_html"), "{name}: inner_html lets markup in");
        assert!(!code.contains("style=\""), "{name}: the CSP refuses style attributes");
    }
}

#[test]
fn colours_stand_in_the_tokens_only() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sheets: Vec<PathBuf> = Vec::new();
    let mut folders = vec![root.join("src"), root.join("style")];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "css") {
                sheets.push(path);
            }
        }
    }
    let made = ["generated.css", "later.css"];
    let exempt = |path: &PathBuf| {
        path.ends_with("tokens.css") || made.iter().any(|name| path.ends_with(name))
    };
    for sheet in sheets.into_iter().filter(|path| !exempt(path)) {
        let css = fs::read_to_string(&sheet).unwrap();
        for line in css.lines().filter(|line| line.contains(':')) {
            let value = line.split_once(':').unwrap().1;
            let is_colour =
                value.contains(" #") || value.contains("rgb(") || value.contains("hsl(");
            assert!(!is_colour, "{}: {line}: use a token", sheet.display());
        }
    }
}
