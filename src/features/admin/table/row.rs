//! One session of the table.

use leptos::prelude::*;

use crate::domain::status::Status;
use crate::features::admin::labels;
use crate::features::admin::table::drawn::DrawnRow;
use crate::i18n::{Language, use_language};
use crate::state::clock::use_clock;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::pill::Pill;

/// Its facts, which follow the list as long as it is drawn.
#[component]
pub(super) fn SessionRow(row: DrawnRow, drawn: Memo<Vec<DrawnRow>>) -> impl IntoView {
    let language = use_language();
    let key = row.session.key();
    // One that is about to go stays as it was.
    let now = memo(move || {
        let drawn = drawn.read();
        let own = drawn.iter().find(|other| other.session.key() == key);
        own.cloned().unwrap_or_else(|| row.clone())
    });
    let user = move || labels::user(&now.read().user, language.get());
    let status = memo(move || now.read().status.clone());
    let pill = block(move || {
        let status = status.read();
        let label = labels::status(&status, language.get());
        Some(view! { <Pill tone=Status::from_wire(&status).tone() label /> }.drawn())
    });
    view! {
        // The head is the first row.
        <tr role="row" aria-rowindex=words(move || (now.read().place + 2).to_string())>
            <th role="rowheader" scope="row" title=words(user)>
                <bdi>{words(user)}</bdi>
            </th>
            <td role="cell" class="type">
                {words(move || labels::kind(&now.read().kind, language.get()))}
            </td>
            <td role="cell" class="status">{pill}</td>
            <td role="cell" class="started">
                {words(move || started(&now.read(), language.get()))}
            </td>
            <td role="cell" class="age"><Age now /></td>
        </tr>
    }
}

fn started(row: &DrawnRow, language: Language) -> String {
    match (row.session.listed.started, row.session.waits_since) {
        (Some(at), _) => language.day_and_time(at.0),
        (None, Some(_)) => language.admin().not_started.to_owned(),
        (None, None) => language.messages().unknown.to_owned(),
    }
}

/// Since its start; without one, how long the page has seen it wait.
#[component]
fn Age(now: Memo<DrawnRow>) -> impl IntoView {
    let language = use_language();
    let clock = use_clock();
    words(move || {
        let language = language.get();
        let (t, w) = (language.messages(), language.admin());
        let session = now.read().session;
        match (session.listed.started, session.waits_since) {
            (Some(at), _) => clock.now().since(at).words(t),
            (None, Some(at)) => (w.seen_waiting)(&clock.now().since(at).words(t)),
            (None, None) => w.none.to_owned(),
        }
    })
}
