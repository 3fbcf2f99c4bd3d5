//! A session on its way up: how far it is, and what keeps it.

use std::cell::Cell;

use leptos::prelude::*;

use crate::api::session_texts::SessionView;
use crate::domain::event::parse_events;
use crate::domain::polling::{self, EVENTS_PACE};
use crate::domain::status::Status;
use crate::domain::trouble::{Trouble, of_starting};
use crate::features::sessions::coming_up::expectation::Expectation;
use crate::features::sessions::coming_up::stage_list::Stages;
use crate::features::sessions::coming_up::trouble_notice::{TroubleNotice, sentences};
use crate::i18n::use_language;
use crate::state::clock::use_clock;
use crate::state::session_text::SessionText;
use crate::state::sessions::{Row, SessionsState, use_sessions};
use crate::ui::announcer::use_announcer;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, effect, memo};
use crate::ui::pill::Tone;

/// A start of more than this many seconds is longer than usual: the platform says 3 minutes.
const USUAL: f64 = 180.0;

/// The stages, and in words what is to be expected.
#[component]
pub(in crate::features::sessions) fn Starting(row: Row) -> impl IntoView {
    let clock = use_clock();
    let sessions = use_sessions();
    let kind = untrack(row.fact(|session| session.kind));
    let seen = clock.read();
    let text = SessionText::read_once(row.id.clone(), SessionView::Events);
    let looks = Cell::new(0);
    text.follow(EVENTS_PACE, move || is_turn(sessions, &row.id, &looks));
    let events = memo(move || parse_events(text.text.read().as_deref().unwrap_or_default()));
    let began = memo(move || events.read().iter().find_map(|event| event.first).unwrap_or(seen));
    let is_late = memo(move || clock.now().since(began.get()).0 > USUAL);
    let trouble = memo(move || of_starting(&events.read(), is_late.get()));
    announce(trouble);
    let notice = block(move || {
        let (kind, words) = trouble.get()?;
        Some(view! { <TroubleNotice kind=Some(kind) words tone=Tone::Wait /> }.drawn())
    });
    view! {
        <Stages events kind />
        {notice}
        <Expectation kind is_late events trouble />
    }
}

/// Whether it is this session's turn among those coming up.
fn is_turn(sessions: SessionsState, id: &str, looks: &Cell<usize>) -> bool {
    let look = looks.replace(looks.get().wrapping_add(1));
    let rows = sessions.rows.read_untracked();
    let is_coming = |row: &&Row| row.session.read_untracked().status == Status::Pending;
    let coming: Vec<&Row> = rows.iter().filter(is_coming).collect();
    let place = coming.iter().position(|row| row.id == id);
    place.is_some_and(|place| polling::is_turn(look, place, coming.len()))
}

/// Says a new kind of trouble: the status stays the same, so nothing else is announced. The words are
/// left out, as their counts change all the time.
fn announce(trouble: Memo<Option<(Trouble, String)>>) {
    let language = use_language();
    let announcer = use_announcer();
    let kind = memo(move || trouble.read().as_ref().map(|(kind, _)| *kind));
    effect(move || {
        if let Some(kind) = kind.get() {
            announcer.say(sentences(Some(kind), false, language.get_untracked()).0.to_owned());
        }
    });
}
