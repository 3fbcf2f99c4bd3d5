//! The API's and the addresses' words: known ones in any case, others kept or refused as documented.

use proptest::prelude::*;

use crate::domain::session_type::SessionType;
use crate::domain::site::Site;
use crate::domain::status::Status;
use crate::domain::strategies::{any_case, holds, pieces};
use crate::domain::workflow::Workflow;
use crate::i18n::Language;

const STATUSES: &[&str] =
    &["Pending", "Running", "Terminating", "Completed", "Succeeded", "Failed", "Error"];
const TYPES: &[&str] =
    &["notebook", "desktop", "carta", "firefly", "contributed", "headless", "desktop-app"];

#[test]
fn statuses_in_any_case() {
    holds(any_case(STATUSES), |(word, typed)| {
        let status = Status::from_wire(&typed);
        assert_eq!(status, Status::from_wire(&word));
        assert!(!matches!(status, Status::Other(_)), "{typed}");
    });
}

#[test]
fn an_unknown_status_is_shown_as_it_came() {
    holds(pieces(&["Pending", "running", " ", "é", "K", "\u{130}"]), |word| {
        let is_known = STATUSES.iter().any(|known| known.eq_ignore_ascii_case(&word));
        let status = Status::from_wire(&word);
        assert_eq!(!is_known, status == Status::Other(word.clone()));
        assert!(is_known || status.label(Language::French.messages()) == word);
    });
}

#[test]
fn types_in_any_case_and_no_others() {
    let typed = prop_oneof![any_case(TYPES).prop_map(|(_, typed)| typed), any::<String>()];
    holds(typed, |typed| {
        let known = SessionType::from_wire(&typed).map(SessionType::wire);
        let word = TYPES.iter().find(|word| word.eq_ignore_ascii_case(&typed)).copied();
        assert_eq!(known, word.filter(|word| *word != "desktop-app"), "{typed}");
    });
}

#[test]
fn kinds_of_work_are_read_exactly() {
    holds(pieces(&["analysis", "dataset", "Production", "development", "s"]), |word| {
        let read = Workflow::from_word(&word);
        assert!(read.is_none_or(|workflow| workflow.word() == word));
        assert_eq!(read.is_some(), Workflow::ALL.iter().any(|known| known.word() == word));
    });
}

#[test]
fn languages_of_any_tag() {
    let tag = ("[a-zA-Z]{0,3}|fr|FR|fR|en", "([-_][A-Za-z]{2,4}){0,2}");
    holds(prop_oneof![tag.prop_map(|(a, b)| a + &b), any::<String>()], |tag| {
        let is_french = tag.to_ascii_lowercase().starts_with("fr");
        assert_eq!(Language::from_tag(&tag) == Language::French, is_french, "{tag}");
    });
}

#[test]
fn interfaces_have_the_portals_port_under_the_other_name() {
    holds(any::<u16>(), |port| {
        let origins = |origin: &str| Site::fallback(origin).interface_origins;
        let sandbox = origins(&format!("http://127.0.0.1:{port}"));
        assert_eq!(sandbox, [format!("http://localhost:{port}")]);
        let platform = format!("https://canfar.net:{port}");
        assert_eq!(origins(&platform), [platform]);
    });
}
