//! The session that was taken out last, and the way back.

use leptos::prelude::*;

use crate::domain::visible;
use crate::features::history::notebook::Notebook;
use crate::i18n::{part_text, use_language};
use crate::platform::document;
use crate::state::history::Refused;
use crate::ui::announcer::use_announcer;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// Says which one it was, until the next one or the end of the visit. Announced by who takes it out.
#[component]
pub(super) fn Removed(notebook: Notebook) -> impl IntoView {
    let is_some = memo(move || notebook.removed.read().is_some());
    block(move || is_some.get().then(|| view! { <Undo notebook /> }.drawn()))
}

#[component]
fn Undo(notebook: Notebook) -> impl IntoView {
    let language = use_language();
    let announcer = use_announcer();
    let said = words(move || {
        let removed = notebook.removed.read();
        let name = removed.as_ref().map_or("", |past| past.name.as_str());
        (language.get().history().removed)(&visible::in_a_line(name))
    });
    let undo = move |_| {
        // The button that has the focus goes.
        let w = language.get_untracked().history();
        let id = match notebook.put_back() {
            // The button stays, for another try.
            Err(Refused) => return announcer.say(w.refused.to_owned()),
            Ok(None) => None,
            Ok(Some(past)) => {
                announcer.say((w.undone)(&visible::in_a_line(&past.name)));
                Some(["history-", &past.key()].concat())
            }
        };
        document::focus_when_drawn(id.unwrap_or_else(|| "page-title".to_owned()));
    };
    view! {
        <Notice tone=Tone::Done is_quiet=true>
            <div class="row dense">
                <p>{said}</p>
                <button type="button" class="button" on:click=undo>
                    {part_text(|l| l.history().undo)}
                </button>
            </div>
        </Notice>
    }
}
