//! The page as a whole.

use leptos::html::Button;
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};

pub(super) fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

pub(super) fn document() -> Option<web_sys::Document> {
    window()?.document()
}

/// Sets the page's language for browsers and screen readers.
pub fn set_language(tag: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        root.set_attribute("lang", tag).ok();
    }
}

/// The language that `theme.js` chose before the first paint.
#[must_use]
pub fn language() -> String {
    let root = document().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

/// Forces a theme, or with `None` follows the system's.
pub fn set_theme(theme: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    match theme {
        Some(theme) => root.set_attribute("data-theme", theme).ok(),
        None => root.remove_attribute("data-theme").ok(),
    };
}

/// Takes the static shell of `index.html` away: the app draws the same frame in its place.
pub fn remove_shell() {
    if let Some(shell) = document().and_then(|document| document.get_element_by_id("shell")) {
        shell.remove();
    }
}

/// Moves the keyboard focus to the element with this id, when it is there; what is folded around it opens.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let folded = element.as_ref().and_then(|element| element.closest("details").ok().flatten());
    if let Some(folded) = folded {
        folded.set_attribute("open", "").ok();
    }
    if let Some(element) = element.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        element.focus().ok();
    }
}

/// Moves the keyboard focus to another button when it is on one that is about to go.
pub fn hand_focus(from: NodeRef<Button>, to: NodeRef<Button>) {
    let focused = document().and_then(|document| document.active_element());
    let from = from.try_get_untracked().flatten();
    let has_focus = from.is_some_and(|button| {
        let element: &web_sys::Element = &button;
        focused.as_ref() == Some(element)
    });
    if has_focus && let Some(to) = to.try_get_untracked().flatten() {
        to.focus().ok();
    }
}

/// Moves the keyboard focus to the element with this id once what has changed is drawn.
pub fn focus_when_drawn(id: String) {
    super::task::run(async move {
        super::task::pause().await;
        focus(&id);
    });
}

/// Scrolls to the element with this id, writes it into the address and gives it the focus, so that
/// keyboard and screen reader go on from there.
pub fn show(id: &str) {
    let Some(document) = document() else { return };
    let Some(element) = document.get_element_by_id(id) else { return };
    element.scroll_into_view();
    focus(id);
    if let Some(location) = window().map(|window| window.location()) {
        // `set_hash` would be relative to the base address, not to this page.
        let path = location.pathname().unwrap_or_default();
        let query = location.search().unwrap_or_default();
        let address = format!("{path}{query}#{id}");
        if let Some(history) = window().and_then(|window| window.history().ok()) {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&address)).ok();
        }
    }
}

/// Scrolls an element to its end.
pub fn scroll_to_end(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.set_scroll_top(element.scroll_height());
    }
}

/// Whether an element is scrolled to its end, give or take a line.
#[must_use]
pub fn is_at_end(id: &str) -> bool {
    /// The height of a line, in pixels.
    const LINE: i32 = 20;
    let element = document().and_then(|document| document.get_element_by_id(id));
    element.is_none_or(|e| e.scroll_height() - e.scroll_top() - e.client_height() <= LINE)
}

/// Selects all text of an element, for the user to copy.
pub fn select(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    if let (Some(element), Some(selection)) = (element, selection) {
        selection.select_all_children(&element).ok();
    }
}

/// Loads another page in the place of this one, so that "back" does not lead here again. For addresses that
/// were checked: a browser would take `javascript:` for one, too.
pub fn go_on_to(address: &str) {
    if let Some(window) = window() {
        window.location().replace(address).ok();
    }
}

/// The name of the build that this page was loaded from; `None` in development.
#[must_use]
pub fn build() -> Option<String> {
    let tag = document()?.query_selector("meta[name=portal-build]").ok()??;
    tag.get_attribute("content")
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        window.location().reload().ok();
    }
}

/// Shows what the address's fragment names, when it has one.
pub fn show_target() {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    if let Some(id) = hash.strip_prefix('#').filter(|id| !id.is_empty()) {
        show(id);
    }
}

/// The page's origin, e.g. `http://127.0.0.1:8080`.
#[must_use]
pub fn origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// The path under which the portal is mounted, from `<base href>`, without the slash at its end:
/// empty at the root of a host.
#[must_use]
pub fn base_path() -> String {
    let base = document().and_then(|document| document.base_uri().ok().flatten());
    let path = base.as_deref().and_then(|uri| {
        let after_scheme = uri.split_once("://")?.1;
        after_scheme.find('/').and_then(|slash| after_scheme.get(slash..))
    });
    path.unwrap_or_default().trim_end_matches('/').to_owned()
}

thread_local! {
    static PAGES_SHOWN: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}

/// Counts a page as shown; whether it is not the first of this visit. The first one must not take
/// the focus away from where the browser puts it.
#[must_use]
pub fn was_navigated() -> bool {
    let shown = PAGES_SHOWN.get();
    PAGES_SHOWN.set(shown.saturating_add(1));
    shown > 0
}

/// Writes the query of this page's address anew, without a step in the history; an empty one is none.
pub fn set_query(query: &str) {
    let Some(window) = window() else { return };
    let path = window.location().pathname().unwrap_or_default();
    let address = if query.is_empty() { path } else { format!("{path}?{query}") };
    if let Ok(history) = window.history() {
        // The router keeps a state of its own there.
        let state = history.state().unwrap_or(JsValue::NULL);
        history.replace_state_with_url(&state, "", Some(&address)).ok();
    }
}
