//! One session of the history.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::percent;
use crate::domain::session_type::SessionType;
use crate::domain::visible;
use crate::features::history::bar::SEARCH;
use crate::features::history::looking::Looking;
use crate::features::history::shown::Shown;
use crate::platform::document;
use crate::routes::{launch_again, session_of};
use crate::state::history::Refused;
use crate::ui::announcer::use_announcer;
use crate::ui::drawn::IntoDrawn;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::pill::Pill;

/// The session with its facts and the ways on; drawn anew when anything of it changes.
#[component]
pub(super) fn Row(looking: Looking, row: Shown) -> impl IntoView {
    let (w, past) = (row.setting.language.history(), &row.past);
    let cell = |label: &'static str, text: String| {
        view! {
            <td role="cell" class="labelled">
                <span class="label">{label}</span>
                <span>{text}</span>
            </td>
        }
    };
    let actions = actions(looking, row.clone());
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {name(&row)}
            </th>
            <td role="cell">
                <code>{past.settings.image.as_ref().map(|image| seen(image.short()))}</code>
                {small(row.resources())}
                {past.settings.command.as_deref().map(|command| small((w.command)(&seen(command))))}
            </td>
            {cell(w.started, row.start())}
            {cell(w.ended, row.end())}
            {cell(w.duration, row.duration())}
            <td role="cell">
                <Pill tone=past.outcome.tone() label=row.outcome() />
                {small(row.why().to_owned())}
                {(!past.words.is_empty()).then(|| small((w.platform_said)(&seen(&past.words))))}
            </td>
            <td role="cell">{actions}</td>
        </tr>
    }
    .drawn()
}

/// A text of others in a line, with signs for what cannot be seen.
fn seen(text: &str) -> String {
    visible::in_a_line(text).into_owned()
}

/// A text in small letters; nothing for an empty one.
fn small(text: String) -> Option<impl IntoView> {
    (!text.is_empty()).then(|| view! { <p class="small muted">{text}</p> })
}

/// Its name, which leads to its page while it is listed, and its type.
fn name(row: &Shown) -> AnyView {
    let language = row.setting.language;
    let (t, w) = (language.messages(), language.history());
    let path = percent::encode(&row.past.name);
    let name = seen(&row.past.name);
    let kind = row.past.kind();
    let label = kind.map_or(t.type_unknown, |kind| kind.label(t));
    let glyph = kind.map_or(Glyph::Blocks, SessionType::glyph);
    let is_listed = row.setting.is_listed;
    let label = if is_listed { [label, ", ", w.listed].concat() } else { label.to_owned() };
    let name = match is_listed {
        true => {
            let href = session_of(&path, None);
            view! { <A href=href><bdi>{name}</bdi></A> }.drawn()
        }
        false => view! { <bdi>{name}</bdi> }.drawn(),
    };
    view! {
        {name}
        <p class="small muted type">
            <Icon glyph size=16 />
            <span>{label}</span>
        </p>
    }
    .drawn()
}

/// Launch again, look at the settings first, take out of the history.
fn actions(looking: Looking, row: Shown) -> AnyView {
    let language = row.setting.language;
    let (t, w) = (language.messages(), language.history());
    let name = seen(&row.past.name);
    let (path, settings) = (percent::encode(&row.past.name), row.past.settings.to_query());
    let link = |is_edited: bool, text: &'static str, label: fn(&str) -> String| {
        view! {
            <A
                href=launch_again(&path, &settings, is_edited)
                attr:class="button quiet"
                attr:aria-label=label(&name)
            >
                {text}
            </A>
        }
    };
    let again = row.past.kind().map(|_| {
        let edit = link(true, w.edit, t.edit_and_launch_label);
        view! { {link(false, t.launch_again, t.launch_again_label)} {edit} }
    });
    let remove = row.setting.can_go.then(|| {
        let (id, label) = (row.remove_id(), (w.remove_label)(&name));
        let announcer = use_announcer();
        let remove = move |_| {
            // Before the button that has the focus goes.
            document::focus(&neighbour(looking, &row));
            match looking.notebook.remove(&row.past.key()) {
                Ok(Some(past)) => announcer.say((w.removed)(&seen(&past.name))),
                Ok(None) => {}
                // It stays, and its button.
                Err(Refused) => {
                    document::focus(&row.remove_id());
                    announcer.say(w.refused.to_owned());
                }
            }
            if untrack(|| looking.notebook.count()) == 0 {
                document::focus_when_drawn("page-title".to_owned());
            }
        };
        view! {
            <button type="button" id=id class="button quiet" aria-label=label on:click=remove>
                {w.remove}
            </button>
        }
    });
    view! { <div class="row actions">{again} {remove}</div> }.drawn()
}

/// The `id` of what gets the focus when a row goes: the same button of the next one, else of the one before,
/// else the search field.
fn neighbour(looking: Looking, row: &Shown) -> String {
    let shown = looking.shown.read_untracked();
    let place = shown.iter().position(|other| other.key() == row.key()).unwrap_or_default();
    let can_go = |other: &&Shown| other.setting.can_go;
    let next = shown.iter().skip(place + 1).find(can_go);
    let next = next.or_else(|| shown.iter().take(place).rev().find(can_go));
    next.map_or_else(|| SEARCH.to_owned(), Shown::remove_id)
}
