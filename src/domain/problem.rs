//! What went wrong, as a value: a kind, plain words with a way on, the server's words on demand.

use crate::i18n::Messages;

/// A call to the platform that did not give what was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Decides the sentence and what to do next.
    pub kind: ProblemKind,
    /// The server's own words, one line; empty when there are none that may be shown.
    pub server_words: String,
    /// Seconds to wait, when the server says so.
    pub retry_after: Option<f64>,
}

/// The kinds that a user can do something different about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The browser has no network.
    Offline,
    /// No answer at all: the network on the way, or the server is down.
    Unreachable,
    /// The server does not know who asks.
    SignedOut,
    /// The server knows, and says no.
    Forbidden,
    /// What was asked for is not there.
    NotFound,
    /// The request breaks a rule; the server's words say which.
    Rejected,
    /// Too many requests.
    Busy,
    /// The platform is down for the moment.
    Unavailable,
    /// The server failed.
    ServerFailed,
    /// An answer that cannot be read.
    Unreadable,
}

impl Problem {
    /// A problem without words of the server.
    #[must_use]
    pub fn new(kind: ProblemKind) -> Self {
        Self { kind, server_words: String::new(), retry_after: None }
    }

    /// Reads an error answer (contract 1.1, 4).
    #[must_use]
    pub fn from_answer(
        status: u16,
        has_challenge: bool,
        body: &str,
        retry_after: Option<f64>,
    ) -> Self {
        let anonymous = body.contains("cannot get group memberships for anonymous");
        let kind = match status {
            // 1.3 and 1.4 answer 400 to an anonymous caller (contract 4).
            401 => ProblemKind::SignedOut,
            400 if has_challenge || anonymous => ProblemKind::SignedOut,
            403 => ProblemKind::Forbidden,
            404 => ProblemKind::NotFound,
            429 => ProblemKind::Busy,
            502..=504 => ProblemKind::Unavailable,
            500.. => ProblemKind::ServerFailed,
            _ => ProblemKind::Rejected,
        };
        // A 401 may echo the cookie (contract 4); an HTML page is a proxy's, not the API's.
        let is_shown = kind != ProblemKind::SignedOut && !body.trim_start().starts_with('<');
        let words = if is_shown { first_line(body) } else { String::new() };
        // A 5xx may quote Kubernetes, whose names of jobs and pods hold the id, a credential. Before
        // the line is cut, so that no part of one is left at its end.
        let words = if status >= 500 { without_ids(&words) } else { words };
        let server_words = words.chars().take(LONGEST_WORDS).collect();
        Self { kind, server_words, retry_after }
    }

    /// Whether the platform gave no answer, so that what was asked for may have been done.
    #[must_use]
    pub fn is_without_answer(&self) -> bool {
        matches!(self.kind, ProblemKind::Offline | ProblemKind::Unreachable)
    }

    /// Whether it is that of who asks: nobody that the platform knows, or nobody that it lets in.
    #[must_use]
    pub fn is_of_who_asks(&self) -> bool {
        matches!(self.kind, ProblemKind::SignedOut | ProblemKind::Forbidden)
    }

    /// Whether it says nothing of who asks: it may well be the user who was signed in last. A page in the place
    /// of an answer may be that of a sign-in.
    #[must_use]
    pub fn leaves_open_who_asks(&self) -> bool {
        matches!(
            self.kind,
            ProblemKind::Offline
                | ProblemKind::Unreachable
                | ProblemKind::Busy
                | ProblemKind::Unavailable
                | ProblemKind::ServerFailed
        )
    }

    /// What happened and what to do, in the user's language.
    #[must_use]
    pub fn sentence(&self, t: &Messages) -> &'static str {
        match self.kind {
            ProblemKind::Offline => t.problem_offline,
            ProblemKind::Unreachable => t.problem_unreachable,
            ProblemKind::SignedOut => t.problem_signed_out,
            ProblemKind::Forbidden => t.problem_forbidden,
            ProblemKind::NotFound => t.problem_not_found,
            ProblemKind::Rejected => t.problem_rejected,
            ProblemKind::Busy => t.problem_busy,
            ProblemKind::Unavailable => t.problem_unavailable,
            ProblemKind::ServerFailed => t.problem_server_failed,
            ProblemKind::Unreadable => t.problem_unreadable,
        }
    }
}

/// The words without what may be a session's id in a name such as `skaha-notebook-astro1-k3x9a0bq` or
/// a label such as `id=k3x9a0bq`: eight small letters and digits behind a hyphen or an equals sign
/// (contract 1.3). A word such as `notebook` there goes, too.
fn without_ids(words: &str) -> String {
    let is_id = |run: &str| {
        run.len() == 8
            && run.starts_with(|c: char| c.is_ascii_lowercase())
            && run.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    let mut may_follow = false;
    let piece = |piece: &str| {
        let run = piece.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        let end = piece.get(run.len()..).unwrap_or_default();
        let is_masked = may_follow && is_id(run);
        may_follow = matches!(end, "-" | "=");
        if is_masked { format!("•••{end}") } else { piece.to_owned() }
    };
    words.split_inclusive(|c: char| !c.is_ascii_alphanumeric()).map(piece).collect()
}

/// More of a server's words than this is no sentence.
const LONGEST_WORDS: usize = 300;

fn first_line(body: &str) -> String {
    let line = body.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    line.chars().filter(|c| !c.is_control()).collect()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(status: u16, body: &str) -> ProblemKind {
        Problem::from_answer(status, false, body, None).kind
    }

    #[test]
    fn answers_of_contract_1_1_and_4() {
        assert_eq!(kind(400, "Missing parameter 'image'\n"), ProblemKind::Rejected);
        assert_eq!(
            kind(400, "cannot get group memberships for anonymous\n"),
            ProblemKind::SignedOut
        );
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
        assert_eq!(
            Problem::from_answer(401, false, "invalid cookie: s3cret", None).server_words,
            ""
        );
        assert_eq!(Problem::from_answer(502, false, "<html>nginx", None).server_words, "");
        assert_eq!(Problem::from_answer(400, false, "\n a\u{7}b \n c", None).server_words, "ab");
    }
}
