//! Tells screen readers what changed; sighted readers see it happen.

use leptos::prelude::*;

use crate::platform::clock;

/// Milliseconds for which news is not replaced: screen readers take in what a region says a moment later.
const HELD: f64 = 1000.0;

/// Says something once, when the reader pauses.
#[derive(Clone, Copy)]
pub struct Announcer {
    said: RwSignal<String>,
    /// The last news, and when they came.
    news: StoredValue<(f64, String)>,
}

impl Announcer {
    /// One for the whole app: [`LiveRegion`] draws it.
    #[must_use]
    pub fn new() -> Self {
        Self {
            said: RwSignal::new(String::new()),
            news: StoredValue::new((f64::NEG_INFINITY, String::new())),
        }
    }

    /// Says what came of something that the user did just now: the last such is what counts.
    pub fn say(self, text: String) {
        self.put(text, false);
    }

    /// Says what happened by itself. One reading of the list may have several of these, from several places.
    pub fn tell(self, news: String) {
        self.put(news, true);
    }

    fn put(self, text: String, is_news: bool) {
        let now = clock::local_now();
        let (at, held) = self.news.try_get_value().unwrap_or_default();
        let mut text = if (now - at).abs() < HELD { [&held, " ", &text].concat() } else { text };
        if is_news {
            self.news.try_set_value((now, text.clone()));
        }
        // The same words again are said again only when they differ.
        if self.said.try_with_untracked(|said| *said == text) == Some(true) {
            text.push('\u{a0}');
        }
        self.said.try_set(text);
    }
}

impl Default for Announcer {
    fn default() -> Self {
        Self::new()
    }
}

/// The announcer of this app.
#[must_use]
pub fn use_announcer() -> Announcer {
    use_context().unwrap_or_default()
}

/// The region that screen readers listen to; once on the page, outside of what gets redrawn.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let announcer = use_announcer();
    view! {
        <p class="visually-hidden" role="status">
            {announcer.said}
        </p>
    }
}
