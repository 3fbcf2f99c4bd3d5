//! The name of the one user.

use nix::unistd::{User, geteuid};

/// For an account without a usable name, as in a container that runs under a bare uid.
const NAMELESS: &str = "user";
/// The longest label of a host name or of a Kubernetes object.
const MAX_LENGTH: usize = 63;

/// The user's name as a segment of paths and URLs: `$USER`, else the account's name.
#[must_use]
pub fn name() -> String {
    let account = || User::from_uid(geteuid()).ok().flatten().map(|user| user.name);
    let candidates = [std::env::var("USER").ok(), account()];
    let mut safe = candidates.into_iter().flatten().map(|name| segment(&name));
    safe.find(|name| !name.is_empty()).unwrap_or_else(|| NAMELESS.to_owned())
}

/// `text` in lower case, every run of other characters than `[a-z0-9]` one hyphen, and no hyphen
/// at the ends.
fn segment(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut joined = words.collect::<Vec<_>>().join("-");
    joined.truncate(MAX_LENGTH);
    joined.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod properties;

#[cfg(test)]
mod tests {
    use super::{name, segment};

    #[test]
    fn keeps_what_is_safe_and_hyphenates_the_rest() {
        for (given, safe) in [
            ("astro1", "astro1"),
            ("Ada Lovelace", "ada-lovelace"),
            ("DOMAIN\\ada", "domain-ada"),
            ("../../etc", "etc"),
            ("j.doe@site.org", "j-doe-site-org"),
            ("José", "jos"),
            ("-a--b-", "a-b"),
            ("天文", ""),
            ("", ""),
        ] {
            assert_eq!(segment(given), safe, "{given}");
        }
        assert_eq!(segment(&format!("{}-b", "a".repeat(62))), "a".repeat(62));
    }

    #[test]
    fn is_never_empty() {
        assert!(!name().is_empty());
    }
}
