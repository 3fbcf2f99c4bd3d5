//! The lines of the log that are in view.

use leptos::prelude::*;

use crate::features::sessions::session_page::log::line::{CURRENT, LineKey, keys, line};
use crate::features::sessions::session_page::log::search::Search;
use crate::features::sessions::session_page::log::store::LogStore;
use crate::features::sessions::session_page::log::viewport::{ALL, AREA, DRAWN, MEASURE, Viewport};
use crate::i18n::text;
use crate::platform::{document, scroll_area, task};
use crate::ui::dynamic::{effect, flag, memo};

const CLASS: &str = scope!("src/features/sessions/session_page/log/screen.css");
const INKS: &str = scope!("src/features/sessions/session_page/log/tokens.css");

/// A log, what of it is in view, and what is looked for in it.
#[derive(Clone, Copy)]
pub(super) struct LogView {
    /// The log.
    pub store: LogStore,
    /// What is in view.
    pub viewport: Viewport,
    /// What is looked for.
    pub search: Search,
}

impl LogView {
    /// Of a log that is shown from its end.
    pub(super) fn of(store: LogStore) -> Self {
        let viewport = Viewport::of(store);
        Self { store, viewport, search: Search::of(store, viewport) }
    }
}

/// The area that is scrolled. As high as all lines; drawn are those in view and some more.
#[component]
pub(super) fn LogScreen(view: LogView) -> impl IntoView {
    let LogView { store, viewport, search } = view;
    let drawn = viewport.drawn(store);
    let keys = memo(move || keys(view, drawn.get()));
    viewport.follow(drawn);
    effect(move || {
        if search.current.get().is_some() {
            task::run(async {
                // Once its line is drawn.
                task::pause().await;
                scroll_area::reveal(CURRENT);
            });
        }
    });
    let lines = move || {
        keep_focus();
        keys.get()
    };
    view! {
        <div
            id=AREA
            class=format!("{CLASS} {INKS}")
            class:wraps=flag(move || viewport.wraps.get())
            tabindex="0"
            role="region"
            aria-label=text(|t| t.log)
            on:scroll=move |_| viewport.scrolled()
        >
            <div class="measure" aria-hidden="true">
                <div id=MEASURE></div>
            </div>
            <div id=ALL class="all">
                <div id=DRAWN class="drawn">
                    <For each=lines key=LineKey::clone let:key>
                        {line(view, &key)}
                    </For>
                </div>
            </div>
        </div>
    }
}

/// A line that goes out of view may have the focus, on its button: the area gets it then.
fn keep_focus() {
    if scroll_area::has_focus(DRAWN) {
        task::run(async {
            task::pause().await;
            if !scroll_area::has_focus(AREA) {
                document::focus(AREA);
            }
        });
    }
}
