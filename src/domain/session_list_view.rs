//! What of the session list is shown, in which order and how. It is the query of the list's address, so that
//! it can be reloaded, shared and gone back to; what is as usual is left out of it.

use std::borrow::Cow;

use crate::domain::percent;
use crate::domain::session::Session;
use crate::domain::sorted;
use crate::domain::view_query::view_query;

mod filters;
mod order;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;
#[cfg(test)]
mod tests;

pub use filters::{OfStatus, OfType};
pub use order::{Column, Sort};

/// A way to look at the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SessionListView {
    /// As a table; otherwise as cards.
    pub is_table: bool,
    /// Only sessions of a type.
    pub kind: Option<OfType>,
    /// Only sessions that stand there.
    pub status: Option<OfStatus>,
    /// Only sessions with all of these words in their names or images; as typed.
    pub text: String,
    /// In which order.
    pub sort: Sort,
}

view_query!(SessionListView, is_table);

impl SessionListView {
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
            is_table: value("view") == "table",
            kind: OfType::from_word(value("type")),
            status: OfStatus::from_word(value("status")),
            text: value("q").to_owned(),
            sort: Sort::from_word(value("sort")).unwrap_or_default(),
        }
    }

    /// The query of its address; empty when all is as usual.
    #[must_use]
    pub fn to_query(&self) -> String {
        let sort = (self.sort != Sort::default()).then(|| self.sort.word());
        let parts = [
            self.is_table.then(|| "view=table".to_owned()),
            self.kind.map(|kind| format!("type={}", kind.word())),
            self.status.map(|status| format!("status={}", status.word())),
            (!self.text.is_empty()).then(|| format!("q={}", percent::encode(&self.text))),
            sort.map(|word| format!("sort={word}")),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("&")
    }

    /// Whether it may leave sessions out.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        self.kind.is_some() || self.status.is_some() || !self.text.trim().is_empty()
    }

    /// The same with nothing left out.
    #[must_use]
    pub fn unfiltered(&self) -> Self {
        Self { kind: None, status: None, text: String::new(), ..self.clone() }
    }

    /// Whether it shows a session.
    #[must_use]
    pub fn shows(&self, session: &Session) -> bool {
        self.kind.is_none_or(|kind| kind.has(session.kind))
            && self.status.is_none_or(|status| status.has(&session.status))
            && has_words(session, &self.text)
    }

    /// Which of the sessions it shows, and in which order: their places in the list. Equals stay as they
    /// stand there.
    #[must_use]
    pub fn arranged(&self, sessions: &[Session]) -> Vec<usize> {
        let shown = sessions.iter().enumerate().filter(|(_, session)| self.shows(session));
        let mut shown: Vec<(usize, &Session)> = shown.collect();
        sorted::sort_by(&mut shown, |(_, a), (_, b)| self.sort.compare(a, b));
        shown.into_iter().map(|(place, _)| place).collect()
    }
}

/// Whether all words stand in the name or in the image, in any order and in capital or small letters.
fn has_words(session: &Session, text: &str) -> bool {
    if text.trim().is_empty() {
        return true;
    }
    let (name, image) = (session.name.to_lowercase(), session.image.0.to_lowercase());
    let words = text.to_lowercase();
    words.split_whitespace().all(|word| name.contains(word) || image.contains(word))
}
