//! What the first visit of the portal downloads.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::html;

/// Bytes of the first load, brotli. A minimal Leptos page takes 107 kB of it.
const BUDGET: u64 = 200_000;

/// Boot asks for it before anything else; the page does not name it.
const CONFIG: &str = "config.json";

/// One file of the first load, in bytes.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    file: String,
    raw: u64,
    /// As a browser gets it: the brotli copy where the build made one.
    sent: u64,
}

/// Prints the table of the build in `dist`.
///
/// # Errors
/// When the total is above the budget, or the build is not whole.
pub(crate) fn report(dist: &Path) -> Result<()> {
    let rows = measure(dist)?;
    crate::step::say(&table(&rows));
    check(&rows)
}

fn measure(dist: &Path) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for file in first_load(dist)? {
        let path = dist.join(&file);
        let bytes = |path: &Path| fs::metadata(path).map(|meta| meta.len());
        let raw = bytes(&path).with_context(|| format!("{} is not there", path.display()))?;
        let sent = bytes(&dist.join(format!("{file}.br"))).unwrap_or(raw);
        rows.push(Row { file, raw, sent });
    }
    rows.sort_by(|a, b| b.sent.cmp(&a.sent).then_with(|| a.file.cmp(&b.file)));
    Ok(rows)
}

/// The page, all that it loads by itself, and what those scripts import.
fn first_load(dist: &Path) -> Result<BTreeSet<String>> {
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page)
        .with_context(|| format!("{} cannot be read: build the portal first", page.display()))?;
    let mut files = BTreeSet::from(["index.html".to_owned(), CONFIG.to_owned()]);
    for tag in html::tags(&html) {
        // A link of the page (`<a href>`) is followed later or never.
        let loads = match tag.name.as_str() {
            "script" => &["src", "data-js", "data-wasm"][..],
            "link" => &["href"],
            "img" => &["src"],
            _ => &[],
        };
        files.extend(loads.iter().filter_map(|name| tag.file(name)).map(str::to_owned));
    }
    let scripts: Vec<String> = files.iter().filter(|file| file.ends_with(".js")).cloned().collect();
    for script in scripts {
        let text = fs::read_to_string(dist.join(&script))
            .with_context(|| format!("{script} cannot be read"))?;
        files.extend(imports(&script, &text));
    }
    Ok(files)
}

/// Files that the glue imports: the JavaScript snippets of Rust packages.
fn imports(script: &str, text: &str) -> Vec<String> {
    let folder = script.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    let statements = text.lines().filter(|line| line.starts_with("import "));
    statements
        .filter_map(|line| line.split(['\'', '"']).find_map(|part| part.strip_prefix("./")))
        .map(|path| format!("{folder}{path}"))
        .collect()
}

fn check(rows: &[Row]) -> Result<()> {
    let total: u64 = rows.iter().map(|row| row.sent).sum();
    if total > BUDGET {
        bail!(
            "the first load is {} kB, {} kB above the budget of {} kB: take out what the table \
             shows to have grown",
            kilobytes(total),
            kilobytes(total - BUDGET),
            BUDGET / 1_000
        );
    }
    Ok(())
}

fn table(rows: &[Row]) -> String {
    let widest = rows.iter().map(|row| row.file.len()).max().unwrap_or_default().max(16);
    let line = |file: &str, raw: &str, sent: &str| format!("{file:widest$} {raw:>10} {sent:>10}\n");
    let mut text = line("first load", "raw kB", "brotli kB");
    for row in rows {
        text += &line(&row.file, &kilobytes(row.raw), &kilobytes(row.sent));
    }
    let (raw, sent) = rows.iter().fold((0, 0), |sum, row| (sum.0 + row.raw, sum.1 + row.sent));
    text += &line("total", &kilobytes(raw), &kilobytes(sent));
    text + line("budget", "", &kilobytes(BUDGET)).trim_end()
}

/// 1 kB is 1000 bytes.
fn kilobytes(bytes: u64) -> String {
    format!("{}.{}", bytes / 1_000, bytes % 1_000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build(files: &[(&str, &str)]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for (name, content) in files {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        dir
    }

    #[test]
    fn the_first_load_is_all_that_page_and_scripts_load_once() {
        let page = "<link rel=icon href=icon.svg><script src=boot.js data-js=./a.js \
                    data-wasm=./a.wasm></script><link rel=modulepreload href=./a.js><a href=b.html>";
        let dir = build(&[
            ("index.html", page),
            ("config.json", "{}"),
            ("icon.svg", "<svg/>"),
            ("boot.js", "import(x)"),
            ("a.js", "import { x } from './snippets/x/y.js';\nx();"),
            ("snippets/x/y.js", "export const x = 1;"),
            ("a.wasm", "12345"),
            ("a.wasm.br", "123"),
            ("b.html", "not loaded"),
        ]);
        let rows = measure(dir.path()).unwrap();
        let mut files: Vec<&str> = rows.iter().map(|row| row.file.as_str()).collect();
        files.sort_unstable();
        let expected = [
            "a.js",
            "a.wasm",
            "boot.js",
            "config.json",
            "icon.svg",
            "index.html",
            "snippets/x/y.js",
        ];
        assert_eq!(files, expected);
        let wasm = Row { file: "a.wasm".to_owned(), raw: 5, sent: 3 };
        assert!(rows.contains(&wasm), "{rows:?}");
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let dir = build(&[("index.html", "<script src=boot.js></script>"), ("config.json", "{}")]);
        assert!(format!("{:#}", measure(dir.path()).unwrap_err()).contains("boot.js"));
        let empty = build(&[]);
        assert!(format!("{:#}", measure(empty.path()).unwrap_err()).contains("build the portal"));
    }

    #[test]
    fn above_the_budget_it_fails() {
        let row = |sent| [Row { file: "a.wasm".to_owned(), raw: 600_000, sent }];
        check(&row(200_000)).unwrap();
        let said = check(&row(201_250)).unwrap_err().to_string();
        assert!(said.contains("201.2 kB, 1.2 kB above the budget of 200 kB"), "{said}");
    }

    #[test]
    fn the_table_lines_up() {
        let rows = [Row { file: "portal_bg.wasm".to_owned(), raw: 512_345, sent: 101_999 }];
        let lines: Vec<String> = table(&rows).lines().map(str::to_owned).collect();
        assert_eq!(lines[1], "portal_bg.wasm        512.3      101.9");
        assert!(lines.iter().all(|line| line.len() == lines[0].len()), "{lines:#?}");
        assert_eq!(lines.last().unwrap(), "budget                           200.0");
    }
}
