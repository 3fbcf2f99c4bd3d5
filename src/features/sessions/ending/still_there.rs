//! A session that is being ended: for how long, and what to do when it does not go.

use leptos::prelude::*;

use crate::i18n::{part_text, use_language, use_messages};
use crate::state::clock::use_clock;
use crate::state::deleting::{PATIENCE, use_deleting};
use crate::state::sessions::Row;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// Seconds before which nothing needs to be said: most are gone by then.
const AT_FIRST: f64 = 5.0;

/// How far the patience with it has got.
#[derive(Clone, Copy, PartialEq)]
enum Wait {
    Short,
    Usual,
    Long,
}

/// Since it was deleted here, or first seen to end.
#[component]
pub(in crate::features::sessions) fn StillThere(row: Row) -> impl IntoView {
    let t = use_messages();
    let language = use_language();
    let clock = use_clock();
    let since = use_deleting().since(&row.id).unwrap_or(clock.read());
    let wait = memo(move || match clock.now().since(since).0 {
        seconds if seconds < AT_FIRST => Wait::Short,
        seconds if seconds < PATIENCE => Wait::Usual,
        _ => Wait::Long,
    });
    let span = move || clock.now().since(since).words(t.get());
    block(move || match wait.get() {
        Wait::Short => None,
        Wait::Usual => {
            let line = words(move || (language.get().ending().ending_for)(&span()));
            Some(view! { <p class="small muted">{line}</p> }.drawn())
        }
        Wait::Long => {
            let line = words(move || (language.get().ending().ending_slow)(&span()));
            Some(
                view! {
                    <Notice tone=Tone::Wait is_quiet=true>
                        <p>
                            <b>{line}</b>
                            " "
                            {part_text(|l| l.ending().ending_slow_advice)}
                        </p>
                    </Notice>
                }
                .drawn(),
            )
        }
    })
}
