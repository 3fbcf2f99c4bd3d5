//! What is told of a session that has left.

use super::*;
use crate::domain::session::tests::session;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::domain::support_bundle::Bundle;

fn gone(farewell: Farewell) -> GoneSession {
    let status = Status::Other("Stuck k3x9a0bq".to_owned());
    let session = Session {
        id: "k3x9a0bq".to_owned(),
        started: Some(Moment(1.0)),
        ..session("alma", SessionType::Notebook, status)
    };
    GoneSession { session, farewell, noticed: Moment(7.0) }
}

/// As a text without the session's id.
fn written(farewell: Farewell, language: Language) -> String {
    let facts = facts_of_gone(&gone(farewell), language, |at| format!("at {}", at.0));
    let facts = facts.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let bundle = Bundle { facts, colon: language.support().colon, ..Bundle::default() };
    bundle.text(&["k3x9a0bq".to_owned()])
}

#[test]
fn all_that_was_seen_is_told_and_its_id_is_not() {
    let text = written(Farewell::Vanished, Language::English);
    let kind = SessionType::Notebook.label(Language::English.messages());
    let unknown = Language::English.messages().unknown;
    for told in [
        &format!("Type: {kind}\n"),
        "Image: images.canfar.net/skaha/base-notebook:latest\n",
        "Last status: Stuck •••\n",
        "Started: at 1\n",
        &format!("Time limit: {unknown}\n"),
        "Left the list: noticed at 7: it was not deleted in this browser\n",
    ] {
        assert!(text.contains(told), "{told} in {text}");
    }
    assert!(!text.contains("k3x9a0bq"), "{text}");
}

#[test]
fn how_it_left_is_told_in_both_languages() {
    for language in Language::ALL {
        let t = language.support();
        let ways = [
            (Farewell::Expired, t.left_expired),
            (Farewell::Ended, t.left_ending),
            (Farewell::Vanished, t.left_vanished),
        ];
        for (farewell, how) in ways {
            let text = written(farewell, language);
            assert!(text.contains(how) && text.contains(t.left), "{text}");
        }
    }
}
