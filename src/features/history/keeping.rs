//! What is kept and where, whether anything is, and the way to have none of it.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::features::history::notebook::Notebook;
use crate::i18n::{HistoryMessages, part_text, use_language};
use crate::platform::{dialog, document};
use crate::ui::announcer::use_announcer;
use crate::ui::confirm_dialog::ConfirmDialog;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, flag, memo, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/features/history/keeping.css");

/// The history's own facts and settings.
#[component]
pub(super) fn Keeping(notebook: Notebook) -> impl IntoView {
    let language = use_language();
    let is_off = memo(move || notebook.is_off.get() && notebook.count() > 0);
    let is_refused = memo(move || !notebook.is_kept.get());
    let off = block(move || {
        is_off
            .get()
            .then(|| view! { <p class="small">{part_text(|l| l.history().is_off)}</p> }.drawn())
    });
    // It may be that nothing is kept at all, or that there is no room for more.
    let why = move || {
        let w = language.get().history();
        if notebook.count() == 0 { w.not_storable } else { w.refused }.to_owned()
    };
    let refused = block(move || {
        is_refused.get().then(|| {
            view! {
                <Notice tone=Tone::Wait is_quiet=true>
                    <p>{words(why)}</p>
                </Notice>
            }
            .drawn()
        })
    });
    view! {
        <section class=format!("card {CLASS}")>
            <div>
                <p>
                    <b>{part_text(|l| l.history().kept_where)}</b>
                </p>
                <p class="small muted">{part_text(|l| l.history().kept_what)}</p>
                {refused}
            </div>
            <div class="row ways">
                <label>
                    <input
                        type="checkbox"
                        prop:checked=flag(move || !notebook.is_off.get())
                        on:change=move |event| notebook.keep(event_target_checked(&event))
                    />
                    {part_text(|l| l.history().keep)}
                </label>
                <EraseButton notebook />
            </div>
            {off}
        </section>
    }
}

/// Forgets all, after a question.
#[component]
fn EraseButton(notebook: Notebook) -> impl IntoView {
    let language = use_language();
    let announcer = use_announcer();
    let node = NodeRef::<Dialog>::new();
    let title = Signal::derive(move || (language.get().history().erase_title)(notebook.count()));
    let word = move |read: fn(&'static HistoryMessages) -> &'static str| {
        Signal::derive(move || read(language.get().history()))
    };
    let erase = move |()| {
        notebook.erase();
        announcer.say(language.get_untracked().history().erased.to_owned());
        // The button that had the focus may be gone.
        document::focus_when_drawn("page-title".to_owned());
    };
    let has_some = memo(move || notebook.count() > 0);
    let button = block(move || {
        has_some.get().then(|| {
            view! {
                <button type="button" class="button" on:click=move |_| dialog::open(node)>
                    {words(move || language.get().history().erase.to_owned())}
                </button>
            }
            .drawn()
        })
    });
    view! {
        {button}
        <ConfirmDialog
            node
            title
            text=word(|w| w.erase_text)
            confirm=word(|w| w.erase_confirm)
            keep=word(|w| w.erase_keep)
            on_confirm=Callback::new(erase)
        />
    }
}
