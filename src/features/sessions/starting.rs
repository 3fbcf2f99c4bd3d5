//! A session on its way up: how far it is, and what keeps it.

use std::cell::Cell;

use leptos::prelude::*;

use crate::api::session_texts::SessionView;
use crate::domain::event::{Event, parse_events};
use crate::domain::polling::{self, EVENTS_PACE};
use crate::domain::session_type::SessionType;
use crate::domain::stages::{Progress, Stage};
use crate::domain::status::Status;
use crate::domain::time::Moment;
use crate::domain::trouble::{Trouble, decisive};
use crate::features::sessions::trouble_notice::TroubleNotice;
use crate::i18n::{Messages, text, use_messages};
use crate::state::clock::{Clock, use_clock};
use crate::state::session_text::SessionText;
use crate::state::sessions::{Row, SessionsState, use_sessions};
use crate::ui::dynamic::{block, flag, words};
use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/features/sessions/starting.css");

/// A start of more than this many seconds is longer than usual: the platform says 3 minutes.
const USUAL: f64 = 180.0;

/// The stages, and in words what is to be expected.
#[component]
pub(super) fn Starting(row: Row) -> impl IntoView {
    let clock = use_clock();
    let sessions = use_sessions();
    let kind = untrack(row.fact(|session| session.kind));
    let seen = clock.read();
    let text = SessionText::read_once(row.id.clone(), SessionView::Events);
    let looks = Cell::new(0);
    text.follow(EVENTS_PACE, move || is_turn(sessions, &row.id, &looks));
    let events = Memo::new(move |_| parse_events(text.text.read().as_deref().unwrap_or_default()));
    let trouble = Memo::new(move |_| pending_trouble(&events.read()));
    let notice = block(move || {
        let (kind, words) = trouble.get()?;
        Some(view! { <TroubleNotice kind=Some(kind) words tone=Tone::Wait /> }.into_any())
    });
    view! {
        <Stages events kind />
        {notice}
        <Expectation kind seen events />
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

/// The warning that keeps a start, if the last that was told is one.
fn pending_trouble(events: &[Event]) -> Option<(Trouble, String)> {
    let warning = decisive(events)?;
    let is_overcome =
        events.last().is_some_and(|last| !last.is_warning && last.last > warning.last);
    (!is_overcome).then(|| (Trouble::of(warning), warning.message.clone()))
}

#[component]
fn Stages(events: Memo<Vec<Event>>, kind: Option<SessionType>) -> impl IntoView {
    let t = use_messages();
    let clock = use_clock();
    let progress = Memo::new(move |_| Progress::of(&events.read()));
    let stage = move |stage: Stage| {
        let shown = move || Shown::of(stage, progress.get(), clock, kind, t.get());
        view! {
            <li
                class:done=flag(move || progress.get().now > stage)
                class:now=flag(move || progress.get().now == stage)
            >
                <b>{words(move || shown().label)}</b>
                <small>{words(move || shown().detail)}</small>
            </li>
        }
    };
    view! {
        <ol class=CLASS aria-label=text(|t| t.starting.stages)>
            {Stage::ALL.map(stage).collect_view()}
            <li>
                <b>{text(|t| t.starting.ready)}</b>
            </li>
        </ol>
    }
}

/// A stage in words.
struct Shown {
    label: String,
    detail: String,
}

impl Shown {
    fn of(
        stage: Stage,
        progress: Progress,
        clock: Clock,
        kind: Option<SessionType>,
        t: &'static Messages,
    ) -> Self {
        let s = &t.starting;
        let is_done = progress.now > stage;
        let is_now = progress.now == stage;
        let label = match (stage, is_done, is_now) {
            (Stage::Place, true, _) => s.place_done.to_owned(),
            (Stage::Place, ..) => s.place_now.to_owned(),
            (Stage::Image, true, _) => s.image_done.to_owned(),
            (Stage::Image, _, true) => s.image_now.to_owned(),
            (Stage::Image, ..) => s.image.to_owned(),
            (Stage::Program, ..) => {
                let interface = kind.and_then(|kind| kind.interface(t));
                (s.program)(interface.unwrap_or(s.the_program))
            }
        };
        let took = (stage == Stage::Image && is_done).then_some(progress.image_took).flatten();
        let so_far = |since: Moment| (s.so_far)(&clock.now().since(since).words(t));
        let detail = match took {
            Some(took) => took.words(t),
            None if is_now => progress.since.map(so_far).unwrap_or_default(),
            None => String::new(),
        };
        // Colour alone would not say it.
        let label = if is_done { format!("✓ {label}") } else { label };
        Self { label, detail }
    }
}

/// How long it may take, by how long it has taken.
#[component]
fn Expectation(
    kind: Option<SessionType>,
    /// When the portal first saw it: the platform does not tell when it was asked for.
    seen: Moment,
    events: Memo<Vec<Event>>,
) -> impl IntoView {
    let t = use_messages();
    let clock = use_clock();
    let line = words(move || {
        let s = &t.get().starting;
        let began = events.read().iter().find_map(|event| event.first).unwrap_or(seen);
        match kind {
            Some(SessionType::Headless) => s.batch_waits,
            _ if clock.now().since(began).0 > USUAL => s.longer,
            _ => s.usual,
        }
        .to_owned()
    });
    view! { <p class="small muted">{line}</p> }
}
