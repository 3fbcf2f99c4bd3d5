//! What the platform tells of a session.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::status::Status;
use crate::domain::time::Moment;
use crate::features::sessions::session_page::overview::resources::resources;
use crate::i18n::{Language, part_label, part_text, use_language, use_messages};
use crate::state::sessions::{Row, use_sessions};
use crate::ui::copy_button::{CopyButton, CopyWords};
use crate::ui::dynamic::{Reading, words};

/// The facts, each with its name.
#[component]
pub(super) fn Facts(row: Row) -> impl IntoView {
    let (language, t) = (use_language(), use_messages());
    let kind = row.fact(|session| session.kind);
    let kind: Reading<String> = Arc::new(move || {
        kind().map_or(t.get().type_unknown, |kind| kind.label(t.get())).to_owned()
    });
    let started = row.fact(|session| session.started);
    let status = row.fact(|session| session.status.clone());
    let begun: Reading<String> = Arc::new(move || {
        let language = language.get();
        let or_else = match status() {
            Status::Pending => language.session_overview().not_started,
            _ => language.messages().unknown,
        };
        moment(started(), language, or_else)
    });
    let expires = row.fact(|session| session.expires);
    let status = row.fact(|session| session.status.clone());
    let limit: Reading<String> = Arc::new(move || {
        let language = language.get();
        let or_else = match status() {
            Status::Pending => language.session_overview().no_limit_yet,
            _ => language.messages().unknown,
        };
        moment(expires(), language, or_else)
    });
    let user = use_sessions().user;
    let user: Reading<String> =
        Arc::new(move || user.get().unwrap_or_else(|| t.get().unknown.to_owned()));
    view! {
        <section aria-labelledby="about-title">
            <h2 id="about-title">{part_text(|l| l.session_overview().about)}</h2>
            <dl>
                <Fact label=part_label(|l| l.session_overview().kind) value=kind />
                <Image row=row.clone() />
                <Fact
                    label=part_label(|l| l.session_overview().resources)
                    value=resources(&row)
                />
                <Fact label=part_label(|l| l.session_overview().started) value=begun />
                <Fact label=part_label(|l| l.session_overview().limit) value=limit />
                <Fact label=part_label(|l| l.session_overview().user) value=user />
            </dl>
        </section>
    }
}

fn moment(at: Option<Moment>, language: Language, or_else: &str) -> String {
    at.map_or_else(|| or_else.to_owned(), |at| language.exact(at.0))
}

#[component]
fn Fact(label: Signal<&'static str>, value: Reading<String>) -> impl IntoView {
    view! {
        <dt>{label}</dt>
        <dd>
            // A user's name is another's word: it must not turn what stands around it.
            <bdi>{words(move || value())}</bdi>
        </dd>
    }
}

/// The image's whole name, which commands and colleagues need.
#[component]
fn Image(row: Row) -> impl IntoView {
    const ID: &str = "session-image";
    let image = row.fact(|session| session.image.0.clone());
    let shown = image.clone();
    let label = part_label(|l| l.session_overview().copy_image);
    let says = CopyWords {
        copy: part_label(|l| l.session_overview().copy),
        copied: part_label(|l| l.session_overview().copied),
        by_hand: part_label(|l| l.session_overview().copy_by_hand),
    };
    view! {
        <dt>{part_text(|l| l.session_overview().image)}</dt>
        <dd class="copied">
            <code id=ID translate="no">
                {words(shown)}
            </code>
            <CopyButton
                text=Arc::new(image)
                says
                label=Signal::derive(move || label.get().to_owned())
                shown_in=ID
            />
        </dd>
    }
}
