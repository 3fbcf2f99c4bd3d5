//! What a user without sessions sees: the choice of a type, which leads into the form.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::image::is_offered;
use crate::domain::session_type::SessionType;
use crate::i18n::{part_text, use_language};
use crate::routes::{Page, launch_of};
use crate::state::offers::use_offers;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::icon::Icon;

const CLASS: &str = scope!("src/features/sessions/empty.css");

/// The types as links into the launch form; one without an image here says so instead.
#[component]
pub(super) fn TypeChoiceView() -> impl IntoView {
    let offers = use_offers();
    offers.want_images();
    let tile = move |kind: SessionType| {
        // While the images are read, and when they cannot be, every type leads on: the form says why.
        let is_offered = memo(move || match &*offers.images.read() {
            Some(Ok(images)) => is_offered(kind, images),
            _ => true,
        });
        view! {
            <li>
                {block(move || Some(match is_offered.get() {
                    true => view! {
                        <A href=launch_of(kind.wire()) attr:class="card"><TypeWords kind is_offered=true /></A>
                    }
                    .drawn(),
                    false => view! {
                        <div class="unoffered"><TypeWords kind is_offered=false /></div>
                    }
                    .drawn(),
                }))}
            </li>
        }
    };
    view! {
        <section class=CLASS aria-labelledby="choice-title">
            <h2 id="choice-title">{part_text(|l| l.types().empty_title)}</h2>
            <p class="muted">{part_text(|l| l.types().empty_lead)}</p>
            <ul>{SessionType::ALL.map(tile).collect_view()}</ul>
            // After the types: who knows what they want comes to them first by keyboard, too.
            <p class="sure">
                <A href=Page::Guide.path()>{part_text(|l| l.types().not_sure)}</A>
            </p>
        </section>
    }
}

#[component]
fn TypeWords(kind: SessionType, is_offered: bool) -> impl IntoView {
    let language = use_language();
    let purpose = words(move || {
        let t = language.get().types();
        if is_offered { kind.purpose(t) } else { t.unavailable_here }.to_owned()
    });
    let opens = is_offered.then(|| {
        let opens = words(move || kind.opens(language.get().types()).to_owned());
        view! { <small class="opens">{opens}</small> }
    });
    view! {
        <Icon glyph=kind.glyph() />
        <span>
            <b>{words(move || kind.label(language.get().messages()).to_owned())}</b>
            <small>{purpose}</small>
            {opens}
        </span>
    }
}
