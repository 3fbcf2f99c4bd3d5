//! The events in the platform's own words.

use leptos::prelude::*;

use crate::domain::visible::visible;
use crate::i18n::{part_text, text, use_language};
use crate::platform::{clipboard, task};
use crate::state::session_text::SessionText;
use crate::ui::dynamic::words;

/// All that was answered, and a button that copies it.
#[component]
pub(super) fn Raw(read: SessionText) -> impl IntoView {
    let language = use_language();
    // What was copied last, and whether the browser let it.
    let copied = RwSignal::new(None::<bool>);
    let copy = move |_| {
        task::run(async move {
            let Some(Some(text)) = read.text.try_get_untracked() else { return };
            copied.try_set(Some(clipboard::write(&text).await));
        });
    };
    let said = move || {
        let p = language.get().session_page();
        copied.get().map_or("", |copied| if copied { p.copied } else { p.not_copied }).to_owned()
    };
    let raw = move || visible(read.text.read().as_deref().unwrap_or_default()).into_owned();
    view! {
        <div class="raw" tabindex="0" role="region" aria-label=text(|t| t.events)>
            <pre>{words(raw)}</pre>
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
