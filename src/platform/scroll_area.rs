//! A text that is scrolled through and of which only what is in view is drawn.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use crate::platform::document::{document, window};

/// How many units a measure is long, so that a part of a pixel in each of them counts.
const UNITS: f64 = 100.0;

fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// What can be seen of an area, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InView {
    /// How much of its content is above.
    pub top: f64,
    /// How much of it is in view.
    pub height: f64,
}

/// What can be seen of an area now; `None` when it is not on the page.
#[must_use]
pub fn in_view(id: &str) -> Option<InView> {
    let area = element(id)?;
    Some(InView { top: area.scroll_top().into(), height: area.client_height().into() })
}

/// Width and height of one unit, in pixels, of an element that is a hundred units long and high.
#[must_use]
pub fn unit(id: &str) -> Option<(f64, f64)> {
    let measure = element(id)?;
    let [width, height] = [measure.offset_width(), measure.offset_height()].map(f64::from);
    (width > 0.0 && height > 0.0).then_some((width / UNITS, height / UNITS))
}

/// How many pixels of the screen one of the page is, zoom included.
#[must_use]
pub fn pixel_ratio() -> f64 {
    window().map_or(1.0, |window| window.device_pixel_ratio())
}

/// How wide the content of an element can be, in pixels.
#[must_use]
pub fn width(id: &str) -> Option<f64> {
    element(id).map(|element| element.client_width().into())
}

/// Scrolls an area.
pub fn scroll_to(id: &str, top: f64) {
    if let Some(area) = element(id) {
        #[expect(clippy::cast_possible_truncation, reason = "a float cast saturates")]
        area.set_scroll_top(top.round() as i32);
    }
}

/// Scrolls so that an element is in view, sideways too, and no further than needed.
pub fn reveal(id: &str) {
    let Some(element) = element(id) else { return };
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Sets a variable of the style sheet on an element: the policy refuses `style` attributes and allows this.
pub fn set_variable(id: &str, name: &str, value: usize) {
    if let Some(element) = element(id) {
        element.style().set_property(name, &value.to_string()).ok();
    }
}

/// Whether the keyboard focus is within an element.
#[must_use]
pub fn has_focus(id: &str) -> bool {
    let focused = document().and_then(|document| document.active_element());
    element(id).is_some_and(|element| element.contains(focused.as_deref()))
}
