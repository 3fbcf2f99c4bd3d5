//! A path that is passed on stays in its session, however the program behind decodes it.

use percent_encoding::percent_decode;
use proptest::collection::vec;
use proptest::prelude::*;
use url::Url;

use super::Target;
use crate::strategies::{holds, pieces};

const ROOT: &str = "/session/notebook/k3x9a0bq";

const PARTS: &[&str] = &[
    "/",
    "\\",
    "..",
    ".",
    "x",
    "%2e",
    "%2E",
    "%2f",
    "%5C",
    "%252e",
    "%25",
    "25",
    "2e",
    "%",
    "%ff",
    "%c0%ae",
    "%e2%82%ac",
    ";",
    "?",
    "#",
    "//",
];

fn target(below: &str) -> Option<Target> {
    // What no HTTP client can send is not of interest.
    Target::of(&format!("{ROOT}{below}").parse().ok()?)
}

/// Every reading of a path: decoded byte by byte, as often as there is something to decode.
fn readings(path: &str) -> Vec<Vec<u8>> {
    let mut readings = vec![path.as_bytes().to_vec()];
    loop {
        let decoded: Vec<u8> = percent_decode(readings.last().unwrap()).collect();
        if readings.last() == Some(&decoded) {
            return readings;
        }
        readings.push(decoded);
    }
}

/// Walks a path folder by folder; whether it is ever above where it began.
fn leaves(path: &[u8]) -> bool {
    let mut folders: Vec<&[u8]> = Vec::new();
    path.split(|byte| matches!(byte, b'/' | b'\\')).any(|part| match part {
        b".." => folders.pop().is_none(),
        b"" | b"." => false,
        name => {
            folders.push(name);
            false
        }
    })
}

#[test]
fn what_passes_stays_inside_in_every_reading() {
    let below = prop_oneof![pieces(PARTS).prop_map(|rest| format!("/{rest}")), pieces(PARTS)];
    holds(below, |below| {
        let Some(target) = target(&below).filter(|target| !target.escapes()) else { return };
        for reading in readings(target.below()) {
            assert!(!leaves(&reading), "{below} is read as {}", String::from_utf8_lossy(&reading));
        }
        // And a browser, or a program with its parser, goes nowhere else.
        if target.root() == ROOT {
            let path = target.path_and_query.as_str();
            let url = Url::parse("http://localhost:8080").unwrap().join(path).unwrap();
            let rest = url.path().strip_prefix(ROOT);
            assert!(rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/')), "{url}");
        }
    });
}

#[test]
fn an_escape_is_found_at_every_depth() {
    // Folders down, more of them up, and an encoding of every dot and slash of it.
    let steps = (0..4_usize, 1..4_usize, 0..8_usize, any::<bool>());
    holds(steps, |(down, more, depth, is_backslash)| {
        let slash = if is_backslash { "\\" } else { "/" };
        let path = format!("{}{}", "x/".repeat(down), format!("..{slash}").repeat(down + more));
        let encoded = (0..depth).fold(path, |path, _| {
            let byte = |byte: u8| match byte {
                b'x' => "x".to_owned(),
                byte => format!("%{byte:02x}"),
            };
            path.bytes().map(byte).collect()
        });
        let Some(target) = target(&format!("/{encoded}")) else { return };
        assert!(target.escapes(), "{encoded}");
    });
}

#[test]
fn plain_paths_pass_and_are_kept_as_they_came() {
    let name = "[a-z0-9_-]{1,4}(%20|%C3%A9|%2B|\\.[a-z]{1,3}|%2F)?";
    let query = "(\\?[a-z=&.%0-9/]{0,12})?";
    let parts = (vec(name, 0..5), query, "[a-z]{1,9}", "[a-z][a-z0-9]{7}");
    holds(parts, |(names, query, segment, id)| {
        let path = format!("/session/{segment}/{id}/{}{query}", names.join("/"));
        let Ok(uri) = path.parse() else { return };
        let target = Target::of(&uri).unwrap();
        assert!(!target.escapes(), "{path}");
        assert_eq!((target.segment.as_str(), target.id.as_str()), (segment.as_str(), id.as_str()));
        assert_eq!(target.root() + target.below(), uri.path());
        assert_eq!(target.path_and_query.as_str(), path);
    });
}
