//! Who may pull a private image. Lives in memory only, while the form is open: never stored, never in an
//! address, never in a command that the portal shows.

use std::fmt;

/// A user's name and secret at an image registry.
#[derive(Clone, PartialEq, Eq)]
pub struct RegistryLogin {
    /// The user's name there; no colon can be in it (RFC 7617).
    pub user: String,
    /// The command line secret of that registry.
    pub secret: String,
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
    fn debug_output_holds_no_secret() {
        let login = RegistryLogin { user: "astro1".to_owned(), secret: "s3cret".to_owned() };
        assert_eq!(format!("{login:?}"), "RegistryLogin(•••)");
    }
}
