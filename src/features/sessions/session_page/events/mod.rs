//! What the platform tells about a session's way up and its end.

mod lengthy;
mod raw;
mod table;
mod told_row;

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::session_texts::SessionView;
use crate::domain::event::parse_events;
use crate::domain::event_order::{MOST_ROWS, Told};
use crate::features::sessions::session_page::age::Age;
use crate::features::sessions::session_page::events::raw::Raw;
use crate::features::sessions::session_page::events::table::EventTable;
use crate::features::sessions::session_page::place::{Place, UTC};
use crate::features::sessions::session_page::text_problem::{TextProblem, follow_to_the_end};
use crate::i18n::{part_label, part_text, use_language};
use crate::platform::clock;
use crate::state::session_text::SessionText;
use crate::state::sessions::Row;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, flag, memo, words};
use crate::ui::segmented::{Segment, Segmented};

const CLASS: &str = scope!("src/features/sessions/session_page/events/events.css");

/// The `id` of what holds the events and is scrolled.
const AREA: &str = "events";

/// Seconds between two readings while the session comes up or ends.
const PACE: f64 = 5.0;

/// Seconds between two readings while it just runs: then little is told of it.
const CALM_PACE: f64 = 30.0;

/// Whether the platform's own words are shown, in the address.
const RAW: &str = "raw";
const YES: &str = "1";

/// What there is to show.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    Nothing,
    Empty,
    Table,
    Raw,
}

/// The events as a table, or in the platform's own words.
#[component]
pub(super) fn Events(id: String, row: Row) -> impl IntoView {
    let place = Place::of_page();
    let read = SessionText::read_once(id, SessionView::Events);
    let status = row.fact(|session| session.status.clone());
    let changes = status.clone();
    follow_to_the_end(read, PACE, status, move || changes().is_changing() || is_old(read));
    let count = memo(move || parse_events(read.text.read().as_deref().unwrap_or_default()).len());
    let shown = memo(move || match read.text.read().as_deref().map(str::trim) {
        None => Shown::Nothing,
        Some("" | "<none>") => Shown::Empty,
        // Not a table: the platform's own tools speak, and only the raw words are true.
        Some(_) if count.get() == 0 || place.get(RAW).is_some() => Shown::Raw,
        Some(_) => Shown::Table,
    });
    let content = block(move || {
        Some(match shown.get() {
            Shown::Nothing => return None,
            Shown::Empty => view! { <Empty /> }.into_any(),
            Shown::Raw => view! { <Raw read /> }.drawn(),
            Shown::Table => view! { <EventTable read /> }.drawn(),
        })
    });
    view! {
        <div class=CLASS>
            <TextProblem read loading=|l| l.session_page().events_loading />
            <Age read gone=|l| l.session_page().events_gone />
            <Choices place count />
            {content}
            <Kept read count shown />
        </div>
    }
}

fn is_old(read: SessionText) -> bool {
    let age = read.read_at.get_untracked().map(|at| (clock::local_now() - at) / 1000.0);
    age.is_none_or(|age| age >= CALM_PACE)
}

#[component]
fn Empty() -> impl IntoView {
    view! { <p class="muted">{part_text(|l| l.session_page().events_empty)}</p> }
}

/// How times are told, and whether the platform's own words are shown.
#[component]
fn Choices(place: Place, count: Memo<usize>) -> impl IntoView {
    let is_utc = move || place.get(UTC).is_some();
    let segments = vec![
        Segment { value: "local", label: part_label(|l| l.session_page().local_times) },
        Segment { value: UTC, label: part_label(|l| l.session_page().utc_times) },
    ];
    view! {
        <div class="row" hidden=flag(move || count.get() == 0)>
            <Segmented
                name="event-times"
                legend=part_label(|l| l.session_page().times)
                segments
                taken=Arc::new(move || if is_utc() { UTC } else { "local" })
                on_take=Callback::new(move |taken| place.set(UTC, (taken == UTC).then_some(YES)))
            />
            <label class="row">
                <input
                    type="checkbox"
                    prop:checked=flag(move || place.get(RAW).is_some())
                    on:change=move |event| {
                        place.set(RAW, event_target_checked(&event).then_some(YES));
                    }
                />
                {part_text(|l| l.session_page().raw)}
            </label>
        </div>
    }
}

/// That there are more rows than are drawn.
#[component]
fn Kept(read: SessionText, count: Memo<usize>, shown: Memo<Shown>) -> impl IntoView {
    let language = use_language();
    let note = move || {
        if shown.get() != Shown::Table || count.get() <= MOST_ROWS {
            return String::new();
        }
        let rows = Told::of(parse_events(read.text.read().as_deref().unwrap_or_default()));
        #[expect(clippy::cast_precision_loss, reason = "a number of rows fits in 2^53")]
        let number = |count: usize| language.get().number(count as f64);
        match rows.len() < MOST_ROWS {
            true => String::new(),
            false => (language.get().session_page().events_kept)(&number(MOST_ROWS)),
        }
    };
    view! { <p class="small muted">{words(note)}</p> }
}
