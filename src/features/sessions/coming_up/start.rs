//! What is known of a start that is under way.

use std::cell::Cell;

use leptos::prelude::*;

use crate::api::session_texts::SessionView;
use crate::domain::event::{Event, parse_events};
use crate::domain::polling::{self, EVENTS_PACE};
use crate::domain::session_type::SessionType;
use crate::domain::stages::{Began, Progress};
use crate::domain::status::Status;
use crate::domain::time::Span;
use crate::domain::trouble::{Trouble, of_starting};
use crate::domain::usual_start::{Usual, late_after};
use crate::domain::watched_starts::Seen;
use crate::state::clock::{Clock, use_clock};
use crate::state::memory::Memory;
use crate::state::session_text::SessionText;
use crate::state::sessions::{Row, SessionsState, use_sessions};
use crate::state::start_times;
use crate::ui::dynamic::memo;

/// One start. Belongs to the part of the page that made it.
#[derive(Clone, Copy)]
pub(super) struct Start {
    /// What comes up.
    pub kind: Option<SessionType>,
    /// How far it has got.
    pub progress: Memo<Progress>,
    /// When it began.
    pub began: Memo<Began>,
    /// How long the user's starts of this image took.
    pub usual: Memo<Option<Usual>>,
    /// Whether it takes longer than usual.
    pub is_late: Memo<bool>,
    /// What keeps it, with the platform's words.
    pub trouble: Memo<Option<(Trouble, String)>>,
    /// Whether what the platform tells of it could not be read at all.
    pub is_untold: Memo<bool>,
    /// The time, ticking.
    pub clock: Clock,
}

impl Start {
    /// The start of a session; reads its events while it is its turn.
    pub(super) fn of(row: &Row) -> Self {
        let (clock, sessions) = (use_clock(), use_sessions());
        let text = SessionText::read_once(row.id.clone(), SessionView::Events);
        let events: Memo<Vec<Event>> =
            memo(move || parse_events(text.text.read().as_deref().unwrap_or_default()));
        let seen = seen(row.id.clone(), clock, sessions);
        let started = row.fact(|session| session.started);
        let began = memo(move || Began::of(&events.read(), started(), seen.get()));
        let (id, looks) = (row.id.clone(), Cell::new(0));
        text.follow(EVENTS_PACE, move || {
            let began = began.try_get_untracked();
            began
                .is_some_and(|began| is_turn(sessions, &id, &looks, clock.read().since(began.at).0))
        });
        let usual = usual(row, sessions);
        let is_late = memo(move || clock.now().since(began.get().at) > late_after(usual.get()));
        Self {
            kind: untrack(row.fact(|session| session.kind)),
            progress: memo(move || Progress::of(&events.read())),
            began,
            usual,
            is_late,
            trouble: memo(move || of_starting(&events.read(), is_late.get())),
            is_untold: memo(move || text.text.read().is_none() && text.problem.read().is_some()),
            clock,
        }
    }

    /// How long it has taken so far, ticking.
    pub(super) fn elapsed(self) -> Span {
        self.clock.now().since(self.began.get().at)
    }
}

/// Since when the session is known. What a reading tells is learned right after what it draws, so that the
/// next reading brings it.
fn seen(id: String, clock: Clock, sessions: SessionsState) -> Memo<Seen> {
    let drawn = Seen { at: clock.read(), is_beginning: false };
    memo(move || {
        sessions.read_at.track();
        start_times::seen(&id).unwrap_or(drawn)
    })
}

/// What is kept is read once: the user is known from the first reading of the list on.
fn usual(row: &Row, sessions: SessionsState) -> Memo<Option<Usual>> {
    let image = row.fact(|session| session.image.clone());
    let is_read = memo(move || sessions.read_at.read().is_some());
    memo(move || {
        // Not `track`: a memo that nobody reads is never worked out, and follows nothing.
        let memory = is_read.get().then(|| Memory::of_user(sessions)).flatten()?;
        Usual::of(start_times::read(&memory).of(&untrack(&image)))
    })
}

/// Whether it is this session's turn among those coming up.
fn is_turn(sessions: SessionsState, id: &str, looks: &Cell<usize>, elapsed: f64) -> bool {
    let look = looks.replace(looks.get().wrapping_add(1));
    let rows = sessions.rows.read_untracked();
    let is_coming = |row: &&Row| row.session.read_untracked().status == Status::Pending;
    let coming: Vec<&Row> = rows.iter().filter(is_coming).collect();
    let place = coming.iter().position(|row| row.id == id);
    place.is_some_and(|place| polling::is_turn(look, place, coming.len(), elapsed))
}
