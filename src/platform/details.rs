//! What opens to more.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event};

/// Whether it is open, as its event tells: browsers tell of an opening and a closing within one task once, so that
/// a count of events would be wrong.
#[must_use]
pub fn is_open(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}
