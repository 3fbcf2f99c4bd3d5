//! What a user types, and what is found.

use crate::domain::image_catalogue::tests::{catalogue, shorts};

const IDS: &[&str] = &[
    "skaha/astroml:latest",
    "skaha/astroml:25.09",
    "skaha/astroml:1.10.0",
    "skaha/astroml-cuda:latest",
    "skaha/my-astroml:1",
    "cuda/tools:1.2",
    "skaha/jupyterlab:4.1",
    "lsst/photometry:26.01",
    "lsst/superastroml:1",
];

fn found(query: &str) -> (Vec<String>, bool) {
    let catalogue = catalogue(IDS);
    let search = catalogue.search(query);
    let images = search.found.iter().flat_map(|found| catalogue.versions_of(&search, found));
    let images: Vec<String> = shorts(images).into_iter().map(str::to_owned).collect();
    (images, search.is_approximate)
}

fn exact(query: &str) -> Vec<String> {
    let (images, is_approximate) = found(query);
    assert!(!is_approximate, "{query}: {images:?}");
    images
}

fn approximate(query: &str) -> Vec<String> {
    let (images, is_approximate) = found(query);
    assert!(is_approximate, "{query}: {images:?}");
    images
}

#[test]
fn exact_names_then_beginnings_then_words_then_anywhere() {
    let wanted = [
        "skaha/astroml:latest",
        "skaha/astroml:25.09",
        "skaha/astroml:1.10.0",
        "skaha/astroml-cuda:latest",
        "skaha/my-astroml:1",
        "lsst/superastroml:1",
    ];
    assert_eq!(exact("AstroML"), wanted);
}

#[test]
fn every_word_counts_in_any_part() {
    assert_eq!(exact("cuda")[..2], ["skaha/astroml-cuda:latest", "cuda/tools:1.2"]);
    assert_eq!(exact("cuda-astroml"), ["skaha/astroml-cuda:latest"]);
    assert_eq!(exact("skaha/astroml:latest")[0], "skaha/astroml:latest");
    assert_eq!(exact("astroml 25.09"), ["skaha/astroml:25.09"]);
    assert_eq!(exact("skaha astroml 1.10"), ["skaha/astroml:1.10.0"]);
    assert_eq!(
        exact("astroml 1."),
        ["skaha/astroml:1.10.0", "skaha/my-astroml:1", "lsst/superastroml:1"]
    );
    assert_eq!(exact("1.1"), ["skaha/astroml:1.10.0"]);
}

#[test]
fn a_typo_or_a_missing_letter_is_forgiven() {
    assert_eq!(approximate("astrml")[0], "skaha/astroml:latest");
    assert_eq!(approximate("jupiter"), ["skaha/jupyterlab:4.1"]);
    assert_eq!(approximate("asrtoml")[0], "skaha/astroml:latest");
    assert_eq!(approximate("photomettry"), ["lsst/photometry:26.01"]);
    assert_eq!(approximate("ptmtry"), ["lsst/photometry:26.01"]);
    assert_eq!(approximate("astrml 25.09"), ["skaha/astroml:25.09"]);
}

#[test]
fn what_is_not_there_is_not_found() {
    for query in ["zzz", "casa", "photometry latest", "é", "astroml 99"] {
        assert_eq!(found(query), (Vec::new(), false), "{query}");
    }
}
