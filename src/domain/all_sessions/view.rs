//! What of all sessions is shown, and in which order. It is the query of the page's address; what is as usual is
//! left out of it.

use std::borrow::Cow;

use crate::domain::all_sessions::Sort;
use crate::domain::percent;
use crate::domain::view_query::view_query;

/// A way to look at all sessions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AllSessionsView {
    /// Only the sessions of this user; empty for all.
    pub user: String,
    /// Only those of this type.
    pub kind: String,
    /// Only those that stand there.
    pub status: String,
    /// Only those with all of these words in user, type or status; as typed.
    pub text: String,
    /// In which order.
    pub sort: Sort,
}

view_query!(AllSessionsView);

impl AllSessionsView {
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
            user: value("user").to_owned(),
            kind: value("type").to_owned(),
            status: value("status").to_owned(),
            text: value("q").to_owned(),
            sort: Sort::from_word(value("sort")).unwrap_or_default(),
        }
    }

    /// The query of its address; empty when all is as usual.
    #[must_use]
    pub fn to_query(&self) -> String {
        let sort = if self.sort == Sort::default() { String::new() } else { self.sort.word() };
        let pairs = [
            ("status", &self.status),
            ("type", &self.kind),
            ("user", &self.user),
            ("q", &self.text),
            ("sort", &sort),
        ];
        let pairs = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        let pair = |(key, value): (&str, &String)| [key, "=", &percent::encode(value)].concat();
        pairs.map(pair).collect::<Vec<_>>().join("&")
    }

    /// Whether it may leave sessions out.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        let filters = [&self.user, &self.kind, &self.status];
        filters.iter().any(|filter| !filter.is_empty()) || !self.text.trim().is_empty()
    }

    /// The same with nothing left out.
    #[must_use]
    pub fn unfiltered(&self) -> Self {
        Self { sort: self.sort, ..Self::default() }
    }
}
