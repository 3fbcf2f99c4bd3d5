//! The query of a page's address, which says what the page shows: it can be reloaded, shared and gone back to.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_url};
use leptos_router::location::Url;

use crate::platform::address;
use crate::ui::dynamic::effect;

type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

/// The address of this page, and the way to another query of it.
#[derive(Clone, Copy)]
pub struct Address {
    url: ReadSignal<Url>,
    navigate: StoredValue<Navigate, LocalStorage>,
}

impl Address {
    /// The page's address as it changes.
    #[must_use]
    pub fn follow() -> Self {
        let address =
            Self { url: use_url(), navigate: StoredValue::new_local(Box::new(use_navigate())) };
        // The router (0.8.17) makes no step to an address that it takes for the current one, and after
        // Forward it takes a wrong one for it: a link to the whole list would then leave the query where it
        // is. Told where it is, it knows.
        effect(move || {
            let query = address.query();
            // With a place of the page in the address it would scroll there.
            if address.url.read().hash().is_empty() {
                address.go(&query);
            }
        });
        address
    }

    /// Without the question mark.
    #[must_use]
    pub fn query(self) -> String {
        self.url.read().search().to_owned()
    }

    /// Another query, as a step that Back undoes or in the place of the last one.
    pub fn write(self, query: &str, is_step: bool) {
        if is_step {
            address::make_step();
        }
        self.go(query);
    }

    fn go(self, query: &str) {
        let path = self.url.read_untracked().path().to_owned();
        let target = if query.is_empty() { path } else { [&path, "?", query].concat() };
        let options =
            NavigateOptions { resolve: false, replace: true, scroll: false, ..Default::default() };
        self.navigate.try_with_value(|navigate| navigate(&target, options));
    }
}
