//! One row of the events.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::cut::cut;
use crate::domain::event_order::Told;
use crate::domain::time::Moment;
use crate::domain::utc;
use crate::domain::visible::visible;
use crate::features::sessions::session_page::events::lengthy::Lengthy;
use crate::features::sessions::session_page::place::{Place, UTC};
use crate::i18n::{Language, part_text, use_language};
use crate::ui::dynamic::words;

/// Characters of a message that are drawn at first, as of a line of the log.
const FIRST: usize = 2_000;

/// What tells a row from the others: all that it shows, so that one that stays the same is not drawn again.
pub(super) fn key(told: &Told) -> (bool, String, String, [Option<u64>; 2], usize) {
    let Told { event, times } = told;
    let times_of = [event.first, event.last].map(|time| time.map(|time| time.0.to_bits()));
    (event.is_warning, event.reason.clone(), event.message.clone(), times_of, *times)
}

/// The row.
#[component]
pub(super) fn ToldRow(told: Told) -> impl IntoView {
    let language = use_language();
    let is_repeated = told.is_repeated();
    let Told { event, times } = told;
    let weight: fn(Language) -> &'static str = match event.is_warning {
        true => |l| l.session_page().warning,
        false => |l| l.session_page().normal,
    };
    let often = move || {
        let p = language.get().session_page();
        match times {
            1 => p.repeated.to_owned(),
            times => (p.times_told)(times),
        }
    };
    let often = is_repeated.then(|| view! { <span class="small muted">{words(often)}</span> });
    view! {
        <tr role="row" class:warning=event.is_warning>
            <td role="cell">{part_text(weight)}</td>
            <td role="cell">
                <b>
                    <bdi>{visible(&event.reason).into_owned()}</bdi>
                </b>
                {often}
            </td>
            <td role="cell">{message(&event.message)}</td>
            {time(event.first, |l| l.session_page().first)}
            {time(event.last, |l| l.session_page().last)}
        </tr>
    }
}

/// What the platform says. Hardly ever is it so long that not all is drawn.
fn message(message: &str) -> AnyView {
    match cut(message, FIRST) {
        None => view! { <bdi>{visible(message).into_owned()}</bdi> }.into_any(),
        Some(_) => {
            let whole = Signal::stored(Arc::from(message));
            view! { <Lengthy whole first=FIRST /> }.into_any()
        }
    }
}

/// A time in the user's zone or in UTC, or that it is not told.
fn time(at: Option<Moment>, head: fn(Language) -> &'static str) -> AnyView {
    let language = use_language();
    let place = Place::of_page();
    let told = words(move || match at {
        None => language.get().session_page().no_time.to_owned(),
        Some(at) if place.get(UTC).is_some() => utc::day_and_time(at),
        Some(at) => language.get().time_with_seconds(at.0),
    });
    view! {
        <td role="cell" class="time" data-head=part_text(head)>
            {told}
        </td>
    }
    .into_any()
}
