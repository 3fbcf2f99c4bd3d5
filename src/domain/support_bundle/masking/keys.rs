//! Secrets by the word in front of them. All of these look at a text in small letters.

use super::{Part, before, begin_of, end_of};

/// Headers of HTTP whose whole value is one.
const HEADERS: [&str; 5] =
    ["authorization", "cookie", "x-skaha-registry-auth", "x-auth-token", "x-client-certificate"];

/// What the name of a secret has in it.
const NAMES: [&str; 17] = [
    "token",
    "passw",
    "passphrase",
    "secret",
    "apikey",
    "api_key",
    "api-key",
    "credential",
    "private_key",
    "access_key",
    "pwd",
    "authkey",
    "signature",
    "sessionid",
    "session_id",
    "csrf",
    "xsrf",
];

/// Names too short to be told from words, but for the sign behind them.
const SHORT_NAMES: [&str; 6] = ["pw", "pass", "auth", "sig", "sid", "key"];

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '.')
}

fn is_of_value(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, '&' | '"' | '\'' | '<' | '>')
}

fn is_secret(name: &str) -> bool {
    NAMES.iter().any(|word| name.contains(word))
}

/// The values of headers, to the end of their line.
pub(super) fn headers(lower: &str) -> Vec<Part> {
    let value = |(at, name): (usize, &str)| {
        let behind = end_of(lower, at + name.len(), |c| matches!(c, '"' | '\'' | ' '));
        let sign = lower.get(behind..)?.chars().next()?;
        let begin = end_of(lower, behind + 1, |c| matches!(c, ' ' | '"' | '\''));
        matches!(sign, ':' | '=').then(|| begin..end_of(lower, begin, |c| c != '\n'))
    };
    HEADERS.iter().flat_map(|name| lower.match_indices(name)).filter_map(value).collect()
}

/// What follows `token=`, `"password": `, `secret%3D` and the like.
pub(super) fn values(lower: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for sign in ["=", ":", "%3d"] {
        for (at, _) in lower.match_indices(sign) {
            let behind = at + sign.len();
            let end = begin_of(lower, at, |c| matches!(c, ' ' | '"' | '\'' | '\\'));
            let name = lower.get(begin_of(lower, end, is_of_name)..end).unwrap_or_default();
            // In an address within an address the name follows another such sign.
            let name = name.rsplit("%").next().unwrap_or_default();
            let is_short = sign != ":" && SHORT_NAMES.contains(&name);
            if is_secret(name) || is_short {
                parts.push(value(lower, behind));
            }
        }
    }
    parts
}

/// A value from `at` on: what is quoted, else a word, and the next one when that only says how it is written.
fn value(lower: &str, at: usize) -> Part {
    let begin = end_of(lower, at, |c| matches!(c, ' ' | '\t' | '\\'));
    if let Some(quote @ ('"' | '\'')) = lower.get(begin..).and_then(|rest| rest.chars().next()) {
        return begin + 1..end_of(lower, begin + 1, |c| c != quote && c != '\n');
    }
    let end = end_of(lower, begin, is_of_value);
    let is_scheme = matches!(lower.get(begin..end), Some("bearer" | "basic" | "token"));
    let next = end_of(lower, end, |c| c == ' ');
    begin..if is_scheme { end_of(lower, next, is_of_value) } else { end }
}

/// What follows `--password ` and the like.
pub(super) fn options(lower: &str) -> Vec<Part> {
    let value = |(at, _): (usize, &str)| {
        let end = end_of(lower, at + 2, is_of_name);
        let begin = end_of(lower, end, |c| c == ' ');
        let is_one = begin > end && is_secret(lower.get(at..end)?);
        (is_one && !lower.get(begin..)?.starts_with('-')).then(|| value(lower, begin))
    };
    lower.match_indices("--").filter_map(value).collect()
}

/// What follows `Bearer `, and `Basic ` where it is no sentence.
pub(super) fn schemes(lower: &str) -> Vec<Part> {
    let found = |scheme: &'static str| {
        lower.match_indices(scheme).filter_map(move |(at, _)| {
            let begin = end_of(lower, at + scheme.len(), |c| c == ' ');
            let part = begin..end_of(lower, begin, is_of_value);
            let code = lower.get(part.clone())?;
            let is_code =
                code.len() >= 8 && code.contains(|c: char| c.is_ascii_digit() || c == '=');
            let is_word = before(lower, at).is_none_or(|c| !c.is_alphanumeric());
            (is_word && (scheme == "bearer " || is_code)).then_some(part)
        })
    };
    found("bearer ").chain(found("basic ")).collect()
}
