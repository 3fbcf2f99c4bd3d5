//! That nothing is launched before the list was read: it tells who the user is, and with it what was
//! launched before a reload.

use leptos::prelude::*;

use crate::i18n::{part_text, use_language};
use crate::state::sessions::use_sessions;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, words};

/// Why the button does not launch yet.
pub(super) const UNREAD_ID: &str = "list-unread";

/// Whether the list was not read yet in this page.
pub(in crate::features::launch) fn is_unread() -> Memo<bool> {
    let read_at = use_sessions().read_at;
    Memo::new(move |_| read_at.read().is_none())
}

/// What is waited for, and why it has not come.
#[component]
pub(super) fn Unread(is_unread: Memo<bool>) -> impl IntoView {
    let language = use_language();
    let problem = use_sessions().problem;
    let reason = move || {
        words(move || {
            let t = language.get().messages();
            let problem = problem.read();
            problem.as_ref().map_or("", |problem| problem.sentence(t)).to_owned()
        })
    };
    block(move || {
        is_unread.get().then(|| {
            view! {
                <p id=UNREAD_ID class="small">
                    <span class="full">{part_text(|l| l.launching().list_first)}</span>
                    {" "}
                    {reason()}
                </p>
            }
            .drawn()
        })
    })
}
