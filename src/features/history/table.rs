//! The history as a table; on a narrow screen each session is a card.

use leptos::prelude::*;

use crate::domain::history::Column;
use crate::features::history::choices::column_label;
use crate::features::history::looking::Looking;
use crate::features::history::row::Row;
use crate::features::history::shown::Shown;
use crate::i18n::{part_text, use_language};
use crate::platform::focus;
use crate::ui::dynamic::words;
use crate::ui::paced::paced;

const CLASS: &str = scope!("src/features/history/table.css");

/// New rows with each task: 1 ms and more each.
const ROWS: usize = 16;

/// The columns from left to right that put the rows in order.
const COLUMNS: [Column; 6] = [
    Column::Name,
    Column::Image,
    Column::Started,
    Column::Ended,
    Column::Duration,
    Column::Outcome,
];

/// The sessions that are shown. The roles are said as cards are no table to a browser.
#[component]
pub(super) fn Table(looking: Looking) -> impl IntoView {
    let paced = paced(looking.shown, Vec::new(), ROWS, Shown::key);
    let rows = move || {
        focus::keep();
        paced()
    };
    let head = move |column: Column| view! { <Head looking column /> };
    view! {
        <table class=format!("dense {CLASS}") role="table" aria-label=part_text(|l| l.history().title)>
            <thead role="rowgroup">
                <tr role="row">
                    {COLUMNS.map(head).collect_view()}
                    <th role="columnheader" scope="col">
                        {part_text(|l| l.history().actions)}
                    </th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=rows key=Shown::key let:row>
                    <Row looking row />
                </For>
            </tbody>
        </table>
    }
}

/// The head of a column, which puts the rows in its order, and then the other way round.
#[component]
fn Head(looking: Looking, column: Column) -> impl IntoView {
    let language = use_language();
    let is_sorted = move || looking.sort().column == column;
    let order = words(move || {
        match is_sorted() {
            true if looking.sort().is_ascending() => "ascending",
            true => "descending",
            false => "none",
        }
        .to_owned()
    });
    let sign = words(move || {
        match is_sorted() {
            true if looking.sort().is_ascending() => "↑",
            true => "↓",
            false => "",
        }
        .to_owned()
    });
    view! {
        <th role="columnheader" scope="col" aria-sort=order>
            <button
                type="button"
                on:click=move |_| looking.change(|view| view.sort = view.sort.clicked(column))
            >
                {words(move || column_label(column, language.get()).to_owned())}
                <span aria-hidden="true">{sign}</span>
            </button>
        </th>
    }
}
