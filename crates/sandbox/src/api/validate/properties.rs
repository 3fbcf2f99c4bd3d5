//! A launch: what the checks accept and in which words they refuse, by the contract's order (1.3).

use std::path::PathBuf;

use axum::http::HeaderMap;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::api::params::of_query;
use crate::config::SandboxConfig;
use crate::dialect::Dialect;
use crate::strategies::{holds, pieces};

const IMAGE: &str = "images.canfar.net/skaha/terminal:latest";

fn params(pairs: &[(&str, &str)]) -> Params {
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let query: Vec<String> = pairs.iter().map(|(k, v)| format!("{k}={}", encoded(v))).collect();
    of_query(&format!("/?{}", query.join("&")).parse().unwrap())
}

fn core(data_dir: PathBuf) -> Core {
    Core::open(SandboxConfig {
        data_dir,
        user: "astro1".to_owned(),
        interface_origin: "http://localhost:8080".to_owned(),
        program_dirs: vec![],
        catalogue: None,
        supervisor: PathBuf::from("/bin/true"),
        max_interactive_sessions: 5,
        dialect: Dialect::default(),
        test_controls: false,
    })
    .unwrap()
}

/// A value, and the refusal that it earns.
type Given = (Option<&'static str>, Option<&'static str>);

fn given(all: &'static [Given]) -> impl Strategy<Value = Given> {
    // Right ones more often, so that later checks are reached.
    prop_oneof![2 => Just(all[0]), 1 => select(all)]
}

const IMAGES: &[Given] = &[
    (Some(IMAGE), None),
    (None, Some("Missing parameter 'image'")),
    (Some(" "), Some("image is required")),
    (Some("evil.example/a:1"), Some("session image 'evil.example/a:1' must come from one of")),
];
const TYPES: &[Given] = &[
    (None, None),
    (Some(" "), None),
    (Some(" HeadLess"), None),
    (Some("notebook"), None),
    (Some("hologram"), Some("Invalid session type: hologram")),
];
const CORES: &[Given] = &[
    (None, None),
    (Some("1.9"), None),
    (Some("0"), Some("Invalid value for 'cores': 0")),
    (Some("NaN"), Some("Invalid value for 'cores': NaN")),
];
const RAM: &[Given] = &[
    (None, None),
    (Some("1"), None),
    (Some("2000"), Some("Invalid value for 'ram': 2000")),
    (Some(""), Some("Invalid value for 'ram': ")),
];
const NAMES: &[Given] = &[
    (Some("Job-1"), None),
    (None, Some("Missing parameter 'name'")),
    (Some(" "), Some("Missing parameter 'name'")),
    (Some("a b"), Some("name can only contain alpha-numeric chars and '-'")),
];
const GPUS: &[Given] = &[
    (None, None),
    (Some("0"), Some("Invalid value for 'gpus': 0")),
    (Some("x"), Some("Invalid value for 'gpus': x")),
];

#[test]
fn the_first_wrong_parameter_is_the_one_that_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let core = core(folder.path().join("data"));
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let all = (given(IMAGES), given(TYPES), given(CORES), given(RAM), given(NAMES), given(GPUS));
    holds(
        (all, Just(["image", "type", "cores", "ram", "name", "gpus"]).prop_shuffle()),
        |(all, order)| {
            let names = ["image", "type", "cores", "ram", "name", "gpus"];
            let given = [all.0, all.1, all.2, all.3, all.4, all.5];
            let value = |name: &str| given[names.iter().position(|of| *of == name).unwrap()].0;
            let sent: Vec<(&str, &str)> =
                order.iter().filter_map(|name| Some((*name, value(name)?))).collect();
            let read = runtime.block_on(validate(&core, &params(&sent), &HeaderMap::new()));
            match (read, given.iter().find_map(|(_, refusal)| *refusal)) {
                (Ok(launching), None) => {
                    assert_eq!(
                        (launching.name.as_str(), launching.image.as_str()),
                        ("job-1", IMAGE)
                    );
                    assert_eq!(launching.kind == Kind::Notebook, all.1.0 == Some("notebook"));
                    assert_eq!(
                        (launching.cores, launching.ram),
                        (all.2.0.map(|_| 1.9), all.3.0.map(|_| 1.0))
                    );
                }
                (Err(ApiError::Bad(message)), Some(wanted)) => {
                    assert!(message.starts_with(wanted), "{message}");
                }
                (Ok(_), wanted) => panic!("accepted; wanted {wanted:?}"),
                (Err(error), wanted) => panic!("{error:?}; wanted {wanted:?}"),
            }
        },
    );
}

#[test]
fn names_are_those_of_the_safe_rule() {
    let typed = prop_oneof![
        "-?[a-zA-Z0-9-]{0,8}",
        "[a-z0-9-]{60,66}",
        pieces(&["a", "-", "Z", "_", " ", "é", "١", "\n"]),
    ];
    holds(typed, |typed| {
        let params = params(&[("name", &typed)]);
        let accepted = name(&params).and_then(|name| submission(Kind::Headless, &name, &params));
        let is_end = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let is_safe = typed.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && (1..=63).contains(&typed.len())
            && is_end(typed.chars().next())
            && is_end(typed.chars().last());
        assert_eq!(accepted.is_ok(), is_safe, "{typed:?}");
    });
}

#[test]
fn words_and_variables_come_back() {
    let pairs = proptest::collection::vec(("[A-Z_]{0,4}", "[a-z =]{0,6}"), 0..5);
    holds((pieces(&["a", " ", "-c", "\"", "é"]), pairs), |(args, pairs)| {
        assert_eq!(words(&args).join(" "), args.trim_end_matches(' '));
        let entries: Vec<String> =
            pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let sent: Vec<(&str, &str)> = entries.iter().map(|entry| ("ENV", entry.as_str())).collect();
        let kept = pairs
            .iter()
            .filter(|(name, value)| !name.is_empty() && !value.is_empty() && !value.contains('='));
        assert_eq!(job(&params(&sent)).env, kept.cloned().collect::<Vec<_>>());
    });
}
