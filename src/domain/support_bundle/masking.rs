//! What is taken out of a text before it is shown to others. Rather too much than too little: who asks for help
//! must not have to look for secrets.

use std::ops::Range;

mod given;
mod keys;
mod shapes;

/// Stands where something was.
pub const MASK: &str = "•••";

/// A part of the text, by its bytes.
type Part = Range<usize>;

/// The text without secrets: those that are given, and what looks like one.
#[must_use]
pub fn mask(text: &str, secrets: &[String]) -> String {
    let mut parts = parts(text, secrets);
    parts.extend(shapes::mail(text));
    without(text, parts)
}

/// The same with addresses of e-mail left in: of a name.
#[must_use]
pub fn mask_but_mail(text: &str, secrets: &[String]) -> String {
    without(text, parts(text, secrets))
}

fn parts(text: &str, secrets: &[String]) -> Vec<Part> {
    // Letters of ASCII alone change, so that every byte stays in its place.
    let lower = text.to_ascii_lowercase();
    let mut parts = given::parts(text, secrets);
    for find in [keys::headers, keys::values, keys::options, keys::schemes] {
        parts.extend(find(&lower));
    }
    for find in [
        shapes::private_keys,
        shapes::logins_in_addresses,
        shapes::sessions,
        shapes::tokens,
        shapes::long_codes,
    ] {
        parts.extend(find(text));
    }
    parts
}

/// The text with the mask in the place of these parts; what touches or overlaps is one.
fn without(text: &str, mut parts: Vec<Part>) -> String {
    parts.retain(|part| part.start < part.end);
    parts.sort_by_key(|part| part.start);
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    for part in parts {
        if part.start >= at && (part.start > at || !masked.ends_with(MASK)) {
            masked.push_str(text.get(at..part.start).unwrap_or_default());
            masked.push_str(MASK);
        }
        at = at.max(part.end);
    }
    masked.push_str(text.get(at..).unwrap_or_default());
    masked
}

/// Where a run of characters that fit ends, from `at` on.
fn end_of(text: &str, at: usize, fits: impl Fn(char) -> bool) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.find(|c| !fits(c)).unwrap_or(rest.len())
}

/// Where a run of characters that fit begins, up to `at`.
fn begin_of(text: &str, at: usize, fits: impl Fn(char) -> bool) -> usize {
    let before = text.get(..at).unwrap_or_default();
    before.trim_end_matches(fits).len()
}

/// The last character before `at`.
fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at).and_then(|before| before.chars().next_back())
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests;
