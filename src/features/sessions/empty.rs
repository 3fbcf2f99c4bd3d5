//! What a user without sessions sees: the choice of a type, which leads into the form.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::session_type::SessionType;
use crate::i18n::{text, use_messages};
use crate::routes::launch_of;
use crate::ui::dynamic::words;
use crate::ui::icon::Icon;

const CLASS: &str = scope!("src/features/sessions/empty.css");

/// The types as links into the launch form; the form says which of them the platform offers.
#[component]
pub(super) fn TypeChoice() -> impl IntoView {
    let t = use_messages();
    let tile = move |kind: SessionType| {
        view! {
            <li>
                <A href=launch_of(kind.wire()) attr:class="card">
                    <Icon glyph=kind.glyph() />
                    <span>
                        <b>{words(move || kind.label(t.get()).to_owned())}</b>
                        <small>{words(move || kind.purpose(t.get()).to_owned())}</small>
                    </span>
                </A>
            </li>
        }
    };
    view! {
        <section class=CLASS aria-labelledby="choice-title">
            <h2 id="choice-title">{text(|t| t.empty_title)}</h2>
            <p class="muted">{text(|t| t.empty_lead)}</p>
            <ul>{SessionType::ALL.map(tile).collect_view()}</ul>
        </section>
    }
}
