//! What outlives the page on this device. A browser may refuse storage: then it lasts for the visit.

use leptos::leptos_dom::helpers::WindowListenerHandle;
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

/// Stores a value, or with `None` forgets it; whether the browser did.
pub fn write(key: &str, value: Option<&str>) -> bool {
    let Some(storage) = storage() else { return false };
    let key = format!("{PREFIX}{key}");
    match value {
        Some(value) => storage.set_item(&key, value).is_ok(),
        None => storage.remove_item(&key).is_ok(),
    }
}

/// Calls back when another tab of this browser stores or forgets the key, until the current owner goes.
pub fn on_change(key: &str, callback: impl Fn() + 'static) {
    let key = format!("{PREFIX}{key}");
    let listener: WindowListenerHandle = window_event_listener(leptos::ev::storage, move |event| {
        // No key: all was forgotten at once.
        if event.key().is_none_or(|changed| changed == key) {
            callback();
        }
    });
    on_cleanup(move || listener.remove());
}
