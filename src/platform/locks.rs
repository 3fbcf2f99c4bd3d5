//! Locks that all tabs of the portal share: the Web Locks API. One is given back when its tab goes, however
//! it goes. Bound by hand: web-sys has it as unstable only.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::platform::deadline;
use crate::platform::document::window;

#[wasm_bindgen]
extern "C" {
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &LockManager,
        name: &str,
        options: &Object,
        callback: &JsValue,
    ) -> Result<Promise, JsValue>;
}

/// A lock that this tab has until this is dropped.
#[derive(Debug)]
pub struct Held(Option<Function>);

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(give_back) = self.0.take() {
            give_back.call0(&JsValue::UNDEFINED).ok();
        }
    }
}

/// What came of asking for a lock.
#[derive(Debug)]
pub enum Lock {
    /// This tab has it.
    Held(Held),
    /// Another has it, or this tab itself.
    Busy,
    /// This browser has no locks, or not for a page that came by plain HTTP; or another tab keeps this one.
    Missing,
}

/// How long a lock that another has is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Patience {
    /// Not at all.
    Never,
    /// Seconds after which it is as good as missing.
    Seconds(u32),
    /// Until it is free.
    Always,
}

/// Asks for a lock.
pub async fn take(name: &str, patience: Patience) -> Lock {
    let Some(locks) = manager() else { return Lock::Missing };
    let (given_back, give_back) = deferred();
    let (answered, answer) = deferred();
    let callback = Closure::once_into_js(move |lock: JsValue| -> Promise {
        let is_held = !lock.is_null();
        if let Some(answer) = &answer {
            answer.call1(&JsValue::UNDEFINED, &is_held.into()).ok();
        }
        // The browser keeps the lock for as long as the promise is open.
        if is_held { given_back } else { Promise::resolve(&JsValue::NULL) }
    });
    let options = Object::new();
    // The two exclude each other.
    let option = match patience {
        Patience::Never => Some(("ifAvailable", JsValue::TRUE)),
        Patience::Seconds(seconds) => Some(("signal", deadline::after(seconds).into())),
        Patience::Always => None,
    };
    if let Some((key, value)) = option {
        Reflect::set(&options, &key.into(), &value).ok();
    }
    let Ok(request) = locks.request(name, &options, &callback) else { return Lock::Missing };
    // The request ends before the callback only when the browser refuses it, or has waited for too long.
    let first = Promise::race(&[answered, request].into_iter().collect::<js_sys::Array>());
    match JsFuture::from(first).await {
        Ok(is_held) if is_held.is_truthy() => Lock::Held(Held(give_back)),
        Ok(_) => Lock::Busy,
        Err(_) => Lock::Missing,
    }
}

fn manager() -> Option<LockManager> {
    let navigator = window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then(|| locks.unchecked_into())
}

/// A promise, and what fulfils it.
fn deferred() -> (Promise, Option<Function>) {
    // Not `Function::default()`: that evaluates a text, which the policy refuses.
    let mut fulfil = None;
    let promise = Promise::new(&mut |resolve, _| fulfil = Some(resolve));
    (promise, fulfil)
}
