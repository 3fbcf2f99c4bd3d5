//! Preferences that outlive the page. A browser may refuse storage: then they last for the visit.

use leptos::ev;
use leptos::prelude::*;

/// Keys carry the version of what is stored, so that a later portal can tell its own.
const PREFIX: &str = "portal.v1.";

fn storage() -> Option<web_sys::Storage> {
    super::document::window()?.local_storage().ok()?
}

/// What was stored under a key.
#[must_use]
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(&format!("{PREFIX}{key}")).ok()?
}

/// Stores a value, or with `None` forgets it.
pub fn write(key: &str, value: Option<&str>) {
    let Some(storage) = storage() else { return };
    let key = format!("{PREFIX}{key}");
    match value {
        Some(value) => storage.set_item(&key, value).ok(),
        None => storage.remove_item(&key).ok(),
    };
}

/// Calls back when another tab has stored something, until the current owner goes.
pub fn on_change(callback: impl Fn() + 'static) {
    let handle = window_event_listener(ev::storage, move |_| callback());
    on_cleanup(move || handle.remove());
}
