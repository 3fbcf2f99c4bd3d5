//! Every path of the portal, in one typed place.

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The user's sessions.
    Sessions,
    /// The launch form.
    Launch,
    /// What helps to choose.
    Guide,
    /// Sessions that this browser has seen.
    History,
    /// Everybody's sessions.
    Admin,
}

impl Page {
    /// The segment of [`Page::Launch`].
    pub const LAUNCH: &'static str = "launch";
    /// The segment of [`Page::Guide`].
    pub const GUIDE: &'static str = "guide";
    /// The segment of [`Page::History`].
    pub const HISTORY: &'static str = "history";
    /// The segment of [`Page::Admin`].
    pub const ADMIN: &'static str = "admin";
    /// The segment before a session's name.
    pub const SESSIONS: &'static str = "sessions";

    /// The segment behind a session's name, of the page that waits for its interface.
    pub const OPEN: &'static str = "open";

    /// Its path below the portal's base.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Sessions => "/",
            Self::Launch => "/launch",
            Self::Guide => "/guide",
            Self::History => "/history",
            Self::Admin => "/admin",
        }
    }
}

/// The launch form with a type already taken.
#[must_use]
pub fn launch_of(type_word: &str) -> String {
    format!("{}?type={type_word}", Page::Launch.path())
}

/// The launch form with the settings, as a query, of the session of a name, already percent-encoded; with
/// the focus on Launch, or with `is_edited` on the first step.
#[must_use]
pub fn launch_again(encoded_name: &str, settings: &str, is_edited: bool) -> String {
    let edit = if is_edited { "&edit=1" } else { "" };
    [Page::Launch.path(), "?from=", encoded_name, edit, "&", settings].concat()
}

/// The page of the sessions of a name, already percent-encoded; with one of its texts, or with the
/// one that tells most.
#[must_use]
pub fn session_of(encoded_name: &str, view: Option<&str>) -> String {
    let query = view.map(|view| format!("?view={view}")).unwrap_or_default();
    format!("/{}/{encoded_name}{query}", Page::SESSIONS)
}

/// The page that waits for the interface of the session of a name, already percent-encoded; with several of
/// that name, the one that the address counts to.
#[must_use]
pub fn open_when_ready(encoded_name: &str, nth: Option<usize>) -> String {
    let query = nth.map(|nth| format!("?nth={nth}")).unwrap_or_default();
    [&session_of(encoded_name, None), "/", Page::OPEN, &query].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_segments_agree() {
        assert_eq!(Page::Launch.path(), format!("/{}", Page::LAUNCH));
        assert_eq!(Page::Guide.path(), format!("/{}", Page::GUIDE));
        assert_eq!(Page::History.path(), format!("/{}", Page::HISTORY));
        assert_eq!(Page::Admin.path(), format!("/{}", Page::ADMIN));
        assert_eq!(session_of("a-1", Some("log")), "/sessions/a-1?view=log");
        assert_eq!(open_when_ready("a-1", None), "/sessions/a-1/open");
        assert_eq!(open_when_ready("a-1", Some(2)), "/sessions/a-1/open?nth=2");
        assert_eq!(launch_again("a-1", "type=x", true), "/launch?from=a-1&edit=1&type=x");
        assert_eq!(launch_of("notebook"), "/launch?type=notebook");
    }
}
