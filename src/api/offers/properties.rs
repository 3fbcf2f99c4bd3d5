//! Offers in any of the contract's variants (2.5, 2.6).

use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::{read_context, read_images, read_registries};
use crate::domain::session_type::SessionType;
use crate::domain::strategies::{holds, json};

const KEYS: &[&str] = &[
    "cores",
    "memoryGB",
    "gpus",
    "options",
    "default",
    "defaultRequest",
    "defaultLimit",
    "maxInteractiveSessions",
    "id",
    "types",
];

#[test]
fn any_context_offers_ascending_amounts() {
    let part = || json(KEYS, &["2", "<none>", "notebook"]);
    let options = vec(prop_oneof![3 => (-1..9_i64).prop_map(Value::from), 1 => part()], 0..8);
    let context = (part(), options, part()).prop_map(|(cores, options, rest)| {
        json!({ "cores": cores, "memoryGB": { "options": options, "default": rest }, "gpus": rest })
    });
    holds(prop_oneof![1 => part(), 4 => context], |body| {
        let Some(read) = read_context(&body) else { return };
        for options in [&read.cores.options, &read.memory_gib.options, &read.gpus] {
            assert!(options.windows(2).all(|pair| pair[0] < pair[1]), "{options:?}");
            assert!(!options.contains(&0), "zero is asked for by leaving it out");
        }
        for choice in [&read.cores, &read.memory_gib] {
            let preselected = choice.preselected();
            assert!(preselected.is_none_or(|amount| choice.options.contains(&amount)));
            assert_eq!(preselected.is_none(), choice.options.is_empty());
        }
    });
}

#[test]
fn a_context_comes_back() {
    let amounts = || btree_set(1..1025_u32, 0..30);
    let shuffled = amounts().prop_flat_map(|set| {
        let ascending: Vec<u32> = set.into_iter().collect();
        (Just(ascending.clone()), Just(ascending).prop_shuffle())
    });
    let bounds = (1..65_u32, proptest::option::of(1..65_u32), proptest::option::of(1..65_u32));
    let limit = (0..99_u32, any::<bool>());
    holds(
        (shuffled, bounds, limit),
        |((ascending, sent), (default, floor, ceiling), (limit, as_text))| {
            let mut part = json!({ "options": sent, "default": default });
            for (key, bound) in [("defaultRequest", floor), ("defaultLimit", ceiling)] {
                if let Some(bound) = bound {
                    part[key] = json!(bound);
                }
            }
            // A text with resource files, a number with a LimitRange.
            let limit_sent = if as_text { json!(limit.to_string()) } else { json!(limit) };
            let body = json!({ "cores": part, "memoryGB": part, "gpus": { "options": sent }, "maxInteractiveSessions": limit_sent });
            let read = read_context(&body).unwrap();
            assert_eq!((read.session_limit, &read.gpus), (Some(limit), &ascending));
            for choice in [read.cores, read.memory_gib] {
                assert_eq!(
                    (choice.default, choice.flexible_floor, choice.flexible_ceiling),
                    (default, floor, ceiling)
                );
                assert_eq!(choice.options, ascending);
            }
        },
    );
}

#[test]
fn images_keep_the_types_that_are_known() {
    let labels = vec(select(&["notebook", "Carta", "desktop-app", "gpu", "headless", ""]), 0..5);
    let row = ("[a-z./:]{1,12}", labels);
    holds((vec(row, 0..6), json(KEYS, &["notebook"])), |(rows, odd)| {
        let mut body: Vec<Value> =
            rows.iter().map(|(id, types)| json!({ "id": id, "types": types })).collect();
        let images = read_images(&Value::from(body.clone())).unwrap();
        let known = |labels: &Vec<&str>| -> Vec<SessionType> {
            labels.iter().filter_map(|label| SessionType::from_wire(label)).collect()
        };
        let wanted: Vec<_> = rows.iter().map(|(id, types)| (id.clone(), known(types))).collect();
        let read = |images: Vec<super::Image>| -> Vec<_> {
            images.into_iter().map(|image| (image.id.0, image.types)).collect()
        };
        assert_eq!(read(images), wanted);
        // An odd row costs itself only.
        body.insert(0, odd);
        let with_odd = read(read_images(&Value::from(body)).unwrap());
        assert!(with_odd.ends_with(&wanted) && with_odd.len() <= wanted.len() + 1);
    });
}

#[test]
fn registries_are_told_apart_and_say_something() {
    holds(
        vec(prop_oneof!["[a-b]{0,2}/?".prop_map(Value::from), json(KEYS, &[" ", "/"])], 0..8),
        |list| {
            let hosts = read_registries(&Value::from(list)).unwrap();
            for (place, host) in hosts.iter().enumerate() {
                assert!(!host.is_empty() && !host.ends_with('/') && !hosts[..place].contains(host));
            }
        },
    );
}
