//! Why a session that the user deleted is still there.

use leptos::prelude::*;

use crate::features::sessions::pieces::DeleteFailure;
use crate::i18n::{part_text, use_language};
use crate::layout::problem_notice::ProblemNotice;
use crate::state::deleting::{DeletionFailure, use_deleting};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// Says so on the card, when it is.
#[component]
pub(in crate::features::sessions) fn FailureToDelete(id: String) -> impl IntoView {
    let deleting = use_deleting();
    let has_failed = {
        let id = id.clone();
        memo(move || deleting.has_failed(&id))
    };
    block(move || {
        let id = id.clone();
        has_failed.get().then(|| view! { <DeleteFailure id /> }.drawn())
    })
}

/// Says on the card why the session is still there.
#[component]
pub(in crate::features::sessions) fn DeleteFailureView(id: String) -> impl IntoView {
    let language = use_language();
    let deleting = use_deleting();
    block(move || {
        Some(match deleting.failure(&id)? {
            DeletionFailure::Refused(problem) => {
                let outcome =
                    Signal::derive(move || language.get().ending().delete_failed.to_owned());
                view! { <ProblemNotice problem outcome /> }.into_any()
            }
            DeletionFailure::RefusedElsewhere => {
                let words = part_text(|l| l.ending().delete_failed);
                view! { <Notice tone=Tone::Bad>{words}</Notice> }.drawn()
            }
            DeletionFailure::StillThere => {
                let words = part_text(|l| l.ending().delete_still_there);
                view! { <Notice tone=Tone::Bad>{words}</Notice> }.drawn()
            }
        })
    })
}
