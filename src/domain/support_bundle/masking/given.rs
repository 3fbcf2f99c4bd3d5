//! Secrets that the portal knows.

use super::Part;

/// Bytes below which a text is no secret of a session: an id has 8 (contract 1.3). Shorter ones would stand in
/// words.
const SHORTEST: usize = 6;

/// Wherever one of the secrets stands.
pub(super) fn parts(text: &str, secrets: &[String]) -> Vec<Part> {
    let secrets = secrets.iter().filter(|secret| secret.len() >= SHORTEST);
    let found = secrets.flat_map(|secret| {
        text.match_indices(secret.as_str()).map(|(at, found)| at..at + found.len())
    });
    found.collect()
}
