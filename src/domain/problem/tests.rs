//! What answers mean.

use super::*;

fn kind(status: u16, body: &str) -> ProblemKind {
    Problem::from_answer(status, false, body, None).kind
}

#[test]
fn answers_of_contract_1_1_and_4() {
    assert_eq!(kind(400, "Missing parameter 'image'\n"), ProblemKind::Rejected);
    assert_eq!(kind(400, "cannot get group memberships for anonymous\n"), ProblemKind::SignedOut);
    assert_eq!(Problem::from_answer(400, true, "", None).kind, ProblemKind::SignedOut);
    assert_eq!(kind(403, "Not authorized to use the skaha system\n"), ProblemKind::Forbidden);
    assert_eq!(kind(503, "temporarily unavailable: null\n"), ProblemKind::Unavailable);
    assert_eq!(kind(500, "unexpected exception: x"), ProblemKind::ServerFailed);
    assert_eq!(kind(429, ""), ProblemKind::Busy);
}

#[test]
fn what_is_told_of_who_asks() {
    let of = |status: u16, body: &str| {
        let problem = Problem::from_answer(status, false, body, None);
        (problem.is_of_who_asks(), problem.leaves_open_who_asks())
    };
    for status in [401, 403] {
        assert_eq!(of(status, ""), (true, false), "{status}");
    }
    for status in [429, 500, 502, 503, 504] {
        assert_eq!(of(status, ""), (false, true), "{status}");
    }
    assert_eq!(of(400, "Missing parameter"), (false, false));
    let of = |kind| Problem::new(kind).leaves_open_who_asks();
    assert!(of(ProblemKind::Offline) && of(ProblemKind::Unreachable));
    assert!(!of(ProblemKind::Unreadable), "a proxy's page that wants a sign-in");
}

#[test]
fn names_of_jobs_are_shown_without_their_id() {
    let body = "unexpected exception: no job a-k3x9a0bq, node ws-07";
    let words = Problem::from_answer(500, false, body, None).server_words;
    assert_eq!(words, "unexpected exception: no job a-•••, node ws-07");
    for (body, shown) in [
        ("GET /jobs/skaha-a-k3x9a0bq?watch=1", "GET /jobs/skaha-a-•••?watch=1"),
        ("pods \"a-k3x9a0bq/log\"", "pods \"a-•••/log\""),
        ("-l canfar-net-sessionID=k3x9a0bq,x", "-l canfar-net-sessionID=•••,x"),
    ] {
        assert_eq!(Problem::from_answer(500, false, body, None).server_words, shown);
    }
    let cut = "a ".repeat(146) + "b-k3x9a0bq";
    let words = Problem::from_answer(500, false, &cut, None).server_words;
    assert!(words.ends_with("b-•••"), "{words}");
}

#[test]
fn words_that_may_hold_a_secret_are_not_kept() {
    assert_eq!(Problem::from_answer(401, false, "invalid cookie: s3cret", None).server_words, "");
    assert_eq!(Problem::from_answer(502, false, "<html>nginx", None).server_words, "");
    assert_eq!(Problem::from_answer(400, false, "\n a\u{7}b \n c", None).server_words, "ab");
}
