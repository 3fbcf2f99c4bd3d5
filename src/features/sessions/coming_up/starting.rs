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
use crate::domain::trouble::{Trouble, of_starting};
use crate::features::sessions::coming_up::trouble_notice::{TroubleNotice, sentences};
use crate::i18n::{Messages, text, use_messages};
use crate::state::clock::{Clock, use_clock};
use crate::state::session_text::SessionText;
use crate::state::sessions::{Row, SessionsState, use_sessions};
use crate::ui::announcer::use_announcer;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, effect, flag, memo, words};
use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/features/sessions/coming_up/starting.css");

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
    let t = use_messages();
    let announcer = use_announcer();
    let kind = memo(move || trouble.read().as_ref().map(|(kind, _)| *kind));
    effect(move || {
        if let Some(kind) = kind.get() {
            announcer.say(sentences(Some(kind), false, t.get_untracked()).0.to_owned());
        }
    });
}

#[component]
fn Stages(events: Memo<Vec<Event>>, kind: Option<SessionType>) -> impl IntoView {
    let t = use_messages();
    let clock = use_clock();
    let progress = memo(move || Progress::of(&events.read()));
    let stage = move |stage: Stage| {
        let shown = move || Shown::of(stage, progress.get(), clock, kind, t.get());
        view! {
            <li
                class:done=flag(move || progress.get().now > stage)
                class:now=flag(move || progress.get().now == stage)
                aria-current=words(move || {
                    if progress.get().now == stage { "step" } else { "false" }.to_owned()
                })
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
            (Stage::Program, _, is_now) => {
                let interface = kind.and_then(|kind| kind.interface(t)).unwrap_or(s.the_program);
                if is_now { (s.program)(interface) } else { interface.to_owned() }
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
    is_late: Memo<bool>,
    events: Memo<Vec<Event>>,
    trouble: Memo<Option<(Trouble, String)>>,
) -> impl IntoView {
    let t = use_messages();
    block(move || {
        let s = &t.get().starting;
        let is_queued = Progress::of(&events.read()).now == Stage::Place;
        let line = match kind {
            // Jobs may wait for long, and nobody sits in front of them.
            Some(SessionType::Headless) if is_queued => s.batch_waits,
            _ if is_late.get() => s.longer,
            // Whatever is usual, this start is not.
            _ if trouble.read().is_some() => return None,
            _ => s.usual,
        };
        Some(view! { <p class="small muted">{line}</p> }.drawn())
    })
}
