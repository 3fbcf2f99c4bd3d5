//! What the page's address says beside the session's name: `nth`, `view` and what a view adds.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_url};
use leptos_router::location::Url;

use crate::domain::percent;

/// Which of several sessions of the name.
const NTH: &str = "nth";
/// Which view.
const VIEW: &str = "view";
/// Whether times are told in UTC.
pub(super) const UTC: &str = "utc";

type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

/// The address of this page, and the way to another query of it.
#[derive(Clone, Copy)]
pub(super) struct Place {
    url: ReadSignal<Url>,
    navigate: StoredValue<Navigate, LocalStorage>,
}

impl Place {
    /// The page's address as it changes.
    pub(super) fn here() -> Self {
        Self { url: use_url(), navigate: StoredValue::new_local(Box::new(use_navigate())) }
    }

    /// What the query says under a key.
    pub(super) fn get(self, key: &str) -> Option<String> {
        self.url.read().search_params().get(key)
    }

    /// The address of a view, from the host's root on; of what the query says only which session it is
    /// and how times are told stay, the rest is the other views' own.
    pub(super) fn of_view(self, view: &str) -> String {
        let url = self.url.read();
        let kept =
            [NTH, UTC].into_iter().filter_map(|key| Some((key, url.search_params().get(key)?)));
        let query = kept.chain([(VIEW, view.to_owned())]);
        address(url.path(), query)
    }

    /// Goes to an address in the place of this one.
    pub(super) fn go(self, address: &str) {
        let options =
            NavigateOptions { resolve: false, replace: true, scroll: false, ..Default::default() };
        self.navigate.try_with_value(|navigate| navigate(address, options));
    }

    /// Writes a value into the query, or takes it out; in the place of the address that was.
    pub(super) fn set(self, key: &'static str, value: Option<&str>) {
        let target = {
            let url = self.url.read_untracked();
            let others = url.search_params().clone().into_iter().filter(|(known, _)| known != key);
            let others: Vec<(String, String)> =
                others.map(|(key, value)| (key.into_owned(), value)).collect();
            let others = others.iter().map(|(key, value)| (key.as_str(), value.clone()));
            address(url.path(), others.chain(value.map(|value| (key, value.to_owned()))))
        };
        self.go(&target);
    }
}

fn address<'a>(path: &str, query: impl Iterator<Item = (&'a str, String)>) -> String {
    let pairs: Vec<String> =
        query.map(|(key, value)| [key, "=", &percent::encode(&value)].concat()).collect();
    if pairs.is_empty() { path.to_owned() } else { [path, "?", &pairs.join("&")].concat() }
}
