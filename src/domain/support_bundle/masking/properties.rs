//! A secret is not in the text, wherever it stood in it.

use proptest::prelude::*;
use proptest::sample::select;

use super::mask;
use crate::domain::strategies::{holds, pieces, words};

/// Where secrets stand in what programs write; `{}` is one.
const PLACES: &[&str] = &[
    "token={}",
    "?a=1&access_token={}&b=2",
    "\"password\": \"{}\"",
    "'Secret' : '{}'",
    "PASSWORD={}",
    "api_key: {}",
    "Authorization: Bearer {}",
    "authorization=token {}",
    "Bearer {}",
    "Cookie: a=b; CADC_SSO={}",
    "x-skaha-registry-auth: {}",
    "--client-secret {}",
    "https://user:{}@host.org/path",
    "postgres://{}@db/x",
    "next=%2Flab%3Ftoken%3D{}",
    "/session/notebook/{}/lab",
    "{}@example.org",
    "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----",
];

fn secret() -> impl Strategy<Value = String> {
    "[a-zA-Z][a-zA-Z0-9]{11,24}"
}

#[test]
fn a_secret_is_masked_in_every_place() {
    let around = || words().prop_map(|words| words.replace(['"', ':'], ""));
    holds((select(PLACES), secret(), around(), around()), |(place, secret, left, right)| {
        let text = format!("{left} {} {right}", place.replace("{}", &secret));
        let shown = mask(&text, &[]);
        assert!(!shown.contains(&secret), "{text}\n{shown}");
    });
}

#[test]
fn a_known_secret_is_masked_in_any_text() {
    const PARTS: &[&str] = &["k3x9a0bq", "k3x", "-", "=", " ", "é", "\n", "@", "%3D", "token"];
    holds(pieces(PARTS), |text| {
        assert!(!mask(&text, &["k3x9a0bq".to_owned()]).contains("k3x9a0bq"), "{text}");
    });
}

#[test]
fn anything_can_be_masked_and_masked_again() {
    const PARTS: &[&str] = &[
        "token",
        "=",
        ":",
        "\"",
        "'",
        " ",
        "\n",
        "://",
        "@",
        "a.org",
        "bearer ",
        "%3d",
        "%40",
        "--",
        "password",
        "cookie",
        "-----BEGIN",
        "PRIVATE KEY-----",
        "-----END",
        "/session/",
        "notebook/",
        "skaha-",
        "eyJ",
        "é",
        "\\",
        "•••",
    ];
    holds(pieces(PARTS), |text| {
        let once = mask(&text, &[]);
        assert!(once.lines().count() <= text.lines().count(), "{text:?}");
        let twice = mask(&once, &[]);
        assert!(twice.chars().count() <= once.chars().count() + 3, "{text:?}: {once:?}: {twice:?}");
    });
}

#[test]
fn words_without_secrets_stay() {
    let innocent = words().prop_filter("has a sign", |text| !text.contains([':', '"', '@']));
    holds(innocent, |text| {
        let is_code = text.split_whitespace().any(|word| word.len() >= 60);
        assert!(is_code || mask(&text, &[]) == text, "{text}");
    });
}
