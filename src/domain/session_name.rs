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
}
