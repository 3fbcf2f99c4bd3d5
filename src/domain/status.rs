//! Where a session stands.

use crate::i18n::Messages;
use crate::ui::pill::Tone;

/// A session's status, whichever dialect the server speaks (contract 2.2, 10).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Queued, pulling its image or not answering yet.
    Pending,
    /// Up and ready.
    Running,
    /// Being ended.
    Terminating,
    /// Finished by itself; `Succeeded` on older servers.
    Completed,
    /// Ended with an error or by the platform; `Error` in some clients.
    Failed,
    /// A word that the contract does not list, shown as it came.
    Other(String),
}

impl Status {
    /// Reads the API's word, whatever its case.
    #[must_use]
    pub fn from_wire(word: &str) -> Self {
        match word.to_ascii_lowercase().as_str() {
            "pending" => Self::Pending,
            "running" => Self::Running,
            "terminating" => Self::Terminating,
            "completed" | "succeeded" => Self::Completed,
            "failed" | "error" => Self::Failed,
            _ => Self::Other(word.to_owned()),
        }
    }

    /// Whether it will change soon by itself, so that the list is worth reading often.
    #[must_use]
    pub fn is_changing(&self) -> bool {
        matches!(self, Self::Pending | Self::Terminating)
    }

    /// Whether it takes one of the user's places: the server counts only these (contract 1.3).
    #[must_use]
    pub fn counts_against_limit(&self) -> bool {
        matches!(self, Self::Pending | Self::Running)
    }

    /// Whether nothing more will come of it.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self, Self::Completed | Self::Failed)
    }

    /// The user's word for it.
    #[must_use]
    pub fn label(&self, t: &Messages) -> String {
        match self {
            Self::Pending => t.status_pending,
            Self::Running => t.status_running,
            Self::Terminating => t.status_terminating,
            Self::Completed => t.status_completed,
            Self::Failed => t.status_failed,
            Self::Other(word) => word,
        }
        .to_owned()
    }

    /// Its colour and icon.
    #[must_use]
    pub fn tone(&self) -> Tone {
        match self {
            Self::Pending | Self::Terminating => Tone::Wait,
            Self::Running => Tone::Run,
            Self::Failed => Tone::Bad,
            Self::Completed | Self::Other(_) => Tone::Done,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_and_new_words_mean_the_same() {
        // contract 2.2 and 10
        assert_eq!(Status::from_wire("Succeeded"), Status::Completed);
        assert_eq!(Status::from_wire("Error"), Status::Failed);
        assert_eq!(Status::from_wire("running"), Status::Running);
        assert_eq!(Status::from_wire("Unknown"), Status::Other("Unknown".to_owned()));
    }
}
