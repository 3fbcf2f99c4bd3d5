//! What was asked for and is not filled in: by a link, a preset, the last launch, a form that was left.

use leptos::prelude::*;

use crate::domain::launch_settings::{Unread, Why};
use crate::features::launch::draft::Draft;
use crate::i18n::{Language, part_text, use_language};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

fn reason(why: Why, language: Language) -> &'static str {
    let l = language.remembered();
    match why {
        Why::Unknown => l.part_unknown,
        Why::Newer => l.part_newer,
        Why::NotOffered => l.part_not_offered,
        Why::Unlisted => l.part_unlisted,
        Why::Contradicted => l.part_contradicted,
    }
}

/// The parts, each with the reason; nothing when there are none.
#[component]
pub(super) fn LeftOut(draft: Draft) -> impl IntoView {
    let language = use_language();
    let line = move |Unread { part, why }: Unread| {
        let reason = words(move || reason(why, language.get()).to_owned());
        view! { <li><code>{part}</code> " " {reason}</li> }
    };
    block(move || {
        let parts = draft.left_out.get();
        (!parts.is_empty()).then(|| {
            view! {
                <Notice tone=Tone::Wait>
                    <p>{part_text(|l| l.remembered().parts_unread)}</p>
                    <ul class="list">{parts.into_iter().map(line).collect_view()}</ul>
                </Notice>
            }
            .drawn()
        })
    })
}
