//! Whatever is typed, and references as registries have them.

use regex::Regex;

use super::{ImageReference, ReferenceError};
use crate::domain::strategies::{holds, pieces};

const HOST: &str = "images.canfar.net";

/// The grammar of image references as registries publish it, with at least a project and a name.
fn grammar() -> Regex {
    let part = "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*";
    let version = "(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha256:[0-9a-f]{64})?";
    Regex::new(&format!("^{part}(/{part})+{version}$")).unwrap()
}

#[test]
fn accepted_is_what_the_grammar_accepts() {
    let registries = [HOST.to_owned()];
    let grammar = grammar();
    let parts = pieces(&[
        "a",
        "b1",
        "/",
        ":",
        ".",
        "_",
        "-",
        "@",
        "A",
        "é",
        "+",
        " ",
        "images.canfar.net/",
    ]);
    holds(parts, |text| {
        let Ok(reference) = ImageReference::parse(&text, &registries) else { return };
        let image = reference.image(HOST);
        assert!(image.0.starts_with("images.canfar.net/"), "{text}");
        assert!(grammar.is_match(image.short()), "{text}");
        assert!(!image.version().is_empty() && !image.project().is_empty(), "{text}");
    });
}

#[test]
fn what_the_grammar_accepts_is_accepted() {
    let registries = [HOST.to_owned()];
    let part = "[a-z0-9]{1,4}((\\.|_|__|-{1,3})[a-z0-9]{1,3}){0,2}";
    let tag = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,12}";
    // A first part with a dot is a registry's host.
    let strategy = ("[a-z0-9]{1,4}(-[a-z0-9]{1,3})?", part, tag, "[0-9a-f]{64}");
    holds(strategy, |(project, name, tag, digits)| {
        for version in ["".to_owned(), format!(":{tag}"), format!("@sha256:{digits}")] {
            let text = format!("{project}/{name}{version}");
            let plain = ImageReference::parse(&text, &registries).unwrap().image(HOST);
            let full = ImageReference::parse(&format!("{HOST}/{text}"), &registries).unwrap();
            assert_eq!(full.image("elsewhere.org"), plain);
            assert_eq!((plain.project(), plain.name()), (project.as_str(), name.as_str()));
            let capital = ImageReference::parse(&format!("X{text}"), &registries);
            assert_eq!(capital, Err(ReferenceError::Capital(format!("x{project}/{name}"))));
        }
    });
}
