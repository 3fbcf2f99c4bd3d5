//! A session that is being ended: for how long, and what to do when it does not go.

use leptos::prelude::*;

use crate::i18n::{part_text, use_language, use_messages};
use crate::state::clock::use_clock;
use crate::state::deleting::{PATIENCE, use_deleting};
use crate::state::sessions::Row;
use crate::ui::announcer::use_announcer;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, effect, memo, words};
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
    let deleting = use_deleting();
    let drawn = clock.read();
    let (id, of) = (row.id.clone(), row.id);
    let since = memo(move || deleting.since(&id).unwrap_or(drawn));
    let is_users = memo(move || deleting.is_ending(&of));
    let wait = memo(move || match clock.now().since(since.get()).0 {
        seconds if seconds < AT_FIRST => Wait::Short,
        seconds if seconds < PATIENCE => Wait::Usual,
        _ => Wait::Long,
    });
    let span = move || clock.now().since(since.get()).words(t.get());
    let name = row.session.read_untracked().name.clone();
    announce_once(wait, move || {
        let line = (language.get().ending().ending_slow)(&span());
        is_users.get().then(|| (t.get().status_changed)(&name, &line))
    });
    block(move || match wait.get() {
        Wait::Short => None,
        Wait::Usual => {
            let line = words(move || {
                let w = language.get().ending();
                (if is_users.get() { w.ending_for } else { w.seen_ending_for })(&span())
            });
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

/// Says to who waits for it, when the patience comes to its end on screen, that it is still there.
fn announce_once(wait: Memo<Wait>, sentence: impl Fn() -> Option<String> + 'static) {
    let announcer = use_announcer();
    let before = StoredValue::new(wait.get_untracked());
    effect(move || {
        let now = wait.get();
        let before = before.try_update_value(|before| std::mem::replace(before, now));
        if now == Wait::Long
            && before != Some(now)
            && let Some(sentence) = untrack(&sentence)
        {
            announcer.say(sentence);
        }
    });
}
