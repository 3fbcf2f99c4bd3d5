//! A server's words are shown in one short line, and without what may be a credential.

use proptest::prelude::*;

use super::{Problem, ProblemKind};
use crate::domain::strategies::{holds, pieces, words};

const BODY: &[&str] = &[
    "cannot get group memberships for anonymous",
    "has reached the maximum of",
    "<html>",
    "\n",
    "unknown or private image",
    " ",
    "-",
    "k3x9a0bq",
    "\u{7}",
    "\u{85}",
    "é",
    "\r",
    "•",
    "words of the server",
];

#[test]
fn any_answer_is_a_kind_and_a_short_line() {
    let status = prop_oneof![any::<u16>(), 400..600_u16];
    let body = (pieces(BODY), 1..9_usize).prop_map(|(line, times)| line.repeat(times));
    holds((status, any::<bool>(), body), |(status, has_challenge, body)| {
        let problem = Problem::from_answer(status, has_challenge, &body, None);
        let words = &problem.server_words;
        // Each id that is left out is three characters for eight.
        assert!(words.chars().count() <= 300 && !words.contains(char::is_control), "{words:?}");
        if problem.kind == ProblemKind::SignedOut || body.trim_start().starts_with('<') {
            assert_eq!(words, "", "{body:?}");
        }
        let is_signed_out = status == 401 || (status == 400 && has_challenge);
        assert!(!is_signed_out || problem.kind == ProblemKind::SignedOut);
        assert_eq!((500..600).contains(&status), {
            let kinds = [ProblemKind::Unavailable, ProblemKind::ServerFailed];
            kinds.contains(&problem.kind) && status < 600
        });
    });
}

#[test]
fn a_failure_of_the_server_names_no_session() {
    let name = "(skaha-notebook-astro1-|job-|canfar-net-sessionID=)";
    let after = "(-[a-z0-9]{5})?[\"',.;:?/)\\]=&_]?";
    let id = "[a-z][a-z0-9]{7}";
    holds(
        (words(), name, id, after, words(), 0..60_usize),
        |(before, name, id, after, rest, far)| {
            // Far out, where the line is cut.
            let before = before + &" word".repeat(far);
            let body = format!("{before} {name}{id}{after} {rest}");
            let others = format!("{before} {name}{after} {rest}");
            let words = Problem::from_answer(500, false, &body, None).server_words;
            // A part of the id is part of the credential; four letters of it may be a word.
            let part = id.get(..5).unwrap();
            assert!(others.contains(part) || !words.contains(part), "{id} in {words}");
        },
    );
}
