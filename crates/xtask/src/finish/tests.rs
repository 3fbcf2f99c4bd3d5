use std::io::Read as _;

use super::*;

const PAGE: &str = r#"<!doctype html><html><head>
<link rel="icon" href="icon.svg">
<script src="theme.js"></script>
<link rel="stylesheet" href="./generated.css" integrity="sha384-css"/>
<!-- <script src="boot.js"></script> -->
<script type="module" src="boot.js" data-js="portal.js" data-wasm="portal_bg.wasm" data-styles="later.css"></script>
<link rel="modulepreload" href="./portal.js" crossorigin="anonymous" integrity="sha384-js">
<link rel="preload" href="./portal_bg.wasm" crossorigin="anonymous" as="fetch">
</head><body><a href="portal.js.html">x</a></body></html>"#;

const WASM_BYTES: usize = 5_000;

/// A build as trunk leaves it.
fn build(page: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let wasm = "wasm ".repeat(WASM_BYTES / 5);
    for (name, content) in [
        ("index.html", page),
        ("theme.js", "theme"),
        ("boot.js", "boot"),
        ("generated.css", "a{}"),
        ("later.css", "b{}"),
        ("portal.js", "glue"),
        ("portal_bg.wasm", &wasm),
        ("icon.svg", "<svg/>"),
        ("picture.png", &"x".repeat(1_000)),
    ] {
        fs::write(dir.path().join(name), content).unwrap();
    }
    dir
}

fn names_in(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn files_are_named_by_their_content_and_the_page_follows() {
    let dir = build(PAGE);
    finish(dir.path()).unwrap();
    let page = fs::read_to_string(dir.path().join("index.html")).unwrap();

    let js = format!("portal-{}.js", crate::digest::sha256(b"glue", 16));
    let names = names_in(dir.path());
    assert!(names.contains(&js), "{names:?}");
    assert!(page.contains(&format!("data-js=\"{js}\"")), "{page}");
    assert!(
        page.contains(&format!(
            "href=\"./{js}\" crossorigin=\"anonymous\" integrity=\"sha384-js\""
        ))
    );
    for (start, end) in
        [("theme-", ".js"), ("boot-", ".js"), ("generated-", ".css"), ("later-", ".css")]
    {
        let found = names.iter().find(|name| name.starts_with(start) && name.ends_with(end));
        assert!(page.contains(&format!("{}\"", found.unwrap())), "{start}: {page}");
    }
    let wasm = names.iter().find(|name| name.ends_with("_bg.wasm")).unwrap();
    assert_eq!(wasm.len(), "portal-0123456789abcdef_bg.wasm".len());
    assert!(page.contains(&format!("data-wasm=\"{wasm}\" data-styles=\"later-")), "{page}");
    assert!(page.contains(&format!("<script data-wasm-bytes=\"{WASM_BYTES}\" data-parts=\"\"")));
    assert!(page.contains(&format!("<link rel=\"preload\" href=\"./{wasm}\"")), "{page}");
}

/// What build.json says, after a look at the page.
fn build_of(dir: &Path) -> String {
    let text = fs::read_to_string(dir.join("build.json")).unwrap();
    let build: BTreeMap<String, String> = serde_json::from_str(&text).unwrap();
    assert_eq!(build.len(), 1, "{text}");
    let page = fs::read_to_string(dir.join("index.html")).unwrap();
    let meta = format!("<meta name=\"portal-build\" content=\"{}\">", build["build"]);
    assert!(page.split("</head>").next().unwrap().contains(&meta), "{page}");
    build["build"].clone()
}

#[test]
fn a_build_is_named_by_its_version_and_all_that_is_in_it() {
    let dir = build(PAGE);
    finish(dir.path()).unwrap();
    let name = build_of(dir.path());
    let (version, digest) = name.split_once('+').unwrap();
    assert_eq!(version, env!("CARGO_PKG_VERSION"));
    assert!(digest.len() == 8 && digest.bytes().all(|c| c.is_ascii_hexdigit()), "{name}");

    let again = build(PAGE);
    finish(again.path()).unwrap();
    assert_eq!(build_of(again.path()), name, "the same files are the same build");
    for file in
        ["portal_bg.wasm", "portal.js", "generated.css", "later.css", "icon.svg", "picture.png"]
    {
        let other = build(PAGE);
        fs::write(other.path().join(file), "changed").unwrap();
        finish(other.path()).unwrap();
        assert_ne!(build_of(other.path()), name, "{file}");
    }
    let other = build(&PAGE.replace("x</a>", "y</a>"));
    finish(other.path()).unwrap();
    assert_ne!(build_of(other.path()), name, "index.html");
    let other = build(PAGE);
    fs::create_dir(other.path().join("guide")).unwrap();
    fs::write(other.path().join("guide/en.json"), "{}").unwrap();
    finish(other.path()).unwrap();
    assert_ne!(build_of(other.path()), name, "a file in a folder");
}

#[test]
fn what_is_no_reference_to_a_renamed_file_stays() {
    let dir = build(PAGE);
    finish(dir.path()).unwrap();
    let page = fs::read_to_string(dir.path().join("index.html")).unwrap();
    for kept in ["href=\"icon.svg\"", "portal.js.html"] {
        assert!(page.contains(kept), "{kept}: {page}");
    }
    assert!(!page.contains("<!--"), "a comment is no part of what is sent: {page}");
}

#[test]
fn compressed_copies_hold_the_same() {
    let dir = build(PAGE);
    finish(dir.path()).unwrap();
    let names = names_in(dir.path());
    let wasm = names.iter().find(|name| name.ends_with("_bg.wasm")).unwrap();
    let plain = fs::read(dir.path().join(wasm)).unwrap();
    let copy = |suffix: &str| fs::read(dir.path().join(format!("{wasm}{suffix}"))).unwrap();

    let mut from_gzip = Vec::new();
    flate2::read::GzDecoder::new(&*copy(".gz")).read_to_end(&mut from_gzip).unwrap();
    let mut from_brotli = Vec::new();
    brotli::Decompressor::new(&*copy(".br"), 4096).read_to_end(&mut from_brotli).unwrap();
    assert!(from_gzip == plain && from_brotli == plain);
    assert!(names.contains(&"index.html.br".to_owned()));
    for not_worth_it in ["icon.svg.br", "picture.png.br", "index.html.br.gz"] {
        assert!(!names.iter().any(|name| name == not_worth_it), "{not_worth_it}");
    }
}

#[test]
fn a_missing_reference_is_named() {
    for (part, said) in [
        ("data-wasm=\"portal_bg.wasm\"", "one script tag with data-js and data-wasm"),
        ("data-js=\"portal.js\"", "has no data-js"),
        ("href=\"./generated.css\"", "no style sheet"),
        ("<script src=\"theme.js\"></script>", "theme.js"),
    ] {
        let error = finish(build(&PAGE.replace(part, "")).path()).unwrap_err();
        assert!(format!("{error:#}").contains(said), "{part}: {error:#}");
    }
}

#[test]
fn a_missing_file_is_named() {
    for name in ["boot.js", "icon.svg"] {
        let dir = build(PAGE);
        fs::remove_file(dir.path().join(name)).unwrap();
        let error = finish(dir.path()).unwrap_err();
        assert!(format!("{error:#}").contains(&format!("index.html refers to {name}")));
    }
}

#[test]
fn a_build_is_finished_once() {
    let dir = build(PAGE);
    finish(dir.path()).unwrap();
    let error = finish(dir.path()).unwrap_err();
    assert!(error.to_string().contains("finished already"), "{error:#}");
}
