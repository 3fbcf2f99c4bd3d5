//! Rules of the catalogue.

use super::*;

fn parse(text: &str) -> Result<Catalogue, CatalogueError> {
    Catalogue::parse(text, Beside::Folder(Path::new("/no/such/folder")))
}

fn problem(text: &str) -> String {
    parse(text).unwrap_err().to_string()
}

#[test]
fn the_built_in_catalogue_is_valid() {
    let catalogue = Catalogue::read(None).unwrap();
    assert!(catalogue.find("images.canfar.net/skaha/base-notebook:latest").is_some());
    assert!(catalogue.find("images.canfar.net/skaha/terminal:latest").is_some());
}

#[test]
fn credentials_may_not_be_put_in_arguments() {
    let text = r#"
        registries = ["r.example"]
        [[image]]
        id = "r.example/a:1"
        types = ["headless"]
        program = "true"
        args = ["--base={base}"]
    "#;
    assert!(problem(text).contains("{base}"), "{}", problem(text));
}

#[test]
fn an_interactive_image_needs_a_readiness_probe() {
    let text = r#"
        registries = ["r.example"]
        [[image]]
        id = "r.example/a:1"
        types = ["notebook"]
        interface = "A"
        program = "true"
    "#;
    assert!(problem(text).contains("ready"), "{}", problem(text));
}

#[test]
fn a_digest_is_stable_and_follows_the_entry() {
    let text = |args: &str| {
        format!(
            "registries = [\"r\"]\n[[image]]\nid = \"r/a:1\"\ntypes = [\"headless\"]\n\
             program = \"true\"\nargs = [{args}]\n"
        )
    };
    let digest = |args| parse(&text(args)).unwrap().images[0].digest();
    assert_eq!(digest("\"x\""), digest("\"x\""));
    assert_ne!(digest("\"x\""), digest("\"y\""));
    assert_eq!(digest("").len(), "sha256:".len() + 64);
}

/// An image `id` of the registry `r`, with the given lines.
fn image(id: &str, lines: &str) -> String {
    format!("[[image]]\nid = \"{id}\"\ntypes = [\"headless\"]\nprogram = \"true\"\n{lines}\n")
}

#[test]
fn a_catalogue_can_add_to_the_built_in_one_and_replace_its_images() {
    const TERMINAL: &str = "images.canfar.net/skaha/terminal:latest";
    let built_in = Catalogue::read(None).unwrap();
    let own = image("images.canfar.net/own:1", "") + &image(TERMINAL, "");
    let catalogue = parse(&format!("extends = \"built-in\"\n{own}")).unwrap();
    assert_eq!(catalogue.images.len(), built_in.images.len() + 1);
    assert_eq!(catalogue.find(TERMINAL).unwrap().program, "true");
    assert_eq!(catalogue.registries, built_in.registries);
    let more = "extends = \"built-in\"\nregistries = [\"r\", \"images.canfar.net\"]\n";
    let catalogue = parse(&(more.to_owned() + &image("r/own:1", ""))).unwrap();
    assert_eq!(catalogue.registries, ["r", "images.canfar.net"], "each host once");
    assert!(problem(&image("r/own:1", "")).contains("registries"), "it extends nothing");
    assert!(problem("extends = \"another\"").contains("built-in"));
    let twice = image("r/own:1", "") + &image("r/own:1", "");
    assert!(problem(&(more.to_owned() + &twice)).contains("twice"));
}

#[test]
fn a_source_is_read_beside_the_catalogue_and_copied_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("catalogue.toml");
    let files = "files = [{ path = \"a.py\", source = \"b.py\" }]";
    let text = format!("registries = [\"r\"]\n{}", image("r/a:1", files));
    std::fs::write(&path, text).unwrap();
    let missing = Catalogue::read(Some(&path)).unwrap_err().to_string();
    assert!(missing.contains("b.py"), "{missing}");

    let values = Values {
        port: 1,
        base: "/session/notebook/x/".to_owned(),
        dir: String::new(),
        desktop_dir: String::new(),
        root: String::new(),
        home: String::new(),
        user: String::new(),
        id: String::new(),
    };
    let read = |source: &str| {
        std::fs::write(folder.path().join("b.py"), source).unwrap();
        let mut catalogue = Catalogue::read(Some(&path)).unwrap();
        let entry = catalogue.images.pop().unwrap();
        (entry.files[0].contents(&values), entry.digest())
    };
    let (contents, digest) = read("f\"{port}\"");
    assert_eq!(contents, "f\"{port}\"");
    assert_ne!(read("other").1, digest, "a digest follows what is copied");
}

#[test]
fn a_file_has_either_a_text_or_a_source() {
    for files in
        ["{ path = \"a\" }", "{ path = \"a\", text = \"\", source = \"images/marimo/start.py\" }"]
    {
        let text = image("images.canfar.net/a:1", &format!("files = [{files}]"));
        let built_in = Catalogue::parse(
            &format!("registries = [\"images.canfar.net\"]\n{text}"),
            Beside::BuiltIn,
        );
        let problem = built_in.unwrap_err().to_string();
        assert!(problem.contains("either `text` or `source`"), "{problem}");
    }
}

#[test]
fn what_an_image_needs_is_looked_for() {
    let missing = |lines: &str| {
        let text = format!("registries = [\"r\"]\n{}", image("r/a:1", lines));
        let catalogue = parse(&text).unwrap();
        let search = search_path(&[]);
        catalogue.images[0].missing(&search, Path::new("/")).map(str::to_owned)
    };
    assert_eq!(missing(""), None);
    assert_eq!(missing("requires = [\"sh\", \"/proc\", \"/proc/self/stat\"]"), None);
    assert_eq!(
        missing("requires = [\"sh\", \"no-such-program\"]").as_deref(),
        Some("no-such-program")
    );
    assert_eq!(missing("requires = [\"/no/such/file\"]").as_deref(), Some("/no/such/file"));
}
