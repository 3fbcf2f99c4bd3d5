//! Long lists of which only what is in sight is drawn: how far one is scrolled, and how tall its rows are.

use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

/// What is in sight of a list, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InSight {
    /// Where it begins.
    pub top: f64,
    /// How tall it is.
    pub height: f64,
    /// The height of a row; `None` as long as none is drawn.
    pub row: Option<f64>,
}

/// What is in sight of a list whose drawn rows match `rows`; `None` when it is not on the page.
#[must_use]
pub fn in_sight(list: NodeRef<Div>, rows: &str) -> Option<InSight> {
    let list = list.try_get_untracked().flatten()?;
    let (top, height) = (f64::from(list.scroll_top()), f64::from(list.client_height()));
    Some(InSight { top, height, row: row_height(&list, rows) })
}

/// By the first and the last of the drawn rows: browsers tell whole pixels only, and a row may have a part of one.
fn row_height(list: &web_sys::Element, rows: &str) -> Option<f64> {
    let rows = list.query_selector_all(rows).ok()?;
    let last = rows.length().checked_sub(1)?;
    let row = |at: u32| rows.item(at)?.dyn_into::<HtmlElement>().ok();
    let (first_row, last_row) = (row(0)?, row(last)?);
    if last == 0 {
        return Some(f64::from(first_row.offset_height()));
    }
    let distance = last_row.offset_top() - first_row.offset_top();
    Some(f64::from(distance) / f64::from(last)).filter(|height| *height > 0.0)
}

/// Scrolls a list to a place, in pixels from its top.
pub fn scroll_to(list: NodeRef<Div>, top: f64) {
    if let Some(list) = list.try_get_untracked().flatten() {
        #[expect(clippy::cast_possible_truncation, reason = "a float cast saturates")]
        list.set_scroll_top(top as i32);
    }
}

/// Calls back whenever the window has another size, until the current owner goes.
pub fn on_resize(callback: impl Fn() + 'static) {
    let listener = window_event_listener(ev::resize, move |_| callback());
    on_cleanup(move || listener.remove());
}
