//! Short names for what the program imports from the glue. wasm-bindgen names each with 16 digits of a hash, which no
//! compression shortens: 280 of them, in the program and in the glue, were 4 kB of the first load.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use wasm_encoder::reencode::{Reencode as _, RoundtripReencoder};
use wasm_encoder::{ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// Digits of a hash at the end of a name.
const DIGITS: usize = 16;

/// Renames the imports of the program `portal_bg.wasm` in `dir` and in its glue.
pub(super) fn shorten(dir: &Path) -> Result<()> {
    let (program, glue) = (dir.join("portal_bg.wasm"), dir.join("portal.js"));
    let wasm = fs::read(&program).with_context(|| format!("{} is not there", program.display()))?;
    let text = fs::read_to_string(&glue).context("the glue cannot be read")?;
    let names = short_names(&wasm)?;
    let text = renamed_in_glue(&text, &names)?;
    fs::write(&program, renamed_in_program(&wasm, &names)?)?;
    fs::write(&glue, text).context("the glue cannot be written")
}

/// The new name of each import that ends with a hash.
fn short_names(wasm: &[u8]) -> Result<BTreeMap<String, String>> {
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::ImportSection(imports) = payload? else { continue };
        for import in imports.into_imports() {
            let name = import?.name;
            if has_hash(name) {
                let nth = names.len();
                names.entry(name.to_owned()).or_insert_with(|| format!("i{nth}"));
            }
        }
    }
    Ok(names)
}

fn has_hash(name: &str) -> bool {
    let hash = name.rsplit_once('_').map(|(_, hash)| hash);
    name.starts_with("__wb")
        && hash
            .is_some_and(|hash| hash.len() == DIGITS && hash.bytes().all(|c| c.is_ascii_hexdigit()))
}

/// The program with the new names; all else stays as it is, byte for byte.
fn renamed_in_program(wasm: &[u8], names: &BTreeMap<String, String>) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let Payload::ImportSection(imports) = &payload {
            let mut section = ImportSection::new();
            for import in imports.clone().into_imports() {
                let import = import?;
                let name = names.get(import.name).map_or(import.name, String::as_str);
                section.import(import.module, name, RoundtripReencoder.entity_type(import.ty)?);
            }
            module.section(&section);
        } else if let Some((id, range)) = payload.as_section() {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = wasm.get(range).context("a section of the program is cut short")?;
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

/// The glue with the new names: each stands there once, as the key of what is imported.
fn renamed_in_glue(glue: &str, names: &BTreeMap<String, String>) -> Result<String> {
    let mut text = String::with_capacity(glue.len());
    let mut renamed = 0;
    let is_of_a_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut rest = glue;
    while !rest.is_empty() {
        let end = rest.find(|c| !is_of_a_name(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        match names.get(word) {
            Some(short) => {
                renamed += 1;
                text.push_str(short);
            }
            None => text.push_str(word),
        }
        let between = after.find(is_of_a_name).unwrap_or(after.len());
        let (other, next) = after.split_at(between);
        text.push_str(other);
        rest = next;
    }
    if renamed != names.len() {
        bail!(
            "the glue names {renamed} of the program's {} imports once: it has another form now",
            names.len()
        );
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, TypeSection};

    const NEW: &str = "__wbg_new_63f74d2c970f42cb";
    const CAST: &str = "__wbindgen_cast_0000000000000001";
    const PLAIN: &str = "__wbindgen_init";

    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for name in [NEW, PLAIN, CAST] {
            imports.import("./portal_bg.js", name, EntityType::Function(0));
        }
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.finish()
    }

    fn names_in(wasm: &[u8]) -> Vec<String> {
        let imports = Parser::new(0).parse_all(wasm).find_map(|payload| match payload.unwrap() {
            Payload::ImportSection(imports) => Some(imports),
            _ => None,
        });
        imports.unwrap().into_imports().map(|import| import.unwrap().name.to_owned()).collect()
    }

    #[test]
    fn names_with_a_hash_are_short_on_both_sides() {
        let wasm = program();
        let names = short_names(&wasm).unwrap();
        assert_eq!(names_in(&renamed_in_program(&wasm, &names).unwrap()), ["i0", PLAIN, "i1"]);
        let glue = format!("import0 = {{ {NEW}: function(a) {{}}, {PLAIN}() {{}}, {CAST}: b }};");
        let renamed = renamed_in_glue(&glue, &names).unwrap();
        assert_eq!(
            renamed,
            format!("import0 = {{ i0: function(a) {{}}, {PLAIN}() {{}}, i1: b }};")
        );
    }

    #[test]
    fn a_glue_of_another_form_is_refused() {
        let names = short_names(&program()).unwrap();
        for glue in [format!("{{ {NEW}: f }}"), format!("{{ {NEW}: f, {CAST}: g }}; x.{NEW}()")] {
            assert!(
                renamed_in_glue(&glue, &names).unwrap_err().to_string().contains("another form")
            );
        }
    }
}
