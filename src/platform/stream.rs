//! What comes piece by piece, and need not be kept whole.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamDefaultReader};

/// Reads a stream to its end and hands on each piece; `None` when it breaks off, or is given up.
pub async fn read_through(stream: &ReadableStream, mut take: impl FnMut(&[u8])) -> Option<()> {
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    loop {
        let piece = JsFuture::from(reader.read()).await.ok()?;
        let part = |name| Reflect::get(&piece, &JsValue::from_str(name)).ok();
        if part("done")?.is_truthy() {
            return Some(());
        }
        take(&part("value")?.dyn_ref::<Uint8Array>()?.to_vec());
    }
}
