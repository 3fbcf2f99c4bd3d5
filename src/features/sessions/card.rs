//! One session.

use leptos::prelude::*;

use crate::domain::session::Session;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::features::sessions::actions::Actions;
use crate::features::sessions::card_facts::Facts;
use crate::features::sessions::delete_dialog::DeleteFailure;
use crate::i18n::{Language, use_language, use_messages};
use crate::state::sessions::{Row, use_sessions};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::notice::Notice;
use crate::ui::pill::{Pill, Tone};

const CLASS: &str = scope!("src/features/sessions/card.css");

/// A session with its status, what it is, what it uses and what can be done with it.
#[component]
pub(super) fn SessionCard(row: Row) -> impl IntoView {
    let t = use_messages();
    let language = use_language();
    let ending = use_sessions().ending;
    let id = row.id.clone();
    let is_ending = Memo::new(move |_| ending.read().contains(&id));
    let name = row.fact(|session| session.name.clone());
    let kind = row.fact(|session| session.kind);
    let image = row.fact(|session| session.image.short().to_owned());
    let shape = row.fact(Shape::of);
    let status = row.fact(|session| session.status.clone());
    let shown_status = Memo::new(move |_| match is_ending.get() {
        true => Status::Terminating,
        false => status.get(),
    });
    let glyph = move || kind.get().map_or(Glyph::Blocks, SessionType::glyph);
    let type_label = move || kind.get().map_or(t.get().type_unknown, |kind| kind.label(t.get()));
    view! {
        <li class=format!("card {CLASS}")>
            <span class="glyph">{move || view! { <Icon glyph=glyph() /> }}</span>
            <div class="what">
                <div class="name">
                    <h2>{move || name.get()}</h2>
                    <Pill
                        tone=Signal::derive(move || shown_status.read().tone())
                        label=Signal::derive(move || shown_status.read().label(t.get()))
                    />
                </div>
                <p class="small muted">
                    {type_label} " · " <code>{move || image.get()}</code>
                    {move || shape.get().words(language.get())}
                </p>
            </div>
            <Actions row=row.clone() status=shown_status />
            <Body row status=shown_status />
        </li>
    }
}

/// What belongs below the head, by status.
#[component]
fn Body(row: Row, status: Memo<Status>) -> impl IntoView {
    let t = use_messages();
    let id = row.id.clone();
    let content = move || match status.get() {
        Status::Pending => {
            view! { <p class="small muted">{move || t.get().starting_hint}</p> }.into_any()
        }
        Status::Failed => {
            view! { <Notice tone=Tone::Bad>{move || t.get().failed_hint}</Notice> }.into_any()
        }
        Status::Running | Status::Other(_) => view! { <Facts row=row.clone() /> }.into_any(),
        Status::Terminating | Status::Completed => ().into_any(),
    };
    view! {
        <div class="body">
            {content}
            <DeleteFailure id />
        </div>
    }
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
