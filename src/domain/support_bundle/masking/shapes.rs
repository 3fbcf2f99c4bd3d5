//! Secrets by what they look like.

use super::{Part, before, begin_of, end_of};

/// Beginnings of tokens that services give out, so that they can be found.
const BEGINNINGS: [&str; 9] =
    ["eyJ", "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "hf_", "xoxb-", "AKIA"];

/// Words between `/session/` and an id in an interface's address (contract 2.1.1).
const INTERFACES: [&str; 7] =
    ["notebook", "desktop", "carta", "contrib", "contributed", "firefly", "headless"];

fn is_of_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')
}

/// Whether it may be a session's id: eight small letters and digits, a letter first (contract 1.3).
fn is_id(word: &str) -> bool {
    word.len() == 8
        && word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

/// Private keys as files have them, also without their end.
pub(super) fn private_keys(text: &str) -> Vec<Part> {
    let whole = |(at, mark): (usize, &str)| {
        let begin = at + mark.len();
        let rest = text.get(begin..).unwrap_or_default();
        begin..begin + rest.find("-----END").unwrap_or(rest.len())
    };
    text.match_indices("PRIVATE KEY-----")
        .filter(|(at, _)| is_begin(text, *at))
        .map(whole)
        .collect()
}

fn is_begin(text: &str, at: usize) -> bool {
    let line = text.get(..at).unwrap_or_default().rsplit('\n').next();
    line.is_some_and(|line| line.contains("-----BEGIN"))
}

/// `user:password@` in an address.
pub(super) fn logins_in_addresses(text: &str) -> Vec<Part> {
    let login = |(at, mark): (usize, &str)| {
        let begin = at + mark.len();
        let host = |c: char| !c.is_whitespace() && !matches!(c, '/' | '?' | '#' | '"' | '\'');
        let end = end_of(text, begin, host);
        let name = text.get(begin..end)?.rfind('@')?;
        Some(begin..begin + name)
    };
    text.match_indices("://").filter_map(login).collect()
}

/// Addresses of mail.
pub(super) fn mail(text: &str) -> Vec<Part> {
    let is_of_local = |c: char| c.is_alphanumeric() || "._+-'".contains(c);
    let is_of_host = |c: char| c.is_alphanumeric() || ".-".contains(c);
    let found = |sign: &'static str| {
        text.match_indices(sign).filter_map(move |(at, _)| {
            let begin = begin_of(text, at, is_of_local);
            let end = end_of(text, at + sign.len(), is_of_host);
            let host = text.get(at + sign.len()..end)?.trim_end_matches(['.', '-']);
            let end = at + sign.len() + host.len();
            (begin < at && host.contains('.')).then_some(begin..end)
        })
    };
    found("@").chain(found("%40")).collect()
}

/// The ids in addresses of sessions, and in the names that Kubernetes has for them.
pub(super) fn sessions(text: &str) -> Vec<Part> {
    let is_of_segment = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '~');
    let segment = |at: usize| at..end_of(text, at, is_of_segment);
    let in_address = text.match_indices("/session/").filter_map(|(at, mark)| {
        let first = segment(at + mark.len());
        let word = text.get(first.clone())?;
        let goes_on = text.get(first.end..)?.starts_with('/');
        match INTERFACES.contains(&word) {
            true => goes_on.then(|| segment(first.end + 1)),
            false => is_id(word).then_some(first),
        }
    });
    let in_name = text.match_indices("skaha-").flat_map(|(at, _)| {
        let name = at..end_of(text, at, |c| c.is_ascii_alphanumeric() || c == '-');
        let mut begin = name.start;
        let words = text.get(name).unwrap_or_default().split('-').map(move |word| {
            let part = begin..begin + word.len();
            begin = part.end + 1;
            (word, part)
        });
        let ids = words.filter(|(word, _)| is_id(word) && !INTERFACES.contains(word));
        ids.map(|(_, part)| part).collect::<Vec<Part>>()
    });
    in_address.chain(in_name).collect()
}

/// Tokens that begin as services let them begin.
pub(super) fn tokens(text: &str) -> Vec<Part> {
    let whole = |(at, _): (usize, &str)| {
        let part = at..end_of(text, at, is_of_token);
        let begins = before(text, at).is_none_or(|c| !c.is_ascii_alphanumeric());
        (begins && part.len() >= 20).then_some(part)
    };
    BEGINNINGS.iter().flat_map(|begin| text.match_indices(begin)).filter_map(whole).collect()
}

/// Lines of nothing but base64: what is left of a key whose first line was cut off, or data that help nobody.
pub(super) fn long_codes(text: &str) -> Vec<Part> {
    let mut begin = 0;
    let mut parts = Vec::new();
    for line in text.split('\n') {
        let code = line.trim();
        let is_of_code = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
        if code.len() >= 60 && code.chars().all(is_of_code) {
            parts.push(begin..begin + line.len());
        }
        begin += line.len() + 1;
    }
    parts
}
