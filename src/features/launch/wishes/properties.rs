//! What the portal writes into a launch address is what the form then has.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::Wishes;
use crate::domain::percent::encode;
use crate::domain::session_type::SessionType;
use crate::domain::strategies::{holds, pieces};
use crate::domain::workflow::Workflow;
use crate::routes::launch_of;

/// Reads an address as browsers do: the first of a key counts.
fn read(address: &str) -> Wishes {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    let pairs: Vec<(String, String)> =
        form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    Wishes::read(|key| pairs.iter().find(|(of, _)| of == key).map(|(_, value)| value.clone()))
}

#[test]
fn a_written_address_is_read_back() {
    let workflow = proptest::option::of(select(&Workflow::ALL));
    let mode = proptest::option::of(any::<bool>());
    holds((select(&SessionType::ALL), workflow, mode), |(kind, workflow, is_fixed)| {
        let mut address = launch_of(&encode(kind.wire()));
        if let Some(workflow) = workflow {
            address += &format!("&workflow={}", encode(workflow.word()));
        }
        if let Some(is_fixed) = is_fixed {
            address += if is_fixed { "&mode=fixed" } else { "&mode=flexible" };
        }
        let wanted = Wishes { kind: Some(kind), workflow, is_fixed, unknown: vec![] };
        assert_eq!(read(&address), wanted, "{address}");
    });
}

#[test]
fn every_wish_is_taken_or_named() {
    let key = select(&["type", "workflow", "mode", "name", "Type"]);
    let value = pieces(&[
        "notebook",
        "fixed",
        "dataset",
        "é",
        "<b>",
        "\u{7}",
        "\n",
        "xxxxxxxxxxxxxxxxxxxxxxxx",
    ]);
    holds(vec((key, value), 0..6), |pairs| {
        let pair = |(key, value): &(&str, String)| format!("{key}={}", encode(value));
        let query: Vec<String> = pairs.iter().map(pair).collect();
        let wishes = read(&format!("/launch?{}", query.join("&")));
        let taken = [wishes.kind.is_some(), wishes.workflow.is_some(), wishes.is_fixed.is_some()];
        for (key, is_taken) in ["type", "workflow", "mode"].into_iter().zip(taken) {
            let asked = pairs.iter().find(|(of, _)| *of == key).is_some_and(|(_, v)| !v.is_empty());
            let is_named = wishes.unknown.iter().any(|named| named.starts_with(&format!("{key}=")));
            assert_eq!((is_taken || is_named, is_taken && is_named), (asked, false), "{wishes:?}");
        }
        for named in &wishes.unknown {
            assert!(named.chars().count() <= "workflow=".len() + 40, "{named}");
            assert!(!named.contains(char::is_control), "{named:?}");
        }
    });
}
