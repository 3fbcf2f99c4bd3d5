//! Where a session's data lives, and what of it lasts.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::i18n::{Language, part_text, use_language};
use crate::routes::Page;
use crate::state::sessions::use_sessions;
use crate::state::site::use_site;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::words;

/// The places, each with what it is for.
#[component]
pub(super) fn Data() -> impl IntoView {
    let is_sandbox = use_site().site.with_value(|site| site.is_sandbox);
    let places = match is_sandbox {
        true => view! { <OnThisMachine /> }.drawn(),
        false => view! { <OnThePlatform /> }.drawn(),
    };
    let guide = [Page::Guide.path(), "#data"].concat();
    view! {
        <section aria-labelledby="data-title">
            <h2 id="data-title">{part_text(|l| l.session_overview().data)}</h2>
            {places}
            <p>
                <A href=guide>{part_text(|l| l.session_overview().guide)}</A>
            </p>
        </section>
    }
}

#[component]
fn OnThePlatform() -> impl IntoView {
    view! {
        <dl>
            <dt>{part_text(|l| l.session_overview().home)}</dt>
            <dd>
                <Home />
                <p>{part_text(|l| l.session_overview().home_for)}</p>
            </dd>
            <dt>{part_text(|l| l.session_overview().projects)}</dt>
            <dd>
                <code>{part_text(|l| l.session_overview().project_path)}</code>
                <p>{part_text(|l| l.session_overview().projects_for)}</p>
            </dd>
            <dt>{part_text(|l| l.session_overview().scratch)}</dt>
            <dd>
                <code>"/scratch"</code>
                <p>{part_text(|l| l.session_overview().scratch_for)}</p>
            </dd>
            <dt>{part_text(|l| l.session_overview().elsewhere)}</dt>
            <dd>
                <p>{part_text(|l| l.session_overview().elsewhere_for)}</p>
            </dd>
        </dl>
    }
}

#[component]
fn OnThisMachine() -> impl IntoView {
    view! {
        <dl>
            <dt>{part_text(|l| l.session_overview().home)}</dt>
            <dd>
                <Home />
                <p>{part_text(|l| l.session_overview().sandbox_home_for)}</p>
            </dd>
        </dl>
        <p class="small muted">{part_text(|l| l.session_overview().sandbox_elsewhere)}</p>
    }
}

/// The user's own home.
#[component]
fn Home() -> impl IntoView {
    let (language, user) = (use_language(), use_sessions().user);
    let path = words(move || match user.get() {
        Some(user) => ["/arc/home/", &user].concat(),
        None => Language::session_overview(language.get()).own_path.to_owned(),
    });
    view! { <code>{path}</code> }
}
