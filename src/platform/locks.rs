//! Locks that all tabs of the portal share: the Web Locks API. One is given back when its tab goes, however
//! it goes. Bound by hand: web-sys has it as unstable only.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

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
    /// This browser has no locks, or not for a page that came by plain HTTP.
    Missing,
}

/// Asks for a lock; gives up at once when another has it, or waits until it is free.
pub async fn take(name: &str, is_waiting: bool) -> Lock {
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
    let Some(locks) = manager() else { return Lock::Missing };
    let options = Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &(!is_waiting).into()).ok();
    let Ok(request) = locks.request(name, &options, &callback) else { return Lock::Missing };
    // The request ends before the callback only when the browser refuses it.
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
