//! Which sessions a view shows, by type and by where they stand.

use crate::domain::session_type::SessionType;
use crate::domain::status::Status;

/// Which type a session must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfType {
    /// This one.
    Known(SessionType),
    /// One that the portal does not know.
    Other,
}

/// Where a session must stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfStatus {
    /// Anywhere but at its end.
    Active,
    /// [`Status::Pending`].
    Pending,
    /// [`Status::Running`].
    Running,
    /// [`Status::Terminating`].
    Terminating,
    /// [`Status::Completed`].
    Completed,
    /// [`Status::Failed`].
    Failed,
    /// In a word that the portal does not know.
    Other,
}

impl OfType {
    /// Every one, in the order of the list's own picker.
    pub const ALL: [Self; 7] = [
        Self::Known(SessionType::Notebook),
        Self::Known(SessionType::Desktop),
        Self::Known(SessionType::Carta),
        Self::Known(SessionType::Firefly),
        Self::Known(SessionType::Contributed),
        Self::Known(SessionType::Headless),
        Self::Other,
    ];

    /// Its word in an address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Known(kind) => kind.wire(),
            Self::Other => "other",
        }
    }

    /// The one of a word; `None`, which is all of them, for any other text.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether a session's type is it.
    #[must_use]
    pub fn has(self, kind: Option<SessionType>) -> bool {
        match self {
            Self::Known(known) => kind == Some(known),
            Self::Other => kind.is_none(),
        }
    }
}

impl OfStatus {
    /// Every one, in the order of a session's life.
    pub const ALL: [Self; 7] = [
        Self::Active,
        Self::Pending,
        Self::Running,
        Self::Terminating,
        Self::Completed,
        Self::Failed,
        Self::Other,
    ];

    /// Its word in an address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Pending => "pending",
            Self::Running => "running",
            Self::Terminating => "terminating",
            Self::Completed => "completed",
            Self::Failed => "failed",
            Self::Other => "other",
        }
    }

    /// The one of a word; `None`, which is all of them, for any other text.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    /// Whether a session's status is it.
    #[must_use]
    pub fn has(self, status: &Status) -> bool {
        match self {
            Self::Active => !status.is_over(),
            Self::Pending => *status == Status::Pending,
            Self::Running => *status == Status::Running,
            Self::Terminating => *status == Status::Terminating,
            Self::Completed => *status == Status::Completed,
            Self::Failed => *status == Status::Failed,
            Self::Other => matches!(status, Status::Other(_)),
        }
    }
}
