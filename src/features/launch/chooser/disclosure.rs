//! Whether the panel is open, and the button that opens it.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::i18n::part_text;
use crate::platform::document;
use crate::ui::dynamic::words;

/// The panel's id, for the button that controls it.
pub(super) const PANEL: &str = "chooser";
const OPENER: &str = "chooser-opener";
/// Addresses with this key open the panel: `launch?help=1`.
const KEY: &str = "help";

/// Whether the panel is open.
#[derive(Clone, Copy)]
pub(in crate::features::launch) struct Disclosure(RwSignal<bool>);

impl Disclosure {
    /// Closed, unless the address asks for help.
    pub(in crate::features::launch) fn of_address() -> Self {
        let is_asked = use_query_map().with_untracked(|query| query.get(KEY).is_some());
        Self(RwSignal::new(is_asked))
    }

    pub(super) fn is_open(self) -> bool {
        self.0.get()
    }

    /// Closes the panel; where the focus goes is the caller's to say.
    pub(super) fn close(self) {
        self.0.set(false);
    }

    /// Closes the panel and gives the focus back to the button that opened it.
    pub(super) fn return_to_opener(self) {
        self.close();
        document::focus(OPENER);
    }

    pub(super) fn close_on_escape(self, event: &KeyboardEvent) {
        if event.key() == "Escape" && self.0.get_untracked() {
            self.return_to_opener();
        }
    }
}

/// Opens and closes the panel. The focus stays, the panel is next.
#[component]
pub(in crate::features::launch) fn ChooserButton(disclosure: Disclosure) -> impl IntoView {
    view! {
        <button
            id=OPENER
            type="button"
            class="button"
            aria-controls=PANEL
            aria-expanded=words(move || disclosure.is_open().to_string())
            on:click=move |_| disclosure.0.update(|is_open| *is_open = !*is_open)
            on:keydown=move |event| disclosure.close_on_escape(&event)
        >
            {part_text(|l| l.guidance().help_me_choose)}
        </button>
    }
}
