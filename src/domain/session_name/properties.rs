//! The portal's rule for names is the contract's regular expression (1.3), both ways.

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use regex::Regex;

use super::SessionName;
use crate::domain::session_type::SessionType;
use crate::domain::strategies::{holds, pieces};

fn is_safe(name: &str) -> bool {
    static RULE: LazyLock<Regex> =
        LazyLock::new(|| Regex::new("^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$").unwrap());
    RULE.is_match(name)
}

#[test]
fn exactly_the_names_of_the_contract() {
    let typed = prop_oneof![
        2 => "[A-Za-z0-9-]{0,8}",
        2 => "-?[A-Za-z0-9-]{58,66}",
        1 => pieces(&["a", "Z9", "-", "_", " ", ".", "é", "١", "\n", "\u{a0}"]),
    ];
    holds(typed, |typed| {
        let read = SessionName::parse(&typed);
        assert_eq!(read.is_ok(), is_safe(typed.trim()), "{typed:?}");
        if let Ok(name) = read {
            assert_eq!(name.as_str(), typed.trim());
            assert_eq!(SessionName::parse(name.as_str()), Ok(name));
        }
    });
}

#[test]
fn a_suggestion_is_free_and_safe() {
    let taken = vec((select(&SessionType::ALL), 1..6_u32, any::<bool>()), 0..12);
    holds((select(&SessionType::ALL), taken), |(kind, taken)| {
        let name = |(kind, number, is_upper): &(SessionType, u32, bool)| {
            let name = format!("{}-{number}", kind.wire());
            if *is_upper { name.to_uppercase() } else { name }
        };
        let taken: Vec<String> = taken.iter().map(name).collect();
        let suggested = SessionName::suggest(kind, taken.iter().map(String::as_str));
        assert!(is_safe(&suggested), "{suggested}");
        assert!(!taken.iter().any(|other| other.eq_ignore_ascii_case(&suggested)), "{suggested}");
    });
}

#[test]
fn a_free_name_is_safe_free_and_another() {
    let name = prop_oneof!["[A-Za-z0-9]{1,4}(-[0-9]{1,11})?", "[a-z]{50,55}(-+[0-9]{1,9})"];
    let taken = vec(("[ab]{1,2}", 1..5_u32), 0..12);
    holds((name, taken, 1..5_u32), |(name, taken, nth)| {
        let Ok(name) = SessionName::parse(&name) else { return };
        let mut taken: Vec<String> =
            taken.iter().map(|(stem, number)| format!("{stem}-{number}")).collect();
        taken.push(name.as_str().to_uppercase());
        // Taking what is offered again and again ends nowhere but at new names.
        for _ in 0..nth {
            let free = name.free_like(taken.iter().map(String::as_str));
            assert!(is_safe(&free), "{free}");
            assert!(!taken.iter().any(|other| other.eq_ignore_ascii_case(&free)), "{free}");
            taken.push(free);
        }
    });
}
