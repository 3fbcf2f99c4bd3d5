//! Tells screen readers what changed; sighted readers see it happen.

use leptos::prelude::*;

/// Says something once, when the reader pauses.
#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    /// One for the whole app: [`LiveRegion`] draws it.
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// Says this.
    pub fn say(self, text: String) {
        self.0.try_set(text);
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
            {announcer.0}
        </p>
    }
}
