//! The app in a page of its own, over answers that a test decides.

use portal::app::AppProps;
use portal::domain::site::Site;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement};

#[wasm_bindgen(module = "/tests/components/fake_api.js")]
extern "C" {
    fn answer(end: &str, status: u16, body: &str);
    #[wasm_bindgen(js_name = callsTo)]
    fn calls_to(end: &str) -> u32;
}

const SESSIONS: &str = "skaha/v1/session";

/// A page with the app in it; gone at the end of the test.
pub struct Page {
    root: HtmlElement,
    _mounted: Box<dyn std::any::Any>,
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Lets the browser work until a condition holds; fails after five seconds.
pub async fn until(condition: impl Fn() -> bool) {
    let start = js_sys::Date::now();
    while !condition() {
        assert!(js_sys::Date::now() - start < 5000.0, "waited five seconds in vain");
        next_frame().await;
    }
}

async fn next_frame() {
    let frame = js_sys::Promise::new(&mut |resolve, _| {
        web_sys::window()
            .unwrap()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 8)
            .unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(frame).await.unwrap();
}

/// Presses a button or follows a link.
pub fn click(element: &Element) {
    element.unchecked_ref::<HtmlElement>().click();
}

impl Page {
    /// Opens the home page of a user with these sessions, and waits for the list.
    pub async fn open(sessions: &[String]) -> Self {
        web_sys::window()
            .unwrap()
            .history()
            .unwrap()
            .replace_state_with_url(&JsValue::NULL, "", Some("/"))
            .unwrap();
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        let mut site = Site::fallback("http://127.0.0.1:8080");
        site.interface_origins = vec!["https://ws-uv.canfar.net".to_owned()];
        list(sessions);
        let target = root.clone();
        let mounted = leptos::mount::mount_to(target, move || {
            portal::app::App(AppProps::builder().site(site).problem(None).build())
        });
        let page = Self { root, _mounted: Box::new(mounted) };
        until(|| page.text("main").contains("Up to date")).await;
        page
    }

    /// Decides the next answers to a reading of the list.
    pub fn answer_sessions(&self, sessions: &[String]) {
        list(sessions);
    }

    /// No answer at all, until there is one again.
    pub fn answer_outage(&self) {
        answer(SESSIONS, 0, "");
    }

    /// Decides the answer to a delete.
    pub fn answer_delete(&self, id: &str, status: u16, body: &str) {
        answer(&format!("{SESSIONS}/{id}"), status, body);
    }

    /// Has the app read the list, as when the network returns, and waits until it has drawn it.
    pub async fn poll(&self) {
        let before = calls_to(SESSIONS);
        let online = web_sys::Event::new("online").unwrap();
        web_sys::window().unwrap().dispatch_event(&online).unwrap();
        until(|| calls_to(SESSIONS) > before).await;
        for _ in 0..5 {
            next_frame().await;
        }
    }

    /// The first element that a selector finds in the app.
    pub fn find(&self, selector: &str) -> Element {
        let found = self.root.query_selector(selector).unwrap();
        found.unwrap_or_else(|| panic!("no {selector} in {}", self.root.inner_html()))
    }

    /// Whether a selector finds anything.
    pub fn has(&self, selector: &str) -> bool {
        self.root.query_selector(selector).unwrap().is_some()
    }

    /// How many elements a selector finds.
    pub fn count(&self, selector: &str) -> u32 {
        self.root.query_selector_all(selector).unwrap().length()
    }

    /// The text of the first element that a selector finds; empty without one.
    pub fn text(&self, selector: &str) -> String {
        let found = self.root.query_selector(selector).unwrap();
        let text = found.and_then(|element| element.text_content()).unwrap_or_default();
        // A number and its unit do not part at the end of a line; tests need not see how.
        text.replace('\u{a0}', " ")
    }

    /// Counts what changes below an element from now on.
    pub fn watch(&self, selector: &str) -> Watch {
        let options = web_sys::MutationObserverInit::new();
        options.set_subtree(true);
        options.set_child_list(true);
        options.set_attributes(true);
        options.set_character_data(true);
        Watch::begin(&self.find(selector), &options)
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.root.remove();
    }
}

fn list(sessions: &[String]) {
    answer("skaha/v1/context", 503, "temporarily unavailable: null\n");
    answer(SESSIONS, 200, &format!("[{}]", sessions.join(",")));
}

/// What changed since the watch began.
pub struct Watch {
    records: std::rc::Rc<std::cell::Cell<u32>>,
    _callback: Closure<dyn Fn(js_sys::Array)>,
    _observer: web_sys::MutationObserver,
}

impl Watch {
    fn begin(element: &Element, options: &web_sys::MutationObserverInit) -> Self {
        let records = std::rc::Rc::new(std::cell::Cell::new(0));
        let count = records.clone();
        let callback = Closure::<dyn Fn(js_sys::Array)>::new(move |new: js_sys::Array| {
            count.set(count.get() + new.length());
        });
        let observer = web_sys::MutationObserver::new(callback.as_ref().unchecked_ref()).unwrap();
        observer.observe_with_options(element, options).unwrap();
        Self { records, _callback: callback, _observer: observer }
    }

    /// Mutation records so far.
    pub fn mutations(&self) -> u32 {
        self.records.get()
    }
}
