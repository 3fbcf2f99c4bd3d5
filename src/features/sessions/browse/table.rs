//! The sessions as a table: dense, in the order of any column, each with the same actions as its card.

use leptos::prelude::*;

use crate::domain::session_list_view::Column;
use crate::features::sessions::browse::browsing::Browsing;
use crate::features::sessions::browse::choices::column_label;
use crate::features::sessions::browse::row::TableRow;
use crate::i18n::{part_text, text, use_language};
use crate::platform::focus;
use crate::ui::dynamic::words;
use crate::ui::paced::paced;

const CLASS: &str = scope!("src/features/sessions/browse/table.css");

/// New rows with each task: 1 ms and more each.
const ROWS: usize = 24;

/// The columns from left to right.
const COLUMNS: [Column; 8] = [
    Column::Name,
    Column::Status,
    Column::Type,
    Column::Image,
    Column::Cores,
    Column::Memory,
    Column::Ends,
    Column::Started,
];

/// The sessions that are shown.
#[component]
pub(super) fn SessionTable(browsing: Browsing) -> impl IntoView {
    let paced = paced(browsing.shown, Vec::new(), ROWS, |row| row.id.clone());
    let rows = move || {
        focus::keep();
        paced()
    };
    let head = move |column: Column| view! { <Head browsing column /> };
    view! {
        <div class=format!("dense {CLASS}") role="region" aria-label=text(|t| t.sessions_title)>
            <table>
                <thead>
                    <tr>
                        {COLUMNS.map(head).collect_view()}
                        <th scope="col">{part_text(|l| l.browse().actions)}</th>
                    </tr>
                </thead>
                <tbody>
                    <For each=rows key=|row| row.id.clone() let:row>
                        <TableRow row />
                    </For>
                </tbody>
            </table>
        </div>
    }
}

/// The head of a column, which puts the rows in its order, and then the other way round.
#[component]
fn Head(browsing: Browsing, column: Column) -> impl IntoView {
    let language = use_language();
    let is_sorted = move || browsing.sort().column == column;
    let order = words(move || {
        match is_sorted() {
            true if browsing.sort().is_ascending() => "ascending",
            true => "descending",
            false => "none",
        }
        .to_owned()
    });
    let sign = words(move || {
        match is_sorted() {
            true if browsing.sort().is_ascending() => "↑",
            true => "↓",
            false => "",
        }
        .to_owned()
    });
    view! {
        <th scope="col" aria-sort=order>
            <button
                type="button"
                on:click=move |_| browsing.change(|view| view.sort = view.sort.clicked(column))
            >
                {words(move || column_label(column, language.get()).to_owned())}
                <span aria-hidden="true">{sign}</span>
            </button>
        </th>
    }
}
