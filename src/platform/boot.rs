//! What `public/boot.js` does for the app: calls that it started beside the download of the WASM, and the styles of
//! what parts of the program draw.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    // Rejects without `boot.js`, as in component tests, and when the call itself failed.
    #[wasm_bindgen(js_namespace = skahaPortalBoot, catch)]
    fn take(url: &str) -> Result<js_sys::Promise, wasm_bindgen::JsValue>;
    #[wasm_bindgen(js_namespace = skahaPortalBoot, js_name = styles, catch)]
    fn load_styles() -> Result<js_sys::Promise, wasm_bindgen::JsValue>;
}

/// Starts to load the styles of what parts draw, unless they are there; `None` when they did not come. Without
/// `boot.js` there are none to wait for.
pub fn styles() -> impl Future<Output = Option<()>> {
    let loading = load_styles();
    async {
        match loading {
            Ok(loading) => JsFuture::from(loading).await.ok().map(drop),
            Err(_no_boot) => Some(()),
        }
    }
}

/// The answer to a call that was started before the app was there, once; `None` when there is none
/// or it failed, so that the caller makes the call itself.
pub async fn take_answer(url: &str) -> Option<web_sys::Response> {
    let answer = take(url).ok()?;
    JsFuture::from(answer).await.ok()?.dyn_into().ok()
}
