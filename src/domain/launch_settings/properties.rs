//! What the portal writes into a link, it reads back; what it cannot read, it names.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::{LaunchSettings, ReadSettings};
use crate::domain::image::ImageId;
use crate::domain::percent::encode;
use crate::domain::session_type::SessionType;
use crate::domain::strategies::{holds, pieces};
use crate::domain::workflow::Workflow;

/// A field's text as a user may type it. White space around an image is no part of it.
fn texts() -> impl Strategy<Value = String> {
    pieces(&["a", "/", "%2F", "+", "&", "=", "?", "#", "é", "..", ":1", "@"])
        .prop_filter("an empty field says nothing", |text| !text.is_empty())
}

/// The resources of a form, as it gives them: a kind of work, a mode, or a mode with amounts.
fn settings() -> impl Strategy<Value = LaunchSettings> {
    let amount = || option::of(1..2_000_u32);
    let resources = prop_oneof![
        option::of(select(&Workflow::ALL)).prop_map(|workflow| (workflow, None, None, None, None)),
        Just((None, Some(false), None, None, None)),
        (amount(), amount(), amount()).prop_map(|(cores, memory, gpus)| (
            None,
            Some(true),
            cores,
            memory,
            gpus
        )),
    ];
    let kind = option::of(select(&SessionType::ALL));
    let text = || option::of(texts());
    let texts = (text(), text(), text(), text());
    (kind, resources, texts).prop_map(|(kind, resources, (image, own_image, name, command))| {
        let (workflow, is_fixed, cores, memory_gib, gpus) = resources;
        let image = image.map(ImageId);
        LaunchSettings {
            kind,
            image,
            own_image,
            workflow,
            is_fixed,
            cores,
            memory_gib,
            gpus,
            name,
            command,
        }
    })
}

#[test]
fn a_written_link_is_read_back() {
    holds(settings(), |settings| {
        let query = settings.to_query();
        let read = ReadSettings::of_query(&query);
        assert_eq!((read.settings, read.unread), (settings, vec![]), "{query}");
        assert!(query.is_ascii(), "{query}");
    });
}

#[test]
fn every_part_is_taken_or_named() {
    let key = select(&["type", "workflow", "mode", "cores", "gpus", "name", "Type", "é", "tab"]);
    let value =
        pieces(&["notebook", "fixed", "4", "é", "<b>", "\u{7}", "\n", "xxxxxxxxxxxxxxxxxxxxxxxx"]);
    holds(vec((key, value), 0..6), |pairs| {
        let pair = |(key, value): &(&str, String)| format!("{}={}", encode(key), encode(value));
        let query = pairs.iter().map(pair).collect::<Vec<_>>().join("&");
        let read = ReadSettings::of_query(&query);
        for (key, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
            let settings = &read.settings;
            let is_taken = match *key {
                "type" => settings.kind.is_some(),
                "workflow" => settings.workflow.is_some(),
                "mode" => settings.is_fixed.is_some(),
                "cores" => settings.cores.is_some(),
                "gpus" => settings.gpus.is_some(),
                "name" => settings.name.is_some(),
                _ => false,
            };
            let is_named = read.unread.iter().any(|u| u.part.starts_with(&format!("{key}=")));
            assert!(is_taken || is_named, "{key}={value}: {read:?}");
        }
        for unread in &read.unread {
            assert!(unread.part.chars().count() <= 121, "{unread:?}");
            assert!(!unread.part.contains(char::is_control), "{unread:?}");
        }
    });
}
