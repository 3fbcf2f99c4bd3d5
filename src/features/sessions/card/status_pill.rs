//! A session's status as a pill: as the platform tells it, and as the user asked for it.

use leptos::prelude::*;

use crate::domain::status::Status;
use crate::domain::trouble::Trouble;
use crate::i18n::use_messages;
use crate::state::deleting::use_deleting;
use crate::state::sessions::Row;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo};
use crate::ui::pill::{Pill, Tone};

/// The status of a session; one that the user deleted is ending, whatever the last reading said.
pub(in crate::features::sessions) fn status_of(row: &Row) -> Memo<Status> {
    let deleting = use_deleting();
    let id = row.id.clone();
    let status = row.fact(|session| session.status.clone());
    memo(move || match deleting.is_ending(&id) {
        true => Status::Terminating,
        false => status(),
    })
}

/// The pill. One that ran to the end of its time has not failed in any sense that a user would mean; where that
/// may be, nothing is red.
#[component]
pub(in crate::features::sessions) fn StatusPill(row: Row, status: Memo<Status>) -> impl IntoView {
    let t = use_messages();
    let trouble = row.trouble;
    block(move || {
        let status = status.get();
        let (tone, label) = match (&status, trouble.get()) {
            (Status::Failed, Some(Trouble::TimeOver)) => {
                (Tone::Done, t.get().status_expired.to_owned())
            }
            (Status::Failed, Some(Trouble::Undecided)) => (Tone::Done, status.label(t.get())),
            _ => (status.tone(), status.label(t.get())),
        };
        Some(view! { <Pill tone label /> }.drawn())
    })
}
