//! What ending a session means, by where it stands: a start is cancelled, a running session deleted,
//! one that is over removed from the list. The platform is asked the same each time.

use crate::domain::status::Status;
use crate::i18n::{Language, Messages};

/// One of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::features::sessions) enum Ending {
    Cancel,
    Delete,
    Remove,
}

/// The words of a question.
pub(in crate::features::sessions) struct Question {
    /// Asks about a session by name.
    pub(in crate::features::sessions) title: fn(&str) -> String,
    /// What is lost and what stays.
    pub(in crate::features::sessions) text: &'static str,
    /// The answer that ends it.
    pub(in crate::features::sessions) confirm: &'static str,
    /// The answer that leaves it.
    pub(in crate::features::sessions) keep: &'static str,
    /// Says that it was asked for.
    pub(in crate::features::sessions) under_way: fn(&str) -> String,
}

impl Ending {
    pub(in crate::features::sessions) fn of(status: &Status) -> Self {
        match status {
            Status::Pending => Self::Cancel,
            _ if status.is_over() => Self::Remove,
            _ => Self::Delete,
        }
    }

    /// On the button, and for screen readers with the session's name.
    pub(in crate::features::sessions) fn labels(
        self,
        t: &Messages,
    ) -> (&'static str, fn(&str) -> String) {
        match self {
            Self::Cancel => (t.cancel, t.cancel_label),
            Self::Delete => (t.delete, t.delete_label),
            Self::Remove => (t.remove, t.remove_label),
        }
    }

    pub(in crate::features::sessions) fn question(
        self,
        is_sandbox: bool,
        language: Language,
    ) -> Question {
        let (t, w) = (language.messages(), language.ending());
        let loses = if is_sandbox { w.delete_loses_sandbox } else { w.delete_loses };
        let (title, text, confirm, keep) = match self {
            Self::Cancel => (w.cancel_title, w.cancel_loses, w.cancel_confirm, w.cancel_keep),
            Self::Delete => (w.delete_title, loses, t.delete, w.delete_keep),
            Self::Remove => (w.remove_title, w.delete_over, t.remove, w.delete_keep),
        };
        let under_way = match self {
            Self::Cancel => w.cancelling,
            Self::Delete => w.deleting,
            Self::Remove => w.removing,
        };
        Question { title, text, confirm, keep, under_way }
    }
}
