//! Every path of the portal, in one typed place.

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The user's sessions.
    Sessions,
    /// The launch form.
    Launch,
}

impl Page {
    /// The segment of [`Page::Launch`].
    pub const LAUNCH: &'static str = "launch";

    /// Its path below the portal's base.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Sessions => "/",
            Self::Launch => "/launch",
        }
    }
}

/// The launch form with a type already taken.
#[must_use]
pub fn launch_of(type_word: &str) -> String {
    format!("{}?type={type_word}", Page::Launch.path())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_segments_agree() {
        assert_eq!(Page::Launch.path(), format!("/{}", Page::LAUNCH));
        assert_eq!(launch_of("notebook"), "/launch?type=notebook");
    }
}
