//! What a combobox needs from the browser: its list has no focus of its own, so nothing scrolls or is
//! selected by itself.

use wasm_bindgen::JsCast as _;

use super::document::document;

/// Scrolls as little as shows the element with this id.
pub fn scroll_to(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The same, once what has changed is drawn.
pub fn scroll_to_when_drawn(id: String) {
    super::task::run(async move {
        super::task::pause().await;
        scroll_to(&id);
    });
}

/// The id of the option that an event came from.
#[must_use]
pub fn option_of(event: &web_sys::Event) -> Option<String> {
    let element: web_sys::Element = event.target()?.dyn_into().ok()?;
    Some(element.closest("[role=option]").ok()??.id())
}

/// Selects all of the text in the input with this id.
pub fn select_text(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(input) = element.and_then(|e| e.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        input.select();
    }
}
