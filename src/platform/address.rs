//! What a page shows as the query of its address, so that Back and Forward go through it.

use wasm_bindgen::JsValue;

use crate::platform::document::window;

/// Writes the query of this page's address, as a step of the history or in the place of the last one, and
/// has the router read it. The router's own way ends the program when the browser finds that there are too
/// many writes (Safari: 100 in 30 seconds), and after Back it leaves some of the steps out.
pub fn go_to_query(query: &str, is_step: bool) {
    let Some(window) = window() else { return };
    let path = window.location().pathname().unwrap_or_default();
    let address = if query.is_empty() { path } else { format!("{path}?{query}") };
    let Ok(history) = window.history() else { return };
    let state = history.state().unwrap_or(JsValue::NULL);
    let written = match is_step {
        true => history.push_state_with_url(&state, "", Some(&address)),
        false => history.replace_state_with_url(&state, "", Some(&address)),
    };
    if written.is_ok()
        && let Ok(event) = web_sys::Event::new("popstate")
    {
        window.dispatch_event(&event).ok();
    }
}
