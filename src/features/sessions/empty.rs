//! What a user without sessions sees: the choice of a type, which leads into the form.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::session_type::SessionType;
use crate::i18n::use_messages;
use crate::routes::launch_of;
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
                        <b>{move || kind.label(t.get())}</b>
                        <small>{move || kind.purpose(t.get())}</small>
                    </span>
                </A>
            </li>
        }
    };
    view! {
        <section class=CLASS aria-labelledby="choice-title">
            <h2 id="choice-title">{move || t.get().empty_title}</h2>
            <p class="muted">{move || t.get().empty_lead}</p>
            <ul>{SessionType::ALL.map(tile).collect_view()}</ul>
        </section>
    }
}
