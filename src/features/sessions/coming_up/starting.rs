//! A session on its way up: how far it is, and what keeps it.

use leptos::prelude::*;

use crate::domain::trouble::Trouble;
use crate::features::sessions::coming_up::expectation::Expectation;
use crate::features::sessions::coming_up::notify_me::NotifyMe;
use crate::features::sessions::coming_up::stage_list::Stages;
use crate::features::sessions::coming_up::start::Start;
use crate::features::sessions::coming_up::trouble_notice::{TroubleNotice, sentences};
use crate::i18n::{part_text, use_language};
use crate::state::sessions::Row;
use crate::ui::announcer::use_announcer;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, effect, memo};
use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/features/sessions/coming_up/starting.css");

/// The stages, and in words what is to be expected.
#[component]
pub(in crate::features::sessions) fn Starting(row: Row) -> impl IntoView {
    let start = Start::of(&row);
    let Start { trouble, .. } = start;
    announce(trouble);
    let notice = block(move || {
        let (kind, words) = trouble.get()?;
        Some(view! { <TroubleNotice kind=Some(kind) words tone=Tone::Wait /> }.drawn())
    });
    view! {
        <Stages start />
        {notice}
        <div class=CLASS>
            <Expectation start />
            <NotifyMe />
        </div>
        // Why there is no Extend.
        <p class="small muted">{part_text(|l| l.time_left().obstacle_pending)}</p>
    }
}

/// Says a new kind of trouble: the status stays the same, so nothing else is announced. The words are
/// left out, as their counts change all the time.
fn announce(trouble: Memo<Option<(Trouble, String)>>) {
    let language = use_language();
    let announcer = use_announcer();
    let kind = memo(move || trouble.read().as_ref().map(|(kind, _)| *kind));
    effect(move || {
        if let Some(kind) = kind.get() {
            announcer.tell(sentences(Some(kind), false, language.get_untracked()).0.to_owned());
        }
    });
}
