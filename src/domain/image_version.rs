//! The order of an image's versions.

use std::cmp::Ordering;

/// A part of a version, in the order in which it makes a version newer.
#[derive(PartialEq, Eq)]
enum Part<'a> {
    /// `rc`, `beta` and the like: older than the version without.
    Before(&'a str),
    /// The version is over.
    End,
    Text(&'a str),
    /// Digits without leading zeros: the longer number is the greater.
    Number(&'a str),
}

/// Words for what comes before a release.
const BEFORE: [&str; 6] = ["alpha", "beta", "dev", "pre", "preview", "rc"];

impl Part<'_> {
    fn rank(&self) -> u8 {
        match self {
            Self::Before(_) => 0,
            Self::End => 1,
            Self::Text(_) => 2,
            Self::Number(_) => 3,
        }
    }

    fn compare(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => a.len().cmp(&b.len()).then_with(|| a.cmp(b)),
            (Self::Text(a), Self::Text(b)) | (Self::Before(a), Self::Before(b)) => a.cmp(b),
            _ => self.rank().cmp(&other.rank()),
        }
    }
}

/// The first part of a version, and what follows it.
fn next(version: &str) -> (Part<'_>, &str) {
    let rest = version.trim_start_matches(['.', '-', '_', '+']);
    let Some(first) = rest.chars().next() else { return (Part::End, "") };
    let is_number = first.is_ascii_digit();
    let is_other = |c: char| {
        c.is_ascii_digit() != is_number || (!is_number && matches!(c, '.' | '-' | '_' | '+'))
    };
    let length = rest.find(is_other).unwrap_or(rest.len());
    let (part, rest) = rest.split_at_checked(length).unwrap_or((rest, ""));
    let part = match part {
        _ if is_number => Part::Number(part.trim_start_matches('0')),
        word if BEFORE.contains(&word) => Part::Before(word),
        word => Part::Text(word),
    };
    (part, rest)
}

/// Digests say nothing of their age.
fn is_digest(version: &str) -> bool {
    version.starts_with("sha256:")
}

/// `latest` first, then from new to old as people number versions: 1.10.0 before 1.2.0, and 1.2.0 before
/// 1.2.0-rc1. Digests come last.
#[must_use]
pub fn newest_first(a: &str, b: &str) -> Ordering {
    let flags = |version: &str| (version != "latest", is_digest(version));
    flags(a).cmp(&flags(b)).then_with(|| by_parts(b, a)).then_with(|| b.cmp(a))
}

fn by_parts(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (without_v(a), without_v(b));
    loop {
        let ((part_a, rest_a), (part_b, rest_b)) = (next(a), next(b));
        let order = part_a.compare(&part_b);
        if order != Ordering::Equal || part_a == Part::End {
            return order;
        }
        (a, b) = (rest_a, rest_b);
    }
}

/// `v1.2` is 1.2.
fn without_v(version: &str) -> &str {
    let number = version.strip_prefix('v');
    number.filter(|number| number.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(version)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use proptest::collection::vec;

    use super::newest_first;
    use crate::domain::strategies::{holds, pieces};

    #[test]
    fn one_order_whatever_the_versions() {
        let version =
            || pieces(&["latest", "v", "1", "10", "0", ".", "-", "rc", "a", "é", "sha256:"]);
        holds(vec(version(), 1..8), |mut versions| {
            versions.sort_by(|a, b| newest_first(a, b));
            for (place, a) in versions.iter().enumerate() {
                for b in &versions[place..] {
                    assert!(newest_first(a, b).is_le() && newest_first(b, a).is_ge(), "{a} {b}");
                    assert_eq!(newest_first(a, b).is_eq(), a == b);
                }
            }
        });
    }

    #[test]
    fn numbers_count_as_numbers() {
        holds((vec(0..2000_u32, 1..4), vec(0..2000_u32, 1..4)), |(a, b)| {
            let text =
                |parts: &[u32]| parts.iter().map(u32::to_string).collect::<Vec<_>>().join(".");
            assert_eq!(newest_first(&text(&a), &text(&b)), b.cmp(&a));
        });
    }
}

#[cfg(test)]
mod tests {
    use super::newest_first;

    fn sorted(versions: &[&'static str]) -> Vec<&'static str> {
        let mut versions = versions.to_vec();
        versions.sort_by(|a, b| newest_first(a, b));
        versions
    }

    #[test]
    fn latest_then_numbers_from_great_to_small() {
        let versions = ["1.10.0", "1.2.0", "latest", "1.1.0"];
        assert_eq!(sorted(&versions), ["latest", "1.10.0", "1.2.0", "1.1.0"]);
        assert_eq!(sorted(&["22.11", "26.01", "25.09"]), ["26.01", "25.09", "22.11"]);
        assert_eq!(sorted(&["v1.9", "1.10", "v1.11"]), ["v1.11", "1.10", "v1.9"]);
        assert_eq!(sorted(&["", "1"]), ["1", ""]);
    }

    #[test]
    fn candidates_are_older_than_what_they_became() {
        let versions = ["2.0-rc1", "2.0", "2.0-rc2", "2.0.1", "2.0-cuda", "1.9"];
        let wanted = ["2.0.1", "2.0-cuda", "2.0", "2.0-rc2", "2.0-rc1", "1.9"];
        assert_eq!(sorted(&versions), wanted);
    }

    #[test]
    fn digests_come_last() {
        assert_eq!(sorted(&["sha256:ff", "0.1", "latest"]), ["latest", "0.1", "sha256:ff"]);
    }
}
