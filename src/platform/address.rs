//! The address of the page as a place that Back leads to.

use wasm_bindgen::JsValue;

use crate::platform::document::window;

/// Makes a step in the history, to the same address; the next to write the address writes it there.
pub fn make_step() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        history.push_state_with_url(&JsValue::NULL, "", None).ok();
    }
}
