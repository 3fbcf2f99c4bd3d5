//! What of the history is shown, and in which order. It is the query of its page's address, so that it can be
//! reloaded, shared and gone back to; what is as usual is left out of it.

use std::borrow::Cow;

use crate::domain::history::{OfOutcome, PastSession, Sort};
use crate::domain::session_list_view::OfType;
use crate::domain::view_query::view_query;
use crate::domain::{percent, sorted};

/// A way to look at the history.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HistoryView {
    /// Only sessions of a type.
    pub kind: Option<OfType>,
    /// Only sessions with an outcome.
    pub outcome: Option<OfOutcome>,
    /// Only sessions with all of these words in their names, images or commands; as typed.
    pub text: String,
    /// In which order.
    pub sort: Sort,
}

view_query!(HistoryView);

impl HistoryView {
    /// Reads the query of an address, without its question mark. What it does not know counts for nothing;
    /// of what is there twice the first counts.
    #[must_use]
    pub fn of_query(query: &str) -> Self {
        let pairs: Vec<(Cow<'_, str>, Cow<'_, str>)> =
            form_urlencoded::parse(query.as_bytes()).collect();
        let value = |key: &str| {
            let found = pairs.iter().find(|(of, _)| of == key);
            found.map_or("", |(_, value)| value.as_ref())
        };
        Self {
            kind: OfType::from_word(value("type")),
            outcome: OfOutcome::from_word(value("outcome")),
            text: value("q").to_owned(),
            sort: Sort::from_word(value("sort")).unwrap_or_default(),
        }
    }

    /// The query of its address; empty when all is as usual.
    #[must_use]
    pub fn to_query(&self) -> String {
        let sort = (self.sort != Sort::default()).then(|| self.sort.word());
        let parts = [
            self.kind.map(|kind| ["type=", kind.word()].concat()),
            self.outcome.map(|outcome| ["outcome=", outcome.word()].concat()),
            (!self.text.is_empty()).then(|| ["q=", &percent::encode(&self.text)].concat()),
            sort.map(|word| ["sort=", &word].concat()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("&")
    }

    /// Whether it may leave sessions out.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        self.kind.is_some() || self.outcome.is_some() || !self.text.trim().is_empty()
    }

    /// The same with nothing left out.
    #[must_use]
    pub fn unfiltered(&self) -> Self {
        Self { sort: self.sort, ..Self::default() }
    }

    /// Whether it shows a session.
    #[must_use]
    pub fn shows(&self, past: &PastSession) -> bool {
        self.kind.is_none_or(|kind| kind.has(past.kind()))
            && self.outcome.is_none_or(|outcome| outcome.has(past.outcome))
            && has_words(past, &self.text)
    }

    /// What it shows of sessions, in its order. Of equals the one that was seen last comes first.
    #[must_use]
    pub fn arranged(&self, sessions: &[PastSession]) -> Vec<PastSession> {
        let mut shown: Vec<PastSession> =
            sessions.iter().rev().filter(|past| self.shows(past)).cloned().collect();
        sorted::sort_by(&mut shown, |a, b| self.sort.compare(a, b));
        shown
    }
}

/// Whether all words stand in the name, the image or the command, in any order and in capital or small letters.
fn has_words(past: &PastSession, text: &str) -> bool {
    if text.trim().is_empty() {
        return true;
    }
    let command = past.settings.command.as_deref().unwrap_or_default();
    let facts = [&past.name, past.image(), command].map(str::to_lowercase);
    let words = text.to_lowercase();
    words.split_whitespace().all(|word| facts.iter().any(|fact| fact.contains(word)))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;
