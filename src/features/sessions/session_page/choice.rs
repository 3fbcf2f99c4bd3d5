//! When a name in the address stands for no session, or for several.

use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_query_map;

use crate::domain::percent;
use crate::features::sessions::pieces::GoneList;
use crate::i18n::{part_text, use_language};
use crate::layout::to_sessions::ToSessions;
use crate::platform::document;
use crate::state::gone::use_gone;
use crate::state::sessions::{Row, use_sessions};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};

/// Says that there is no such session, and leads on; of one that has left while this visit watched it, how.
#[component]
pub(in crate::features::sessions) fn Missing(
    name: String,
    /// Whether the user has just deleted it.
    is_deleted: bool,
) -> impl IntoView {
    let gone = use_gone();
    let of = name.clone();
    let has_left = memo(move || !gone.of_name(Some(&of)).is_empty());
    block(move || {
        let name = name.clone();
        Some(match has_left.get() {
            // Of the name another one may have left.
            true if !is_deleted => view! {
                <GoneList name=Some(name) />
                <ToSessions />
            }
            .into_any(),
            _ => view! { <NotThere name is_deleted /> }.drawn(),
        })
    })
}

#[component]
fn NotThere(name: String, is_deleted: bool) -> impl IntoView {
    let (language, sessions) = (use_language(), use_sessions());
    let said = words(move || {
        let t = language.get().session_page();
        let say = match is_deleted {
            true => t.deleted,
            false if sessions.named(&name).is_empty() => t.missing,
            // The address may count to one that is not there, while others of the name are.
            false => t.missing_one,
        };
        say(&name)
    });
    let advice = (!is_deleted)
        .then(|| view! { <p class="muted">{part_text(|l| l.session_page().missing_advice)}</p> });
    view! {
        <div class="card stack">
            <p>
                <b>{said}</b>
            </p>
            {advice}
            <ToSessions />
        </div>
    }
}

/// Lets choose among sessions of one name, oldest first.
#[component]
pub(in crate::features::sessions) fn Several(
    name: String,
    rows: Vec<Row>,
    /// The page that the choice leads to, without the number.
    path: String,
) -> impl IntoView {
    let language = use_language();
    let view = use_query_map().with_untracked(|query| query.get("view"));
    let view = view.map(|view| format!("&view={}", percent::encode(&view))).unwrap_or_default();
    let link = move |(at, row): (usize, Row)| {
        let nth = u32::try_from(at + 1).unwrap_or(u32::MAX);
        let session = row.session;
        // By what tells them apart: type, image, status, start.
        let label = words(move || {
            let language = language.get();
            let t = language.messages();
            let session = session.read();
            let started = session.started.map(|at| (t.started_at)(&language.day_and_time(at.0)));
            let parts = [
                Some((language.session_page().nth)(nth)),
                session.kind.map(|kind| kind.label(t).to_owned()),
                Some(session.image.short().to_owned()),
                Some(session.status.label(t)),
                started,
            ];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        });
        view! {
            <li>
                // The link goes with the choice, and the focus would go with it.
                <A href=format!("{path}?nth={nth}{view}") on:click=|_| document::focus("page-title")>
                    {label}
                </A>
            </li>
        }
    };
    view! {
        <div class="card stack">
            <p>{words(move || (language.get().session_page().several)(&name))}</p>
            <ul class="stack">{rows.into_iter().enumerate().map(link).collect_view()}</ul>
        </div>
    }
}
