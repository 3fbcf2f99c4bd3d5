//! A site's file: what is right is taken, what is wrong is named and has its default.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

use super::read;
use crate::domain::session_type::SessionType;
use crate::domain::site::{ConfigProblem, Site};
use crate::domain::strategies::{holds, json, pieces};

const KEYS: &[&str] = &[
    "brand",
    "en",
    "fr",
    "prefixes",
    "skaha",
    "sandbox",
    "interfaceOrigins",
    "links",
    "label",
    "href",
    "recommendedImages",
    "notebook",
];

fn fallback() -> Site {
    Site::fallback("http://127.0.0.1:8080")
}

#[test]
fn any_file_gives_a_site_that_works() {
    const TEXTS: &[&str] =
        &["https://x.org", "javascript:alert(1)", "", "/", "mailto:a@b.org", "HTTPS://x"];
    let file = prop_oneof![json(KEYS, TEXTS).prop_map(|value| value.to_string()), any::<String>()];
    holds(file, |text| {
        let (site, problem) = read(&text, fallback());
        assert!(!site.interface_origins.is_empty());
        assert!(!site.brand.en.is_empty() && !site.brand.fr.is_empty());
        let is_safe =
            |href: &str| ["https://", "mailto:"].iter().any(|start| href.starts_with(start));
        assert!(site.links.iter().all(|link| is_safe(&link.href)), "{:?}", site.links);
        let object = serde_json::from_str::<Value>(&text).is_ok_and(|value| value.is_object());
        assert_eq!(matches!(problem, Some(ConfigProblem::NotJson(_))), !object);
    });
}

#[test]
fn a_link_leads_to_a_site_or_a_mailbox() {
    let href =
        pieces(&["https://", "http://", "mailto:", "javascript:", "x", ":", "//", "data:", " "]);
    holds(href, |href| {
        let links = json!([{ "label": { "en": "a", "fr": "b" }, "href": href }]);
        let (site, problem) = read(&json!({ "links": links }).to_string(), fallback());
        let shown = href.trim();
        let is_safe = shown.starts_with("https://") || shown.starts_with("mailto:");
        assert_eq!(site.links.first().map(|link| link.href.as_str()), is_safe.then_some(shown));
        assert_eq!(problem.is_none(), is_safe, "{href}");
    });
}

/// A part of the file: left out, right or wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Absent,
    Right,
    Wrong,
}

#[test]
fn each_part_stands_for_itself() {
    let parts = vec(select(&[Part::Absent, Part::Right, Part::Wrong]), 6);
    let texts = ("[A-Za-zé]{1,9}", "[a-z]{1,5}/v[0-9]", any::<bool>(), "https://[a-z]{1,8}\\.org");
    holds((parts, texts), |(parts, (brand, prefix, is_sandbox, origin))| {
        let right = [
            ("brand", json!({ "en": brand, "fr": brand })),
            ("prefixes", json!({ "skaha": format!("/{prefix}/") })),
            ("interfaceOrigins", json!([format!("{origin}/")])),
            ("links", json!([{ "label": { "en": "a", "fr": "b" }, "href": origin }])),
            ("sandbox", json!(is_sandbox)),
            ("recommendedImages", json!({ "notebook": [brand] })),
        ];
        let mut file = Map::new();
        for ((key, value), part) in right.into_iter().zip(&parts) {
            match part {
                Part::Absent => None,
                Part::Right => file.insert(key.to_owned(), value),
                Part::Wrong => file.insert(key.to_owned(), json!([7])),
            };
        }
        let (site, problem) = read(&Value::Object(file).to_string(), fallback());
        let names =
            ["brand", "prefixes", "interfaceOrigins", "links", "sandbox", "recommendedImages"];
        let wrong = names.iter().zip(&parts).filter(|(_, part)| **part == Part::Wrong);
        let wrong: Vec<String> = wrong.map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(problem, (!wrong.is_empty()).then_some(ConfigProblem::Parts(wrong)));
        let taken = |place: usize| parts[place] == Part::Right;
        let default = fallback().brand.en;
        assert_eq!(&site.brand.en, if taken(0) { &brand } else { &default });
        assert_eq!(site.skaha_prefix, if taken(1) { prefix } else { fallback().skaha_prefix });
        let origins = if taken(2) { vec![origin] } else { fallback().interface_origins };
        assert_eq!(site.interface_origins, origins);
        assert_eq!(
            (site.links.len(), site.is_sandbox),
            (usize::from(taken(3)), taken(4) && is_sandbox)
        );
        let recommended: Vec<&str> =
            site.recommended_for(SessionType::Notebook).iter().map(|id| id.0.as_str()).collect();
        assert_eq!(recommended, if taken(5) { vec![brand.as_str()] } else { vec![] });
    });
}
