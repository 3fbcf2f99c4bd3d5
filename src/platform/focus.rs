//! The keyboard focus while what has it is moved.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::platform::{document, task};

/// Gives the focus back to what has it now, without scrolling, should the drawing that follows take it
/// away: browsers take it from an element that changes its place, e.g. with its row in a list.
pub fn keep() {
    let focused = || document::document().and_then(|document| document.active_element());
    let Some(element) = focused().filter(|element| element.tag_name() != "BODY") else { return };
    // A microtask comes after the drawing and before anything is painted.
    task::run(async move {
        let is_lost = focused().is_none_or(|element| element.tag_name() == "BODY");
        if is_lost && element.is_connected() {
            focus_in_place(&element);
        }
    });
}

/// By name: the typed way needs one more of web-sys' features for one option.
fn focus_in_place(element: &JsValue) {
    let options = Object::new();
    Reflect::set(&options, &"preventScroll".into(), &JsValue::TRUE).ok();
    let focus = Reflect::get(element, &"focus".into()).ok();
    if let Some(focus) = focus.and_then(|focus| focus.dyn_into::<Function>().ok()) {
        focus.call1(element, &options).ok();
    }
}
