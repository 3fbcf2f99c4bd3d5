//! The session quota.

use leptos::prelude::*;

use crate::features::launch::draft::Draft;
use crate::i18n::{part_text, use_messages};
use crate::state::sessions::use_sessions;
use crate::ui::dynamic::block;

/// How many of the user's places are taken.
#[component]
pub(super) fn Places(draft: Draft) -> impl IntoView {
    let t = use_messages();
    let taken = use_sessions().places_taken();
    let limit = draft.offers.with_value(|offers| offers.resources.session_limit);
    let places = move || {
        let taken = u32::try_from(taken.get()?).ok()?;
        Some(((t.get().places_taken)(taken, limit?), taken >= limit?))
    };
    block(move || {
        places().map(|(words, is_full)| {
            view! {
                <dl>
                    <dt>{part_text(|l| l.launch().your_sessions)}</dt>
                    <dd>{words}</dd>
                </dl>
                {is_full.then(|| view! { <p class="small full">{part_text(|l| l.launch().limit_reached)}</p> })}
            }
            .into_any()
        })
    })
}
