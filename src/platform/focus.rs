//! The keyboard focus while what has it is moved.

use std::iter;

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::Element;

use crate::platform::{document, task};

/// What holds a session, and in it the link of its name.
const ROW: &str = "li,tr";
const NAME: &str = "h2 a,th a";
/// The page's heading, which is always there.
const TITLE: &str = "#page-title";

/// Gives the focus back to what has it now, without scrolling, should the drawing that follows take it
/// away: browsers take it from an element that changes its place, e.g. with its row in a list. When the
/// element goes, the session that it belongs to gets it, when that goes, the next one; with no session
/// left the page's heading.
pub fn keep() {
    let focused = || document::document().and_then(|document| document.active_element());
    let Some(element) = focused().filter(|element| element.tag_name() != "BODY") else { return };
    // What is gone no longer knows its neighbours.
    let name = |row: &Element| row.query_selector(NAME).ok().flatten();
    let row = element.closest(ROW).ok().flatten();
    // The notes of a session follow it in the table.
    let row = row.and_then(|row| match name(&row) {
        Some(_) => Some(row),
        None => row.previous_element_sibling(),
    });
    let neighbours = |step: fn(&Element) -> Option<Element>| iter::successors(row.clone(), step);
    let below = neighbours(Element::next_element_sibling);
    let above = neighbours(Element::previous_element_sibling);
    let heirs: Vec<Element> = below.chain(above).collect();
    // A microtask comes after the drawing and before anything is painted.
    task::run(async move {
        if focused().is_some_and(|element| element.tag_name() != "BODY") {
            return;
        }
        if element.is_connected() {
            return focus_in_place(&element);
        }
        let next = heirs.iter().filter(|row| row.is_connected()).find_map(name);
        let title = || document::document()?.query_selector(TITLE).ok().flatten();
        if let Some(next) = next.or_else(title) {
            focus_in_place(&next);
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
