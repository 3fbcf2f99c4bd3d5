//! Keeps the form for later: as a link to share, as a preset on this device.

use leptos::prelude::*;

use crate::features::launch::draft::Draft;
use crate::features::launch::presets::panel::SAVE;
use crate::features::launch::presets::saving;
use crate::i18n::{part_text, use_language};
use crate::platform::{clipboard, document, task};
use crate::routes::Page;
use crate::ui::dynamic::words;

/// The two ways, and what became of copying the link.
#[component]
pub(super) fn Keeping(draft: Draft, is_saving: RwSignal<bool>) -> impl IntoView {
    let language = use_language();
    // The query that was copied last, and whether the browser let it.
    let copied = RwSignal::new(None::<(String, bool)>);
    let copy = move |_| {
        // With its type, so that it opens the same where another one comes first.
        let query = untrack(|| draft.settings_of_type()).to_query();
        task::run(async move {
            let path = document::base_path() + Page::Launch.path();
            let link = [&document::origin(), &path, "?", &query].concat();
            let is_copied = clipboard::write(&link).await;
            copied.try_set(Some((query, is_copied)));
        });
    };
    let said = words(move || {
        let query = draft.settings_of_type().to_query();
        let l = language.get().remembered();
        match copied.get().filter(|(of, _)| *of == query) {
            None => "",
            Some((_, true)) => l.link_copied,
            Some((_, false)) => l.link_by_hand,
        }
        .to_owned()
    });
    let save = move |_| {
        is_saving.set(true);
        document::focus_when_drawn(saving::IDS.control.to_owned());
    };
    view! {
        <div class="row keeping">
            <button type="button" class="button quiet small" on:click=copy>
                {part_text(|l| l.remembered().copy_link)}
            </button>
            <button type="button" id=SAVE class="button quiet small" on:click=save>
                {part_text(|l| l.remembered().presets_save)}
            </button>
        </div>
        <p class="small muted said" role="status">{said}</p>
    }
}
