//! Who asks, while the list of sessions cannot tell.

/// What the portal's own server says of who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asker {
    /// The user of this name.
    Named(String),
    /// Nobody that the platform knows.
    Nobody,
    /// The server is of another make, or cannot tell either.
    Unknown,
}

impl Asker {
    /// Whose history may be shown as last seen, when `last` was signed in last in this browser: never that of one
    /// user to another.
    #[must_use]
    pub fn whose(self, last: Option<String>) -> Option<String> {
        match self {
            Self::Named(user) => Some(user),
            Self::Nobody => None,
            Self::Unknown => last,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Asker;

    #[test]
    fn no_history_of_one_user_is_another_s() {
        let ada = || Some("ada".to_owned());
        assert_eq!(Asker::Unknown.whose(ada()), ada());
        assert_eq!(Asker::Unknown.whose(None), None);
        assert_eq!(Asker::Named("bob".to_owned()).whose(ada()), Some("bob".to_owned()));
        assert_eq!(Asker::Named("ada".to_owned()).whose(None), ada());
        assert_eq!(Asker::Nobody.whose(ada()), None);
    }
}
