//! The events in the platform's own words.

use leptos::prelude::*;

use crate::domain::visible::visible;
use crate::features::sessions::session_page::events::AREA;
use crate::features::sessions::session_page::events::lengthy::Lengthy;
use crate::i18n::{part_text, text, use_language};
use crate::platform::{clipboard, task};
use crate::state::session_text::SessionText;
use crate::ui::dynamic::words;

/// Characters that are drawn at first: more than a busy session's events of an hour.
const FIRST: usize = 100_000;

/// All that was answered, and a button that copies it.
#[component]
pub(super) fn Raw(read: SessionText) -> impl IntoView {
    let language = use_language();
    // What was copied last, and whether the browser let it.
    let copied = RwSignal::new(None::<bool>);
    let copy = move |_| {
        task::run(async move {
            let Some(Some(text)) = read.text.try_get_untracked() else { return };
            // As it is seen: pasted into a terminal, what is not seen would be carried out.
            copied.try_set(Some(clipboard::write(&visible(&text)).await));
        });
    };
    let said = move || {
        let p = language.get().session_page();
        copied.get().map_or("", |copied| if copied { p.copied } else { p.not_copied }).to_owned()
    };
    let whole = Signal::derive(move || read.text.get().unwrap_or_else(|| "".into()));
    view! {
        <div id=AREA class="raw" tabindex="0" role="region" aria-label=text(|t| t.events)>
            <pre>
                <Lengthy whole first=FIRST />
            </pre>
        </div>
        <div class="row">
            <button type="button" class="button compact" on:click=copy>
                {part_text(|l| l.session_page().copy)}
            </button>
            <span class="small muted" role="status">
                {words(said)}
            </span>
        </div>
    }
}
