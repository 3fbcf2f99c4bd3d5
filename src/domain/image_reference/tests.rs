//! Each rule of references, and what is accepted.

use super::*;

const HOST: &str = "images.canfar.net";

fn parse(text: &str) -> Result<ImageReference, ReferenceError> {
    ImageReference::parse(text, &[HOST.to_owned(), "other.org:5000".to_owned()])
}

fn image(text: &str) -> String {
    parse(text).unwrap().image(HOST).0
}

#[test]
fn with_and_without_the_registry() {
    assert_eq!(image("skaha/astroml:25.09"), "images.canfar.net/skaha/astroml:25.09");
    assert_eq!(image(" images.canfar.net/skaha/astroml:25.09 "), image("skaha/astroml:25.09"));
    assert_eq!(image("Images.CANFAR.net/skaha/x:1"), "images.canfar.net/skaha/x:1");
    assert_eq!(image("other.org:5000/a/b/c:1"), "other.org:5000/a/b/c:1");
    assert_eq!(parse("other.org:5000/a/b:1").unwrap().registry(), Some("other.org:5000"));
}

#[test]
fn no_version_means_latest() {
    assert_eq!(image("skaha/astroml"), "images.canfar.net/skaha/astroml:latest");
    assert!(parse("skaha/astroml").unwrap().is_latest_implied());
    let digest = format!("skaha/astroml@sha256:{:064x}", 7);
    assert_eq!(image(&digest), format!("images.canfar.net/{digest}"));
    assert!(!parse(&digest).unwrap().is_latest_implied());
}

#[test]
fn each_broken_rule_is_told() {
    use ReferenceError::*;
    let long = "x".repeat(129);
    let (long_tag, long_path) = (format!("a/b:{long}"), format!("{long}/{long}"));
    let owned = str::to_owned;
    for (text, error) in [
        ("  ", Empty),
        ("https://images.canfar.net/skaha/astroml", Scheme(owned("https://"))),
        ("skaha/astro ml", WhiteSpace),
        ("docker.io/library/python:3", ForeignRegistry(owned("docker.io"))),
        ("astroml", MissingProject),
        ("astroml:latest", MissingProject),
        ("images.canfar.net/astroml:1", MissingProject),
        ("skaha/", EmptyPart),
        ("skaha//astroml", EmptyPart),
        ("/astroml", EmptyPart),
        ("images.canfar.net/", EmptyPart),
        ("Skaha/AstroML:Latest", Capital(owned("skaha/astroml"))),
        ("skaha/astro+ml:1", Character('+')),
        ("skaha/astroml-:1", Separator(owned("astroml-"))),
        ("skaha/astro..ml", Separator(owned("astro..ml"))),
        ("ska:ha/astroml", ForeignRegistry(owned("ska:ha"))),
        ("skaha/astroml:", EmptyTag),
        ("skaha/astroml:-1", TagCharacter('-')),
        ("skaha/astroml:1:2", TagCharacter(':')),
        ("skaha/astroml:é", TagCharacter('é')),
        (&long_tag, TagTooLong),
        (&long_path, TooLong),
        ("skaha/astroml@sha256:abc", Digest),
        ("skaha/astroml@", Digest),
    ] {
        assert_eq!(parse(text), Err(error), "{text}");
    }
    assert!(parse("skaha/astro__ml---x.y:_1.A").is_ok());
}

#[test]
fn while_the_registries_are_unknown_any_may_be_named() {
    let reference = ImageReference::parse("docker.io/library/python:3", &[]).unwrap();
    assert_eq!(reference.image("").0, "docker.io/library/python:3");
}
