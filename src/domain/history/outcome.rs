//! What became of a session that was seen, as far as the portal can know.

use crate::domain::status::Status;
use crate::ui::pill::Tone;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It is coming up.
    Starting,
    /// It runs.
    Running,
    /// It is ending.
    Ending,
    /// It ended by itself.
    Finished,
    /// It ended with an error, or could not be started.
    Failed,
    /// Its time was over.
    Expired,
    /// The user deleted it in this browser.
    Deleted,
    /// It was being ended when it was last seen, by somebody else's doing.
    EndedElsewhere,
    /// It came up or ran when it was last seen: deleted from elsewhere, or ended by the platform.
    Vanished,
    /// It was gone when the portal looked again after a time without.
    Unwatched,
}

/// Every one, with its word in what is stored and exported.
const WORDS: [(Outcome, &str); 10] = [
    (Outcome::Starting, "starting"),
    (Outcome::Running, "running"),
    (Outcome::Ending, "ending"),
    (Outcome::Finished, "finished"),
    (Outcome::Failed, "failed"),
    (Outcome::Expired, "expired"),
    (Outcome::Deleted, "deleted"),
    (Outcome::EndedElsewhere, "ended-elsewhere"),
    (Outcome::Vanished, "vanished"),
    (Outcome::Unwatched, "unwatched"),
];

impl Outcome {
    /// Its word in what is stored and exported.
    #[must_use]
    pub fn word(self) -> &'static str {
        WORDS.iter().find(|(outcome, _)| *outcome == self).map_or("", |(_, word)| word)
    }

    /// The one of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        WORDS.iter().find(|(_, known)| *known == word).map(|(outcome, _)| *outcome)
    }

    /// Whether it is no more.
    #[must_use]
    pub fn is_over(self) -> bool {
        !matches!(self, Self::Starting | Self::Running | Self::Ending)
    }

    /// Whether the platform itself said so, while it still listed the session.
    pub(super) fn is_told(self) -> bool {
        matches!(self, Self::Finished | Self::Failed | Self::Expired)
    }

    /// Of one that is listed; of one that failed only its time tells whether it has expired.
    pub(super) fn of_listed(status: &Status, is_expired: bool) -> Self {
        match status {
            Status::Pending => Self::Starting,
            Status::Running | Status::Other(_) => Self::Running,
            Status::Terminating => Self::Ending,
            Status::Completed => Self::Finished,
            Status::Failed if is_expired => Self::Expired,
            Status::Failed => Self::Failed,
        }
    }

    /// Its colour and sign.
    #[must_use]
    pub fn tone(self) -> Tone {
        match self {
            Self::Running => Tone::Run,
            Self::Starting | Self::Ending => Tone::Wait,
            Self::Failed => Tone::Bad,
            _ => Tone::Done,
        }
    }
}

/// Which outcome a session must have to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfOutcome {
    /// It is not over.
    Live,
    /// [`Outcome::Finished`].
    Finished,
    /// [`Outcome::Failed`].
    Failed,
    /// [`Outcome::Expired`].
    Expired,
    /// [`Outcome::Deleted`].
    Deleted,
    /// It was gone, and not by the user's doing here.
    Gone,
}

impl OfOutcome {
    /// Every one, in the order of the choice.
    pub const ALL: [Self; 6] =
        [Self::Live, Self::Finished, Self::Failed, Self::Expired, Self::Deleted, Self::Gone];

    /// Its word in an address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Finished => "finished",
            Self::Failed => "failed",
            Self::Expired => "expired",
            Self::Deleted => "deleted",
            Self::Gone => "gone",
        }
    }

    /// The one of a word; `None`, which is all of them, for any other text.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.word() == word)
    }

    /// Whether a session's outcome is it.
    #[must_use]
    pub fn has(self, outcome: Outcome) -> bool {
        match self {
            Self::Live => !outcome.is_over(),
            Self::Finished => outcome == Outcome::Finished,
            Self::Failed => outcome == Outcome::Failed,
            Self::Expired => outcome == Outcome::Expired,
            Self::Deleted => outcome == Outcome::Deleted,
            Self::Gone => {
                matches!(outcome, Outcome::EndedElsewhere | Outcome::Vanished | Outcome::Unwatched)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_has_a_word_and_one_place_in_the_choice() {
        for (outcome, word) in WORDS {
            assert_eq!((outcome.word(), Outcome::from_word(word)), (word, Some(outcome)));
            let choices = OfOutcome::ALL.into_iter().filter(|choice| choice.has(outcome));
            assert_eq!(choices.count(), 1, "{word}");
        }
        for choice in OfOutcome::ALL {
            assert_eq!(OfOutcome::from_word(choice.word()), Some(choice));
        }
        assert_eq!((Outcome::from_word(""), OfOutcome::from_word("all")), (None, None));
    }
}
