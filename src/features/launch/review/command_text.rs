//! A command's text, and the button that copies it.

use leptos::prelude::*;

use crate::domain::launch_commands::Tool;
use crate::i18n::{part_text, use_language};
use crate::platform::{clipboard, document, task};
use crate::ui::dynamic::words;

const TEXT: &str = "as-command-text";

/// The text as it is copied, whole.
#[component]
pub(super) fn CommandText(
    /// What it is for.
    tool: RwSignal<Tool>,
    /// The command.
    text: Signal<String>,
) -> impl IntoView {
    let language = use_language();
    // What was copied last, and whether the browser let it; said as long as it is what is shown.
    let copied = RwSignal::new(None::<(String, bool)>);
    let copy = move |_| {
        task::run(async move {
            let Some(text) = text.try_get_untracked() else { return };
            let is_copied = clipboard::write(&text).await;
            if !is_copied {
                document::select(TEXT);
            }
            copied.try_set(Some((text, is_copied)));
        });
    };
    let said = move || {
        let copied = copied.get().filter(|(of, _)| *of == text.get());
        let words = language.get().commands();
        match copied {
            None => "",
            Some((_, true)) => words.copied,
            Some((_, false)) => words.copy_by_hand,
        }
        .to_owned()
    };
    view! {
        <pre
            id=TEXT
            tabindex="0"
            role="group"
            aria-label=words(move || (language.get().commands().code)(tool.get().name()))
        >
            <code>{words(move || text.get())}</code>
        </pre>
        <div class="row">
            <button type="button" class="button" on:click=copy>
                {part_text(|l| l.commands().copy)}
            </button>
            <span class="small muted" role="status">
                {words(said)}
            </span>
        </div>
    }
}
