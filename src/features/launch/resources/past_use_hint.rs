//! The hint that the user's sessions of this image never used as much as is asked for.

use leptos::prelude::*;

use crate::domain::past_use::{Peak, enough};
use crate::domain::platform_load::Amounts;
use crate::domain::resources::Allocation;
use crate::features::launch::draft::Draft;
use crate::features::launch::resources::asked;
use crate::i18n::use_language;
use crate::state::memory::Memory;
use crate::state::past_use;
use crate::state::sessions::use_sessions;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// What was used, and the smaller amounts that would have done; what need not change is zero.
#[derive(Clone, PartialEq)]
struct Hint {
    peak: Peak,
    less: Amounts,
}

fn hint(draft: Draft, peak: Peak) -> Option<Hint> {
    let Some(Allocation::Fixed { cores, memory_gib }) = draft.allocation() else { return None };
    let less = draft.offers.with_value(|offers| Amounts {
        cores: enough(peak.cores(), cores, &offers.resources.cores.options).unwrap_or_default(),
        memory_gib: enough(peak.memory_gib(), memory_gib, &offers.resources.memory_gib.options)
            .unwrap_or_default(),
        gpus: 0,
    });
    (less != Amounts::default()).then_some(Hint { peak, less })
}

/// The hint, with a button that takes what would have done.
#[component]
pub(super) fn PastUseHint(draft: Draft) -> impl IntoView {
    let sessions = use_sessions();
    let hint = memo(move || {
        // With every reading of the list more may be known.
        sessions.read_at.get()?;
        let memory = Memory::of(sessions.user.read().as_deref().unwrap_or_default());
        let image = draft.image()?;
        hint(draft, past_use::read(&memory).of(&image)?.clone())
    });
    let is_shown = memo(move || hint.read().is_some());
    block(move || is_shown.get().then(|| view! { <Shown draft hint /> }.drawn()))
}

#[component]
fn Shown(draft: Draft, hint: Memo<Option<Hint>>) -> impl IntoView {
    let language = use_language();
    let sentence = words(move || {
        let Some(Hint { peak, less }) = hint.get() else { return String::new() };
        let l = language.get();
        let used = [l.cores(peak.cores()), l.gibibytes(peak.memory_gib())];
        let used = (l.resources().used_at_most)(peak.image.title(), &asked::listed(&used, l));
        used + " " + &(l.resources().would_do)(&asked::words(less, l))
    });
    let label = words(move || {
        let less = hint.get().map(|hint| hint.less).unwrap_or_default();
        (language.get().resources().take)(&asked::words(less, language.get()))
    });
    let press = move |_| {
        let (Some(now), Some(Hint { less, .. })) =
            (untrack(|| asked::asked(draft)), hint.get_untracked())
        else {
            return;
        };
        let or = |less, now| if less > 0 { less } else { now };
        let amounts = Amounts {
            cores: or(less.cores, now.cores),
            memory_gib: or(less.memory_gib, now.memory_gib),
            gpus: now.gpus,
        };
        asked::take(draft, amounts);
    };
    view! {
        <Notice tone=Tone::Done is_quiet=true>
            <p>{sentence}</p>
            <div class="row">
                <button type="button" class="button" on:click=press>
                    {label}
                </button>
            </div>
        </Notice>
    }
}
