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
mod tests;
