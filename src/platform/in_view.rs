//! When a place of the page comes into view.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far outside the screen a place counts as in view, so that who scrolls does not wait.
const AHEAD: &str = "200px";

/// Calls back once when the place can be seen, or is about to be. Ends with the current owner.
pub fn once(place: NodeRef<Div>, then: impl FnOnce() + 'static) {
    let watching: StoredValue<Option<Watching>, LocalStorage> = StoredValue::new_local(None);
    let mut then = Some(then);
    place.on_load(move |element| {
        let seen = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let mut entries = entries.iter().filter_map(|entry| entry.dyn_into().ok());
            if entries.any(|entry: IntersectionObserverEntry| entry.is_intersecting())
                && let Some(then) = then.take()
            {
                watching.try_with_value(|watching| watching.as_ref().map(Watching::end));
                then();
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(AHEAD);
        let function = seen.as_ref().unchecked_ref();
        if let Ok(observer) = IntersectionObserver::new_with_options(function, &options) {
            observer.observe(&element);
            watching.try_set_value(Some(Watching { observer, _seen: seen }));
        }
    });
    on_cleanup(move || {
        watching.try_with_value(|watching| watching.as_ref().map(Watching::end));
    });
}

/// An observer, and what it calls.
struct Watching {
    observer: IntersectionObserver,
    _seen: Closure<dyn FnMut(js_sys::Array)>,
}

impl Watching {
    fn end(&self) {
        self.observer.disconnect();
    }
}
