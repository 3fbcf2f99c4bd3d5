//! Who may pull a private image. Lives in memory only, while the form is open: never stored, never in an
//! address, never in a command that the portal shows.

use std::fmt;

/// A user's name and secret at an image registry.
#[derive(Clone, PartialEq, Eq)]
pub struct RegistryLogin {
    /// The user's name there; no colon can be in it (RFC 7617).
    pub user: String,
    /// The command line secret of that registry; no colon either: the platform takes one in all
    /// (contract 4).
    pub secret: String,
}

/// Why a login is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoginError {
    /// Only one of its parts is there.
    Half,
    /// The colon sets the parts apart; there is one in the user's name.
    UserColon,
    /// There is one in the secret.
    SecretColon,
}

impl RegistryLogin {
    /// Reads what was typed; `None` for nothing.
    ///
    /// # Errors
    /// What the registry could not make sense of.
    pub fn read(user: &str, secret: String) -> Result<Option<Self>, LoginError> {
        let user = user.trim();
        match (user.is_empty(), secret.is_empty()) {
            _ if user.contains(':') => Err(LoginError::UserColon),
            _ if secret.contains(':') => Err(LoginError::SecretColon),
            (true, true) => Ok(None),
            (false, false) => Ok(Some(Self { user: user.to_owned(), secret })),
            _ => Err(LoginError::Half),
        }
    }
}

impl fmt::Debug for RegistryLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RegistryLogin(•••)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_has_two_parts() {
        let read = |user, secret: &str| RegistryLogin::read(user, secret.to_owned());
        assert_eq!(read(" ", ""), Ok(None));
        assert!(read(" astro1 ", "s3").unwrap().is_some_and(|login| login.user == "astro1"));
        assert_eq!(read("astro1", ""), Err(LoginError::Half));
        assert_eq!(read("", "s3"), Err(LoginError::Half));
        assert_eq!(read("a:b", "s"), Err(LoginError::UserColon));
        assert_eq!(read("astro1", "s:3"), Err(LoginError::SecretColon));
        assert_eq!(read("", "s:3"), Err(LoginError::SecretColon));
    }

    #[test]
    fn debug_output_holds_no_secret() {
        let login = RegistryLogin { user: "astro1".to_owned(), secret: "s3cret".to_owned() };
        assert_eq!(format!("{login:?}"), "RegistryLogin(•••)");
    }
}
