//! The views of a session's page.

use crate::domain::session_type::SessionType;
use crate::domain::status::Status;

/// One of the views.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    /// What it is, and where its data lives.
    Overview,
    /// What it uses.
    Usage,
    /// What the platform tells.
    Events,
    /// What its program has written.
    Log,
    /// Its interface for scripts.
    Access,
}

impl View {
    /// All, in the order of the tabs.
    pub(super) const ALL: [Self; 5] =
        [Self::Overview, Self::Usage, Self::Events, Self::Log, Self::Access];

    /// The one that an address names; `logs`, the API's word, was the portal's, too.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        match word {
            "logs" => Some(Self::Log),
            _ => Self::ALL.into_iter().find(|view| view.word() == word),
        }
    }

    /// Its word in the address.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Usage => "usage",
            Self::Events => "events",
            Self::Log => "log",
            Self::Access => "access",
        }
    }

    /// The `id` of its tab.
    pub(super) fn tab(self) -> &'static str {
        match self {
            Self::Overview => "tab-overview",
            Self::Usage => "tab-usage",
            Self::Events => "tab-events",
            Self::Log => "tab-log",
            Self::Access => "tab-access",
        }
    }

    /// The one that tells most about a session: while it comes up what the platform does, after a failure its
    /// program's last words, and of a batch job that is over what it came to.
    pub(super) fn telling_most(status: &Status, kind: Option<SessionType>) -> Self {
        match status {
            Status::Pending => Self::Events,
            Status::Failed => Self::Log,
            Status::Completed if kind == Some(SessionType::Headless) => Self::Log,
            _ => Self::Overview,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_to_their_views() {
        for view in View::ALL {
            assert_eq!(View::from_word(view.word()), Some(view));
        }
        assert_eq!(View::from_word("logs"), Some(View::Log));
        assert_eq!(View::from_word("else"), None);
    }

    #[test]
    fn without_a_word_the_page_shows_what_tells_most() {
        let notebook = Some(SessionType::Notebook);
        assert_eq!(View::telling_most(&Status::Pending, notebook), View::Events);
        assert_eq!(View::telling_most(&Status::Failed, None), View::Log);
        assert_eq!(View::telling_most(&Status::Running, notebook), View::Overview);
        assert_eq!(View::telling_most(&Status::Completed, notebook), View::Overview);
    }

    #[test]
    fn a_batch_job_that_is_over_shows_what_it_wrote() {
        let job = Some(SessionType::Headless);
        assert_eq!(View::telling_most(&Status::Completed, job), View::Log);
        assert_eq!(View::telling_most(&Status::Running, job), View::Overview);
    }
}
