//! Messages between the tabs of the portal in one browser. Nothing of them is kept anywhere.

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

/// A message as it was heard: its texts in order, each of which may be missing. Each is copied when it is asked
/// for, and not before: a log has megabytes, and most tabs want nothing of it.
pub struct Message(Array);

impl Message {
    /// One of its texts.
    #[must_use]
    pub fn text(&self, nth: u32) -> Option<String> {
        self.0.get(nth).as_string()
    }

    /// How many texts it has.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.0.length()
    }
}

/// A way to all other tabs that have opened the same one; to none where the browser has no such ways.
pub struct Channel(Option<web_sys::BroadcastChannel>);

impl Channel {
    /// Opens a way and hears what other tabs send on it, for the life of the page.
    #[must_use]
    pub fn open(name: &str, hear: impl Fn(&Message) + 'static) -> Self {
        let Ok(channel) = web_sys::BroadcastChannel::new(name) else { return Self(None) };
        let listener =
            Closure::<dyn Fn(web_sys::MessageEvent)>::new(move |event: web_sys::MessageEvent| {
                if let Ok(texts) = event.data().dyn_into() {
                    hear(&Message(texts));
                }
            });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        listener.forget();
        Self(Some(channel))
    }

    /// Sends a message to the others.
    pub fn send(&self, message: &[Option<&str>]) {
        let texts: Array =
            message.iter().map(|text| text.map_or(JsValue::NULL, JsValue::from_str)).collect();
        if let Some(channel) = &self.0 {
            channel.post_message(&texts).ok();
        }
    }
}
