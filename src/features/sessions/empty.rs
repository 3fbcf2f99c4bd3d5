//! What a user without sessions sees: the choice of a type, which leads into the form.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;

use crate::domain::image::is_offered;
use crate::domain::session_type::SessionType;
use crate::i18n::{text, use_messages};
use crate::routes::launch_of;
use crate::state::site::use_site;
use crate::ui::dynamic::{block, words};
use crate::ui::icon::Icon;

const CLASS: &str = scope!("src/features/sessions/empty.css");

/// The types as links into the launch form; one without an image here says so instead.
#[component]
pub(super) fn TypeChoice() -> impl IntoView {
    let images = RwSignal::new(None);
    let client = use_site().client();
    spawn_local(async move {
        if let Ok(read) = client.images().await {
            images.try_set(Some(read));
        }
    });
    let tile = move |kind: SessionType| {
        // While the images are read, and when they cannot be, every type leads on: the form says why.
        let is_offered =
            Memo::new(move |_| images.read().as_ref().is_none_or(|list| is_offered(kind, list)));
        view! {
            <li>
                {block(move || Some(match is_offered.get() {
                    true => view! {
                        <A href=launch_of(kind.wire()) attr:class="card"><TypeWords kind is_offered=true /></A>
                    }
                    .into_any(),
                    false => view! {
                        <div class="unoffered"><TypeWords kind is_offered=false /></div>
                    }
                    .into_any(),
                }))}
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

#[component]
fn TypeWords(kind: SessionType, is_offered: bool) -> impl IntoView {
    let t = use_messages();
    let purpose = words(move || {
        let t = t.get();
        if is_offered { kind.purpose(t) } else { t.unavailable_here }.to_owned()
    });
    view! {
        <Icon glyph=kind.glyph() />
        <span>
            <b>{words(move || kind.label(t.get()).to_owned())}</b>
            <small>{purpose}</small>
        </span>
    }
}
