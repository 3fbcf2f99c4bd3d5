//! What the portal opens is, to a browser, on an origin that the site names.

use proptest::prelude::*;
use url::Url;

use super::{ConnectUrl, Refused};
use crate::domain::strategies::{holds, pieces};

const ALLOWED: [&str; 2] = ["https://ws-uv.canfar.net", "http://localhost:8080"];
/// What a site must not name, but may: still not opened.
const UNSAFE: [&str; 2] = ["http://ws-uv.canfar.net", "ftp://evil.example"];

fn parse(text: &str) -> Result<ConnectUrl, Refused> {
    let named: Vec<String> = ALLOWED.into_iter().chain(UNSAFE).map(str::to_owned).collect();
    ConnectUrl::parse(text, &named)
}

#[test]
fn a_browser_goes_where_the_site_allows() {
    const PARTS: &[&str] = &[
        "https://",
        "http://",
        "https:",
        "javascript:",
        "//",
        "/",
        "\\",
        "@",
        ":",
        ":8080",
        ":443",
        "ws-uv.canfar.net",
        "WS-UV.canfar.net",
        "localhost",
        "localhost:8080",
        ".evil.example",
        "evil.example",
        "?",
        "#",
        "%2e",
        "%40",
        "\t",
        "\n",
        " ",
        "session/notebook/a",
    ];
    let begun = (
        "(https?|ftp)://(ws-uv\\.canfar\\.net|localhost:8080|evil\\.example)",
        "[/?#]?",
        pieces(PARTS),
    );
    let text =
        prop_oneof![pieces(PARTS), begun.prop_map(|(origin, end, rest)| origin + &end + &rest)];
    holds(text, |text| match parse(&text) {
        Ok(url) => {
            let seen = Url::parse(&url.href()).map(|url| url.origin().ascii_serialization());
            assert!(seen.is_ok_and(|seen| ALLOWED.contains(&seen.as_str())), "{text:?}");
        }
        // Said to the user: an origin has no path, and so no secret.
        Err(Refused::Origin(origin)) => {
            let after = origin.split_once("://").unwrap().1;
            assert!(!after.contains(['/', '?', '#', '@']), "{text:?}: {origin}");
        }
        Err(_) => {}
    });
}

#[test]
fn every_interface_of_the_contract_is_opened() {
    // contract 2.1.1
    let path = "/session/(notebook|desktop|carta|contrib|firefly)/[a-z][a-z0-9]{7}/";
    let rest = "(lab/tree/arc/home/[a-z0-9._-]{1,12}\\?token=[a-z0-9]{8}|firefly/|\\?password=[a-z0-9]{8}&path=x)?";
    holds((0..ALLOWED.len(), path, rest), |(origin, path, rest)| {
        let text = format!("{}{path}{rest}", ALLOWED[origin]);
        assert_eq!(parse(&text).map(|url| url.href()), Ok(text));
    });
}
