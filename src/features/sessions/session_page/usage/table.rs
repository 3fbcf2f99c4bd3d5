//! The readings as a table, drawn when it is opened.

use leptos::prelude::*;

use crate::domain::usage_history::Reading;
use crate::i18n::{Language, label, part_label, part_text, use_language, use_messages};
use crate::platform::details;
use crate::state::usage_history::Kept;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::paced::paced;

/// New rows with each task.
const ROWS: usize = 40;

/// What opens to the table.
#[component]
pub(super) fn Readings(history: Kept) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let table = block(move || {
        let history = history.clone();
        is_open.get().then(|| view! { <Table history /> }.drawn())
    });
    view! {
        <details on:toggle=move |event| is_open.set(details::is_open(&event))>
            <summary>{part_text(|l| l.session_usage().table)}</summary>
            {table}
        </details>
    }
}

/// The latest reading first; a new one comes on top and touches no other.
#[component]
fn Table(history: Kept) -> impl IntoView {
    let latest_first =
        memo(move || history.read().readings().rev().copied().collect::<Vec<Reading>>());
    // Moments are positive, whose bits are in their order.
    let rows = paced(latest_first, Vec::new(), ROWS, |reading| reading.at.0.to_bits());
    let title = part_label(|l| l.session_usage().table_title);
    view! {
        <div class="readings" role="region" tabindex="0" aria-label=words(move || title.get().to_owned())>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{part_text(|l| l.session_usage().time)}</th>
                        <th scope="col">{label(|t| t.cpu)}</th>
                        <th scope="col">{label(|t| t.memory)}</th>
                    </tr>
                </thead>
                <tbody>
                    <For each={ move || rows() } key=|reading| reading.at.0.to_bits() let:reading>
                        <Row reading />
                    </For>
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(reading: Reading) -> impl IntoView {
    let (language, t) = (use_language(), use_messages());
    let amount = move |amount: Option<f64>, write: fn(Language, f64) -> String| {
        words(move || match amount {
            Some(amount) => write(language.get(), amount),
            None => t.get().unknown.to_owned(),
        })
    };
    view! {
        <tr>
            <th scope="row">{words(move || language.get().time_with_seconds(reading.at.0))}</th>
            <td>{amount(reading.cores, Language::cores)}</td>
            <td>{amount(reading.memory_gib, Language::gibibytes)}</td>
        </tr>
    }
}
