//! Names of files that the portal gives to the user.

/// As many characters as leave room for a time and an ending on every file system (255 bytes).
const LONGEST: usize = 80;

/// A name for a file about something, with an ending. Of what the thing is called only letters, digits, dots,
/// hyphens and underscores of ASCII are kept: a platform's text must name no folder, hide no file and hold
/// no character that a shell or a file system takes for another.
#[must_use]
pub fn file_name(parts: &[&str], ending: &str) -> String {
    let mut name = String::new();
    for part in parts {
        if !name.is_empty() {
            name.push('-');
        }
        for c in part.chars() {
            let c = if c.is_ascii_alphanumeric() || matches!(c, '.' | '_') { c } else { '-' };
            if c != '-' || !name.ends_with('-') {
                name.push(c);
            }
        }
    }
    let name = name.trim_matches(['-', '.']);
    let name = name.get(..LONGEST).unwrap_or(name).trim_end_matches(['-', '.']);
    let name = if name.is_empty() { "session" } else { name };
    [name, ".", ending].concat()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use super::*;
    use crate::domain::strategies::{holds, pieces};

    #[test]
    fn any_name_gives_a_plain_file() {
        const PARTS: &[&str] =
            &["../", "/", "\\", "C:", "\u{202e}", ".", "a", "..", "-", "\n", "é"];
        holds(
            (pieces(&["../", "/", "\\", ".", "-", "a", "\u{202e}", "\n"]), pieces(PARTS)),
            |(a, b)| {
                let name = file_name(&[&a, &b], "log");
                let stem = name.strip_suffix(".log").unwrap();
                assert!(!stem.is_empty() && stem.len() <= LONGEST, "{name}");
                assert!(!stem.starts_with(['.', '-']) && !stem.ends_with(['.', '-']), "{name}");
                assert!(
                    stem.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b)),
                    "{name}"
                );
            },
        );
    }

    #[test]
    fn names_of_sessions_stay() {
        assert_eq!(
            file_name(&["reduce-night-12", "20261126-1928"], "log"),
            "reduce-night-12-20261126-1928.log"
        );
        assert_eq!(file_name(&["", ""], "txt"), "session.txt");
    }
}
