//! Files that the user gets from the page.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use crate::platform::document::document;
use crate::platform::task;

/// Seconds for which a file's address stays: a browser that asks its user where to put it takes its time.
const KEPT: f64 = 60.0;

/// Hands a text to the browser as a file of this name and media type, e.g. `text/csv`; whether it took it.
pub fn text(name: &str, media: &str, text: &str) -> bool {
    offer(name, media, text).is_ok()
}

fn offer(name: &str, media: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(&[media, ";charset=utf-8"].concat());
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link = document().ok_or(JsValue::NULL)?.create_element("a")?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    // One that is not in the page can be clicked all the same.
    link.unchecked_into::<HtmlElement>().click();
    task::run(async move {
        task::wait(KEPT).await;
        Url::revoke_object_url(&address).ok();
    });
    Ok(())
}
