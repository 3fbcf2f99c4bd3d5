//! What the platform tells about a session's way up and its end.

use leptos::prelude::*;

use crate::api::session_texts::SessionView;
use crate::domain::event::{Event, parse_events};
use crate::domain::time::Moment;
use crate::features::sessions::session_page::text_problem::{TextProblem, follow_to_the_end};
use crate::i18n::{Language, part_text, use_language};
use crate::state::session_text::SessionText;
use crate::state::sessions::Row;
use crate::ui::dynamic::block;

/// Seconds between two readings while the session lives.
const PACE: f64 = 5.0;

/// The events as a table, in the platform's order.
#[component]
pub(super) fn Events(id: String, row: Row) -> impl IntoView {
    let language = use_language();
    let table = SessionText::read_once(id, SessionView::Events);
    let status = row.fact(|session| session.status.clone());
    follow_to_the_end(table, PACE, status);
    let content = block(move || {
        let text = table.text.get()?;
        let events = parse_events(&text);
        Some(match (events.is_empty(), text.trim()) {
            (true, "" | "<none>") => view! { <Empty /> }.into_any(),
            // Not a table: the platform's own tools speak, and only the raw words are true.
            (true, raw) => view! { <pre>{raw.to_owned()}</pre> }.into_any(),
            (false, _) => table_of(events, language.get()),
        })
    });
    view! {
        <TextProblem read=table loading=|l| l.session_page().events_loading />
        {content}
    }
}

#[component]
fn Empty() -> impl IntoView {
    view! { <p class="muted">{part_text(|l| l.session_page().events_empty)}</p> }
}

fn table_of(events: Vec<Event>, language: Language) -> AnyView {
    let p = &language.session_page();
    let time = |at: Option<Moment>| match at {
        Some(at) => language.time_with_seconds(at.0),
        None => p.no_time.to_owned(),
    };
    let row = |event: Event| {
        let weight = if event.is_warning { p.warning } else { p.normal };
        view! {
            <tr class:warning=event.is_warning>
                <td>{weight}</td>
                <td>
                    <b>{event.reason}</b>
                </td>
                <td>{event.message}</td>
                <td class="time" data-head=p.first>
                    {time(event.first)}
                </td>
                <td class="time" data-head=p.last>
                    {time(event.last)}
                </td>
            </tr>
        }
    };
    let heads = [p.weight, p.what, p.message, p.first, p.last];
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=language.messages().events>
            <table>
                <thead>
                    <tr>{heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{events.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
