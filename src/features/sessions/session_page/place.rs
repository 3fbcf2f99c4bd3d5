//! What the page's address says beside the session's name: `nth`, `view` and what a view adds.

use leptos::prelude::*;
use leptos_router::hooks::use_url;
use leptos_router::location::Url;

use crate::domain::percent;
use crate::layout::address::Address;

/// Which of several sessions of the name.
const NTH: &str = "nth";
/// Which view.
pub(super) const VIEW: &str = "view";
/// Whether times are told in UTC.
pub(super) const UTC: &str = "utc";

/// The address of this page, and the way to another query of it.
#[derive(Clone, Copy)]
pub(super) struct Place {
    url: ReadSignal<Url>,
    address: Address,
}

impl Place {
    /// The page's address as it changes, for all that is drawn below.
    pub(super) fn provide() -> Self {
        let place = Self { url: use_url(), address: Address::follow() };
        provide_context(place);
        place
    }

    /// The address of the page that this is drawn on.
    pub(super) fn of_page() -> Self {
        use_context().unwrap_or_else(Self::provide)
    }

    /// What the query says under a key.
    pub(super) fn get(self, key: &str) -> Option<String> {
        self.url.read().search_params().get(key)
    }

    /// The address of a view, from the host's root on.
    pub(super) fn of_view(self, view: &str) -> String {
        let query = self.query_of_view(view);
        [self.url.read().path(), "?", &query].concat()
    }

    /// Goes to a view, in the place of this one.
    pub(super) fn go_to_view(self, view: &str) {
        let query = untrack(|| self.query_of_view(view));
        self.address.write(&query, false);
    }

    /// Of what the query says only which session it is and how times are told stay: the rest is the other
    /// views' own.
    fn query_of_view(self, view: &str) -> String {
        let url = self.url.read();
        let kept = |key: &'static str| Some((key, url.search_params().get(key)?));
        let kept = [NTH, UTC].into_iter().filter_map(kept);
        written(kept.chain([(VIEW, view.to_owned())]))
    }

    /// Writes a value into the query, or takes it out; in the place of the address that was.
    pub(super) fn set(self, key: &'static str, value: Option<&str>) {
        let query = {
            let params = self.url.read_untracked().search_params().clone();
            let params: Vec<_> = params.into_iter().filter(|(known, _)| known != key).collect();
            let others = params.iter().map(|(key, value)| (&**key, value.clone()));
            written(others.chain(value.map(|value| (key, value.to_owned()))))
        };
        self.address.write(&query, false);
    }
}

fn written<'a>(query: impl Iterator<Item = (&'a str, String)>) -> String {
    let pair = |(key, value): (&str, String)| [key, "=", &percent::encode(&value)].concat();
    query.map(pair).collect::<Vec<_>>().join("&")
}
