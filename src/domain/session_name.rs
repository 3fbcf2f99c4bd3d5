//! The name of a session, by the rule that the server and Kubernetes accept together.

use crate::domain::session_type::SessionType;

/// A name that a launch will accept: 1 to 63 ASCII letters, digits and hyphens, with a letter or
/// digit at both ends (contract 1.3: longer ones fail as a pod host name, outer hyphens as a label).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionName(String);

/// Why a text is no session name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameError {
    /// Nothing was typed.
    Empty,
    /// This character is not a letter, digit or hyphen.
    Character(char),
    /// A hyphen at the start or the end.
    OuterHyphen,
    /// More than [`SessionName::MAX_LENGTH`] characters.
    TooLong,
}

impl SessionName {
    /// The longest name, in characters.
    pub const MAX_LENGTH: usize = 63;

    /// Checks what was typed; surrounding white space does not count.
    ///
    /// # Errors
    /// The first rule of the name that the text breaks.
    pub fn parse(text: &str) -> Result<Self, NameError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(NameError::Empty);
        }
        if let Some(odd) = text.chars().find(|c| !c.is_ascii_alphanumeric() && *c != '-') {
            return Err(NameError::Character(odd));
        }
        if text.starts_with('-') || text.ends_with('-') {
            return Err(NameError::OuterHyphen);
        }
        if text.len() > Self::MAX_LENGTH {
            return Err(NameError::TooLong);
        }
        Ok(Self(text.to_owned()))
    }

    /// The name as typed; the server lower-cases it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first of `notebook-1`, `notebook-2`, … that no listed session has.
    #[must_use]
    pub fn suggest<'a>(kind: SessionType, taken: impl Iterator<Item = &'a str> + Clone) -> String {
        (1_u32..)
            .map(|number| format!("{}-{number}", kind.wire()))
            .find(|name| !taken.clone().any(|other| other.eq_ignore_ascii_case(name)))
            .unwrap_or_default()
    }

    /// The next of this name that no listed session has: `galaxy-2` for `galaxy` and for `galaxy-1`.
    #[must_use]
    pub fn free_like<'a>(&self, taken: impl Iterator<Item = &'a str> + Clone) -> String {
        let numbered = self.0.rsplit_once('-').and_then(|(stem, number)| {
            let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
            // A number that leaves none after it is a word like others.
            let is_counted = |number: &u32| is_number && *number < u32::MAX / 2;
            Some((stem, number.parse().ok().filter(is_counted)?))
        });
        let (stem, number) = numbered.unwrap_or((&self.0, 1));
        (number + 1..)
            .map(|number| {
                let end = format!("-{number}");
                let room = Self::MAX_LENGTH.saturating_sub(end.len());
                // Shorter where there is no room for the number.
                let stem = stem.get(..room).unwrap_or(stem).trim_end_matches('-');
                format!("{stem}{end}")
            })
            .find(|name| !taken.clone().any(|other| other.eq_ignore_ascii_case(name)))
            .unwrap_or_default()
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_of_contract_1_3() {
        assert_eq!(SessionName::parse(" Galaxy-7 ").unwrap().as_str(), "Galaxy-7");
        assert_eq!(SessionName::parse("  "), Err(NameError::Empty));
        assert_eq!(SessionName::parse("a b"), Err(NameError::Character(' ')));
        assert_eq!(SessionName::parse("é"), Err(NameError::Character('é')));
        assert_eq!(SessionName::parse("-a"), Err(NameError::OuterHyphen));
        assert_eq!(SessionName::parse("a-"), Err(NameError::OuterHyphen));
        assert!(SessionName::parse(&"a".repeat(63)).is_ok());
        assert_eq!(SessionName::parse(&"a".repeat(64)), Err(NameError::TooLong));
    }

    #[test]
    fn the_suggestion_is_free() {
        let taken = ["notebook-1", "Notebook-2", "desktop-3"];
        let name = SessionName::suggest(SessionType::Notebook, taken.into_iter());
        assert_eq!(name, "notebook-3");
    }

    #[test]
    fn a_free_name_is_like_the_taken_one() {
        let free = |name: &str, taken: &[&str]| {
            SessionName::parse(name).unwrap().free_like(taken.iter().copied())
        };
        assert_eq!(free("galaxy", &["galaxy"]), "galaxy-2");
        assert_eq!(free("Galaxy", &["galaxy", "galaxy-2"]), "Galaxy-3");
        assert_eq!(free("galaxy-7", &["galaxy-7"]), "galaxy-8");
        assert_eq!(free("m-31-x", &["m-31-x"]), "m-31-x-2");
        assert_eq!(free("a-99999999999", &[]), "a-99999999999-2");
        assert_eq!(free("a-4294967295", &["a-4294967295"]), "a-4294967295-2");
        let longest = "a".repeat(63);
        assert_eq!(free(&longest, &[&longest]), format!("{}-2", "a".repeat(61)));
    }
}
