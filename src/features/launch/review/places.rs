//! The session quota, and what to do when it is used up.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::percent;
use crate::domain::session::{first_to_end, is_limit_reached};
use crate::features::launch::draft::Draft;
use crate::i18n::{part_text, use_language, use_messages};
use crate::routes::{Page, session_of};
use crate::state::clock::use_clock;
use crate::state::sessions::use_sessions;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};

/// The message that the limit is reached; a launch that it stops leads here.
pub(in crate::features::launch) const LIMIT_ID: &str = "session-limit";

/// Seconds after which a list does not tell any more how many sessions there are: it is read every
/// 15 seconds.
const FRESH: f64 = 60.0;

/// Whether the platform would refuse the launch because of the user's other sessions. Not by a list
/// that is old or could not be read: the platform knows better then.
pub(in crate::features::launch) fn is_full(draft: Draft) -> Memo<bool> {
    let (sessions, clock) = (use_sessions(), use_clock());
    let taken = sessions.places_taken();
    let limit = draft.offers.with_value(|offers| offers.resources.session_limit);
    memo(move || {
        let is_fresh = sessions.problem.read().is_none()
            && sessions.read_at.get().is_some_and(|read_at| clock.now().since(read_at).0 <= FRESH);
        is_fresh && is_limit_reached(draft.kind.get(), taken.get(), limit)
    })
}

/// How many of the user's places are taken.
#[component]
pub(super) fn Places(draft: Draft, is_full: Memo<bool>) -> impl IntoView {
    let t = use_messages();
    let taken = use_sessions().places_taken();
    let limit = draft.offers.with_value(|offers| offers.resources.session_limit);
    let places = block(move || {
        let taken = u32::try_from(taken.get()?).ok()?;
        let places = (t.get().places_taken)(taken, limit?);
        Some(
            view! {
                <dl>
                    <dt>{part_text(|l| l.launch().your_sessions)}</dt>
                    <dd>{places}</dd>
                </dl>
            }
            .drawn(),
        )
    });
    view! {
        {places}
        {block(move || is_full.get().then(|| view! { <MakeRoom /> }.drawn()))}
    }
}

/// That there is no place left, and the way to one.
#[component]
fn MakeRoom() -> impl IntoView {
    let language = use_language();
    let (sessions, clock) = (use_sessions(), use_clock());
    // By name and time only, so that a reading without news draws nothing anew.
    let first = memo(move || {
        sessions.read_at.get();
        let sessions = sessions.snapshot();
        first_to_end(&sessions).map(|(session, expires)| (session.name.clone(), expires))
    });
    let first = block(move || {
        let (name, expires) = first.get()?;
        let rest = words(move || {
            let left = expires.since(clock.now()).words(language.get().messages());
            (language.get().resources().ends_first)(&left)
        });
        let path = session_of(&percent::encode(&name), None);
        Some(view! { {" "}<A href=path>{name}</A>{" "}{rest} }.into_any())
    });
    view! {
        <p id=LIMIT_ID tabindex="-1" class="small">
            <span class="full">{part_text(|l| l.resources().limit_reached)}</span>
            {" "}
            <A href=Page::Sessions.path()>{part_text(|l| l.resources().make_room)}</A>
            {first}
        </p>
    }
}
