//! The clipboard.

use wasm_bindgen_futures::JsFuture;

/// Puts a text there; whether the browser let it. It does not outside of secure contexts, or when the
/// user does not want it.
pub async fn write(text: &str) -> bool {
    let Some(window) = super::document::window() else { return false };
    let navigator = window.navigator();
    // web-sys believes that it is always there.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
