//! One session.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::percent;
use crate::domain::session::Session;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::features::sessions::card::actions::Actions;
use crate::features::sessions::card::facts::Facts;
use crate::features::sessions::card::status_pill::{StatusPill, status_of};
use crate::features::sessions::ending::not_deleted::FailureToDelete;
use crate::features::sessions::pieces::{EndingBody, Starting};
use crate::i18n::{Language, use_language, use_messages};
use crate::routes::session_of;
use crate::state::clock::use_clock;
use crate::state::sessions::Row;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, words};
use crate::ui::icon::{Glyph, Icon};

const CLASS: &str = scope!("src/features/sessions/card/view.css");

/// A session with its status, what it is, what it uses and what can be done with it.
#[component]
pub(in crate::features::sessions) fn SessionCard(
    row: Row,
    /// On its own page, which it does not lead to.
    #[prop(optional)]
    is_alone: bool,
) -> impl IntoView {
    let t = use_messages();
    let language = use_language();
    let clock = use_clock();
    let status = status_of(&row);
    let kind = row.fact(|session| session.kind);
    let type_label = {
        let kind = kind.clone();
        words(move || kind().map_or(t.get().type_unknown, |kind| kind.label(t.get())).to_owned())
    };
    let heading = {
        let name = untrack(row.fact(|session| session.name.clone()));
        match is_alone {
            true => name.drawn(),
            false => view! { <A href=session_of(&percent::encode(&name), None)>{name.clone()}</A> }
                .drawn(),
        }
    };
    let shape = row.fact(Shape::of);
    let started = row.fact(|session| session.started);
    let age = words(move || match (status.get(), started()) {
        (Status::Running, Some(started)) => {
            let span = clock.now().since(started).words(t.get());
            format!(" · {}", (t.get().running_for)(&span))
        }
        _ => String::new(),
    });
    view! {
        <li class=format!("card {CLASS}")>
            <span class="glyph">
                // A session keeps its type for life.
                <Icon glyph=untrack(kind).map_or(Glyph::Blocks, SessionType::glyph) />
            </span>
            <div>
                <div class="name">
                    <h2>{heading}</h2>
                    <StatusPill row=row.clone() status />
                </div>
                <p class="small muted">
                    {type_label} " · "
                    <code>{words(row.fact(|session| session.image.short().to_owned()))}</code>
                    {words(move || shape().words(language.get()))}
                    {age}
                </p>
            </div>
            <Actions row=row.clone() status is_alone />
            <Body row status />
        </li>
    }
}

/// What belongs below the head, by status.
#[component]
fn Body(row: Row, status: Memo<Status>) -> impl IntoView {
    let id = row.id.clone();
    let content = block(move || {
        let row = row.clone();
        match status.get() {
            Status::Pending => Some(view! { <Starting row /> }.drawn()),
            Status::Failed => {
                Some(view! { <EndingBody row=row.clone() /> <Started row /> }.drawn())
            }
            Status::Running | Status::Other(_) => Some(view! { <Facts row /> }.drawn()),
            Status::Completed => Some(view! { <Started row /> }.drawn()),
            Status::Terminating => Some(view! { <EndingBody row /> }.drawn()),
        }
    });
    view! {
        <div class="body">
            {content}
            <FailureToDelete id />
        </div>
    }
}

/// When a session that is over began, as far as the platform tells.
#[component]
fn Started(row: Row) -> impl IntoView {
    let language = use_language();
    let started = row.fact(|session| session.started);
    let line = words(move || {
        let moment = started().map(|at| language.get().day_and_time(at.0));
        moment.map(|moment| (language.get().messages().started_at)(&moment)).unwrap_or_default()
    });
    view! { <p class="small muted">{line}</p> }
}

/// What a session was given, as far as the platform tells.
#[derive(Clone, Copy, PartialEq)]
struct Shape {
    is_fixed: Option<bool>,
    cores: Option<f64>,
    memory_gib: Option<f64>,
}

impl Shape {
    fn of(session: &Session) -> Self {
        let allocated = session.allocated;
        Self {
            is_fixed: allocated.is_fixed,
            cores: allocated.cores,
            memory_gib: allocated.memory.map(|memory| memory.0),
        }
    }

    /// E.g. ` · fixed, 2 cores, 8 GiB`.
    fn words(self, language: Language) -> String {
        let t = language.messages();
        let mode = self.is_fixed.map(|is_fixed| if is_fixed { t.fixed } else { t.flexible });
        let parts = [
            mode.map(str::to_owned),
            self.cores.map(|cores| language.cores(cores)),
            self.memory_gib.map(|memory| language.gibibytes(memory)),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() { String::new() } else { format!(" · {}", parts.join(", ")) }
    }
}
