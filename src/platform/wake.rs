//! When the user comes back: the tab is shown again, the network returns.

use leptos::ev;
use leptos::leptos_dom::helpers::WindowListenerHandle;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

use crate::platform::document::{document, window};

/// Whether the tab can be seen.
#[must_use]
pub fn is_visible() -> bool {
    document().is_none_or(|d| d.visibility_state() != web_sys::VisibilityState::Hidden)
}

/// Whether the browser has a network at all; when it has, the platform may still be out of reach.
#[must_use]
pub fn is_online() -> bool {
    window().is_none_or(|window| window.navigator().on_line())
}

/// What happened to the tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It was shown or hidden.
    Visibility,
    /// The network came or went.
    Network,
}

/// Calls back when the tab is shown or hidden and when the network comes or goes. For the life of
/// the page: the listeners are never taken away.
pub fn on_change(callback: impl Fn(Change) + Clone + 'static) {
    let network = callback.clone();
    let _online: WindowListenerHandle =
        window_event_listener(ev::online, move |_| network(Change::Network));
    let network = callback.clone();
    let _offline: WindowListenerHandle =
        window_event_listener(ev::offline, move |_| network(Change::Network));
    let listener = Closure::<dyn Fn()>::new(move || callback(Change::Visibility));
    if let Some(document) = document() {
        let function = listener.as_ref().unchecked_ref();
        document.add_event_listener_with_callback("visibilitychange", function).ok();
    }
    listener.forget();
}
