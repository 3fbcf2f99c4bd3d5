//! The sessions of all users as a table. There may be ten thousand: only the rows in sight are drawn, between two
//! spaces as tall as the others would be, and each is named by its place among all.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use crate::domain::all_sessions::Column;
use crate::features::admin::browsing::Browsing;
use crate::features::admin::table::drawn::Sheet;
use crate::features::admin::table::row::SessionRow;
use crate::features::admin::table::window::height;
use crate::i18n::{Language, part_text, use_language};
use crate::ui::dynamic::words;

mod drawn;
mod row;
mod window;

const CLASS: &str = scope!("src/features/admin/table.css");

/// What a column is called.
fn label(column: Column, language: Language) -> &'static str {
    let w = language.admin();
    match column {
        Column::User => w.user,
        Column::Type => w.kind,
        Column::Status => w.status,
        Column::Started => w.started,
        Column::Age => w.age,
    }
}

/// The sessions that are shown. The roles are those that the elements have anyway: on narrow screens the rows are
/// drawn as blocks, and some browsers then forget that they are a table.
#[component]
pub(super) fn SessionTable(browsing: Browsing) -> impl IntoView {
    let node = NodeRef::<Div>::new();
    let sheet = Sheet::start(browsing, node);
    let rows = move || sheet.drawn.get();
    let count = words(move || (browsing.shown.read().places.len() + 1).to_string());
    let above = words(move || height(sheet.window.get().first, sheet.row.get()));
    let below = words(move || {
        let below = browsing.shown.read().places.len().saturating_sub(sheet.window.get().end);
        height(below, sheet.row.get())
    });
    let head = move |column: Column| view! { <Head browsing column /> };
    view! {
        <div
            class=CLASS
            node_ref=node
            role="region"
            tabindex="0"
            aria-label=part_text(|l| l.admin().table)
            on:scroll=move |_| sheet.look()
        >
            <table role="table" aria-label=part_text(|l| l.admin().table) aria-rowcount=count>
                <thead role="rowgroup">
                    <tr role="row" aria-rowindex="1">
                        {Column::ALL.map(head).collect_view()}
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <tr class="space" aria-hidden="true">
                        <td style:height=above></td>
                    </tr>
                    <For each=rows key=|row| row.session.key() let:row>
                        <SessionRow row drawn=sheet.drawn />
                    </For>
                    <tr class="space" aria-hidden="true">
                        <td style:height=below></td>
                    </tr>
                </tbody>
            </table>
        </div>
    }
}

/// The head of a column, which puts the rows in its order, and then the other way round.
#[component]
fn Head(browsing: Browsing, column: Column) -> impl IntoView {
    let language = use_language();
    let sorted = move |[up, down, none]: [&'static str; 3]| {
        let sort = browsing.sort();
        match sort.column == column {
            true if sort.is_ascending() => up,
            true => down,
            false => none,
        }
        .to_owned()
    };
    let sorted = Arc::new(sorted);
    let sign = Arc::clone(&sorted);
    view! {
        <th
            role="columnheader"
            scope="col"
            aria-sort=words(move || sorted(["ascending", "descending", "none"]))
        >
            <button
                type="button"
                on:click=move |_| browsing.change(|view| view.sort = view.sort.clicked(column))
            >
                {words(move || label(column, language.get()).to_owned())}
                <span aria-hidden="true">{words(move || sign(["↑", "↓", ""]))}</span>
            </button>
        </th>
    }
}
