//! One session as a row of the table.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::percent;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::domain::time_left::Warning;
use crate::features::sessions::browse::figure::Figure;
use crate::features::sessions::card::actions::Actions;
use crate::features::sessions::card::amounts::amounts;
use crate::features::sessions::card::status_pill::{StatusPill, status_of};
use crate::features::sessions::ending::not_deleted::FailureToDelete;
use crate::features::sessions::pieces::{StatusLine, TimeNotes};
use crate::features::sessions::time_left::Timed;
use crate::features::sessions::time_left::extend::Extend;
use crate::i18n::{use_language, use_messages};
use crate::routes::session_of;
use crate::state::clock::use_clock;
use crate::state::deleting::use_deleting;
use crate::state::sessions::Row;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::icon::{Glyph, Icon};

/// A session with its facts and its actions; below it, across all columns, what there is to say of it now.
#[component]
pub(super) fn TableRow(row: Row) -> impl IntoView {
    let status = status_of(&row);
    let name = untrack(row.fact(|session| session.name.clone()));
    let [cores, memory] = amounts(&row);
    let timed = Timed::new(row.clone());
    let notes = notes(timed.clone(), status);
    view! {
        <tr>
            <th scope="row">
                <A href=session_of(&percent::encode(&name), None)>{name.clone()}</A>
            </th>
            <td><StatusPill row=row.clone() status /></td>
            <td class="type"><TypeWords row=row.clone() /></td>
            <td><code>{words(row.fact(|session| session.image.short().to_owned()))}</code></td>
            <td class="amount"><Figure amounts=cores /></td>
            <td class="amount"><Figure amounts=memory /></td>
            <td><Left of=timed status /></td>
            <td><Started row=row.clone() /></td>
            <td><Actions row status is_alone=false /></td>
        </tr>
        {notes}
    }
}

/// What it waits for, why it has failed or could not be deleted; and of its time what is news or cannot wait: that
/// it ends within a day the cell says well enough.
fn notes(timed: Timed, status: Memo<Status>) -> impl Fn() -> AnyView + Send + 'static {
    let (deleting, id) = (use_deleting(), timed.row.id.clone());
    let of = id.clone();
    let has_failure = memo(move || deleting.failure(&of).is_some());
    let has_notes = timed.has_notes(Warning::Hours);
    let explained = memo(move || {
        let status = status.get();
        matches!(status, Status::Pending | Status::Failed | Status::Terminating).then_some(status)
    });
    let is_needed =
        memo(move || explained.read().is_some() || has_failure.get() || has_notes.get());
    let name = untrack(timed.row.fact(|session| session.name.clone()));
    block(move || {
        let (id, of, row, name) = (id.clone(), timed.clone(), timed.row.clone(), name.clone());
        let notes = move || {
            let notes = block(move || {
                has_notes.get().then(|| view! { <TimeNotes of=of.clone() /> }.drawn())
            });
            let line = block(move || {
                let (row, status) = (row.clone(), explained.get()?);
                Some(view! { <StatusLine row status /> }.drawn())
            });
            view! {
                <tr class="notes">
                    <td colspan="9">
                        // A screen reader reads it as a row of its own.
                        <span class="visually-hidden">{name}</span> {line} <FailureToDelete id /> {notes}
                    </td>
                </tr>
            }
        };
        is_needed.get().then(|| notes().drawn())
    })
}

#[component]
fn TypeWords(row: Row) -> impl IntoView {
    let t = use_messages();
    // A session keeps its type for life.
    let kind = untrack(row.fact(|session| session.kind));
    view! {
        <span>
            <Icon glyph=kind.map_or(Glyph::Blocks, SessionType::glyph) size=16 />
            {words(move || kind.map_or(t.get().type_unknown, |kind| kind.label(t.get())).to_owned())}
        </span>
    }
}

/// How long it still runs, with the way to more; a session that is over or not yet up has no time to tell.
#[component]
fn Left(of: Timed, status: Memo<Status>) -> impl IntoView {
    let language = use_language();
    let clock = use_clock();
    let expires = of.row.fact(|session| session.expires);
    let is_running = memo(move || status.get() == Status::Running);
    let left = words(move || {
        let w = language.get().browse();
        match (status.get(), expires()) {
            (status, _) if status.is_over() => w.over.to_owned(),
            (Status::Running | Status::Other(_), Some(at)) if at > clock.now() => {
                at.since(clock.now()).words(language.get().messages())
            }
            _ => w.none.to_owned(),
        }
    });
    let extend = block(move || {
        let of = of.clone();
        is_running.get().then(|| view! { <Extend of /> }.drawn())
    });
    view! { <span class="left">{left} {extend}</span> }
}

#[component]
fn Started(row: Row) -> impl IntoView {
    let language = use_language();
    let started = row.fact(|session| session.started);
    words(move || {
        let language = language.get();
        let moment = started().map(|at| language.day_and_time(at.0));
        moment.unwrap_or_else(|| language.browse().none.to_owned())
    })
}
