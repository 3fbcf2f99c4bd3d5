use super::*;

/// A repository with nothing but style files.
fn repository(files: &[(&str, &str)]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let global = GLOBAL.map(|name| (format!("style/{name}.css"), format!("/* {name} */ a {{}}")));
    let given = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    fs::create_dir_all(dir.path().join("src")).unwrap();
    for (path, text) in global.into_iter().chain(given) {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    dir
}

/// All style sheets, one after the other.
fn generated(files: &[(&str, &str)]) -> Result<String> {
    Ok(generate(repository(files).path())?.map(|sheet| sheet.css).concat())
}

fn refused(files: &[(&str, &str)]) -> String {
    format!("{:#}", generated(files).unwrap_err())
}

#[test]
fn the_macro_and_the_generator_give_one_class() {
    // The macro reads from the workspace's root.
    macro_rules! same {
        ($file:literal) => {
            let text = fs::read_to_string(crate::paths::root().join($file)).unwrap();
            assert_eq!(stylers_macro::style_sheet!($file), class_of(&text), $file);
        };
    }
    same!("crates/xtask/tests/data/card.css");
    same!("crates/xtask/tests/data/accents.css");
    same!("crates/xtask/tests/data/blank-lines.css");
}

#[test]
fn every_layer_is_declared_first_and_filled_once() {
    let css = generated(&[("src/ui/card.css", "& { color: red; }")]).unwrap();
    assert!(css.starts_with("@layer reset, tokens, base, components, utilities;\n"), "{css}");
    for (layer, count) in
        [("tokens", 1), ("reset", 1), ("base", 1), ("utilities", 1), ("components", 2)]
    {
        assert_eq!(css.matches(&format!("@layer {layer} {{")).count(), count, "{layer}");
    }
}

#[test]
fn what_parts_draw_is_no_style_of_the_first_load() {
    let [first, later] = generate(
        repository(&[
            ("src/features/sessions/card/view.css", "& { color: red; }"),
            ("src/features/launch/page.css", "& { color: tomato; }"),
        ])
        .path(),
    )
    .unwrap();
    assert!(first.css.contains("card/view.css") && !later.css.contains("card/view.css"));
    assert!(later.css.contains("launch/page.css") && !first.css.contains("launch/page.css"));
    assert!(later.css.starts_with("@layer components {"), "{}", later.css);
}

#[test]
fn the_styles_of_the_first_load_are_there() {
    let all = sources::components(crate::paths::root()).unwrap();
    for path in FIRST {
        assert!(all.iter().any(|source| source.path.starts_with(path)), "{path}");
    }
}

#[test]
fn a_component_is_nested_whole_under_its_class() {
    let text = "& { color: red; }\n.title { &:hover { color: blue; } }";
    let css = generated(&[("src/features/a/card.css", text)]).unwrap();
    let class = class_of(text);
    assert!(css.contains(&format!("/* src/features/a/card.css */\n.{class} {{\n{text}\n}}")));
}

#[test]
fn two_components_of_one_class_are_both_named() {
    let said =
        refused(&[("src/a.css", "div { color: red; }"), ("src/deep/b.css", "div { color: tan; }")]);
    assert!(said.contains("src/a.css and src/deep/b.css"), "{said}");
    assert!(said.contains("Add a comment"), "{said}");

    let mended =
        [("src/a.css", "div { color: red; }"), ("src/deep/b.css", "div { color: tan; } /* . */")];
    generated(&mended).unwrap();
}

#[test]
fn what_is_for_the_whole_page_is_refused_in_a_component() {
    for rule in ["@keyframes x { from {} }", "@font-face {}", "@property --x {}", "@import 'x';"] {
        let said = refused(&[("src/a.css", rule)]);
        assert!(said.starts_with("src/a.css: @") && said.contains("style/base.css"), "{said}");
        let nested = format!(".a {{ {rule} }}");
        assert!(refused(&[("src/a.css", &nested)]).contains("style/base.css"));
    }
    generated(&[("src/a.css", "@media (width < 9px) { .a { @container (width < 9px) {} } }")])
        .unwrap();
    generated(&[("src/a.css", "/* @keyframes */ .a { content: '@keyframes x {'; }")]).unwrap();
}

#[test]
fn brackets_that_do_not_match_are_refused() {
    for (text, place) in [
        (".a { color: red;", "src/a.css: a closing bracket is missing"),
        (".a { } }\n.b {}", "src/a.css:1: a bracket is closed"),
        (".a { }\n}", "src/a.css:2: a bracket is closed"),
        (".a { width: calc(1px; }", "src/a.css:1: a bracket is closed"),
        (".a { content: '\n'; }", "src/a.css:1:"),
        ("/* .a { }", "src/a.css: a closing bracket is missing"),
    ] {
        let said = refused(&[("src/a.css", text)]);
        assert!(said.starts_with(place), "{text:?}: {said}");
    }
}

#[test]
fn a_global_file_without_a_layer_is_refused() {
    let said = refused(&[("style/extra.css", "a {}")]);
    assert!(said.contains("style/extra.css belongs to no layer"), "{said}");
    generated(&[("style/generated.css", "a {}")]).unwrap();
}

#[test]
fn minifying_takes_comments_and_blanks_that_mean_nothing() {
    for (text, short) in [
        ("/* a */\n.a ,\n.b {\n  color: red ;\n}\n", ".a,.b{color: red;}"),
        (".a .b > .c :hover { }", ".a .b > .c :hover{}"),
        (".a/* x */.b {} .a /* x */ .b {}", ".a/**/.b{}.a .b{}"),
        ("a { width: calc(1px + 2px) }", "a{width: calc(1px + 2px)}"),
        ("a { --empty: ; --two: a  b }", "a{--empty: ;--two: a b}"),
        ("a::after { content: \"/* x */  }\" }", "a::after{content: \"/* x */  }\"}"),
        ("a { background: url( x.svg ) }", "a{background: url( x.svg )}"),
        ("@media screen and (width < 9px) { a { } }", "@media screen and (width < 9px){a{}}"),
    ] {
        assert_eq!(text::minify(text), short);
        assert_eq!(text::minify(short), short);
    }
}
