//! One session of the table.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::all_sessions::Vocabulary;
use crate::domain::status::Status;
use crate::features::admin::labels;
use crate::features::admin::table::drawn::{Drawn, DrawnRow};
use crate::i18n::{Language, use_language};
use crate::state::clock::use_clock;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::pill::Pill;

/// Its facts, which follow the list as long as it is drawn.
#[component]
pub(super) fn SessionRow(row: DrawnRow, drawn: Memo<Drawn>) -> impl IntoView {
    let language = use_language();
    let key = row.session.key();
    // One that is about to go stays as it was.
    let now = memo(move || {
        let drawn = drawn.read();
        drawn.rows.iter().find(|other| other.session.key() == key).copied().unwrap_or(row)
    });
    let vocabulary = memo(move || drawn.read().list.as_ref().map(|all| Arc::clone(&all.words)));
    let word = move |read: fn(&Vocabulary, DrawnRow) -> String| {
        vocabulary.read().as_deref().map_or_else(String::new, |words| read(words, now.get()))
    };
    let user = move || {
        let user = word(|words, row| words.users.text(row.session.listed.user).to_owned());
        labels::user(&user, language.get())
    };
    let kind = words(move || {
        let kind = word(|words, row| words.kinds.text(row.session.listed.kind).to_owned());
        labels::kind(&kind, language.get())
    });
    let status =
        memo(move || word(|words, row| words.statuses.text(row.session.listed.status).to_owned()));
    let pill = block(move || {
        let status = status.get();
        let label = labels::status(&status, language.get());
        Some(view! { <Pill tone=Status::from_wire(&status).tone() label /> }.drawn())
    });
    view! {
        // The head is the first row.
        <tr role="row" aria-rowindex=words(move || (now.get().place + 2).to_string())>
            <th role="rowheader" scope="row" title=words(user)>
                <bdi>{words(user)}</bdi>
            </th>
            <td role="cell" class="type">{kind}</td>
            <td role="cell" class="status">{pill}</td>
            <td role="cell" class="started">{words(move || started(now.get(), language.get()))}</td>
            <td role="cell" class="age"><Age now /></td>
        </tr>
    }
}

fn started(row: DrawnRow, language: Language) -> String {
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
        let session = now.get().session;
        match (session.listed.started, session.waits_since) {
            (Some(at), _) => clock.now().since(at).words(t),
            (None, Some(at)) => (w.seen_waiting)(&clock.now().since(at).words(t)),
            (None, None) => w.none.to_owned(),
        }
    })
}
