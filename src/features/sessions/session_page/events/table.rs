//! The events as a table that can be sorted.

use leptos::prelude::*;

use crate::domain::event::parse_events;
use crate::domain::event_order::{Column, Order, Told, ordered};
use crate::features::sessions::session_page::events::AREA;
use crate::features::sessions::session_page::events::told_row::{ToldRow, key};
use crate::features::sessions::session_page::place::Place;
use crate::i18n::{Language, part_text, text};
use crate::state::session_text::SessionText;
use crate::ui::dynamic::{memo, words};

/// The order, in the address.
const SORT: &str = "sort";

/// One row for all that say the same; a head that is pressed sorts.
#[component]
pub(super) fn EventTable(read: SessionText) -> impl IntoView {
    let place = Place::of_page();
    let order = memo(move || place.get(SORT).and_then(|word| Order::from_word(&word)));
    let rows = memo(move || {
        let events = parse_events(read.text.read().as_deref().unwrap_or_default());
        ordered(Told::of(events), order.get())
    });
    // Roles of their own: on narrow screens rows are no rows of a table to the style sheet.
    view! {
        <div id=AREA class="scroll" tabindex="0" role="region" aria-label=text(|t| t.events)>
            <table role="table" aria-label=text(|t| t.events)>
                <thead role="rowgroup">
                    <tr role="row">
                        {Column::ALL.map(|column| head(column, order, place)).into_iter().collect_view()}
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=move || rows.get() key=key let:told>
                        <ToldRow told />
                    </For>
                </tbody>
            </table>
        </div>
    }
}

/// A column's head, which sorts by it: rising, falling, and as the platform has it.
fn head(column: Column, order: Memo<Option<Order>>, place: Place) -> AnyView {
    let of_column = move || order.get().filter(|order| order.column == column);
    let sorted = move || match of_column() {
        None => "none",
        Some(Order { is_falling: false, .. }) => "ascending",
        Some(Order { is_falling: true, .. }) => "descending",
    };
    let sign = move || match of_column() {
        None => "",
        Some(Order { is_falling: false, .. }) => " ▲",
        Some(Order { is_falling: true, .. }) => " ▼",
    };
    let press = move |_| {
        let next = Order::after_press(order.get_untracked(), column);
        place.set(SORT, next.map(Order::word).as_deref());
    };
    view! {
        <th scope="col" role="columnheader" aria-sort=words(move || sorted().to_owned())>
            <button type="button" on:click=press>
                {part_text(name(column))}
                <span aria-hidden="true">{words(move || sign().to_owned())}</span>
            </button>
        </th>
    }
    .into_any()
}

fn name(column: Column) -> fn(Language) -> &'static str {
    match column {
        Column::Kind => |l| l.session_page().weight,
        Column::Reason => |l| l.session_page().what,
        Column::Message => |l| l.session_page().message,
        Column::First => |l| l.session_page().first,
        Column::Last => |l| l.session_page().last,
    }
}
