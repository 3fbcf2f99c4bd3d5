//! Calls that `public/boot.js` started beside the download of the WASM.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    // Rejects without `boot.js`, as in component tests, and when the call itself failed.
    #[wasm_bindgen(js_namespace = skahaPortalBoot, catch)]
    fn take(url: &str) -> Result<js_sys::Promise, wasm_bindgen::JsValue>;
}

/// The answer to a call that was started before the app was there, once; `None` when there is none
/// or it failed, so that the caller makes the call itself.
pub async fn take_answer(url: &str) -> Option<web_sys::Response> {
    let answer = take(url).ok()?;
    JsFuture::from(answer).await.ok()?.dyn_into().ok()
}
