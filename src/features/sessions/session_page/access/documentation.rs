//! Where the interfaces are documented by those who make them.

use leptos::prelude::*;

use crate::domain::session_access::documentation;
use crate::domain::session_type::SessionType;
use crate::i18n::{Language, part_text, use_language};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::block;
use crate::ui::icon::{Glyph, Icon};

/// The links; nothing where only the image knows.
#[component]
pub(super) fn Documentation(kind: Option<SessionType>) -> impl IntoView {
    let links = documentation(kind);
    (!links.is_empty()).then(|| {
        view! {
            <section aria-labelledby="documentation-title">
                <h3 id="documentation-title">{part_text(|l| l.session_access().documentation)}</h3>
                <ul>{links.iter().map(link).collect_view()}</ul>
            </section>
        }
        .drawn()
    })
}

fn link((name, address): &'static (&'static str, &'static str)) -> impl IntoView {
    let language = use_language();
    // All of them are in English only.
    let note = block(move || {
        let is_other = language.get() != Language::English;
        let note = part_text(|l| l.session_access().in_english);
        is_other.then(|| view! { <span class="small muted">"(" {note} ")"</span> }.drawn())
    });
    view! {
        <li>
            <a href=*address hreflang="en" target="_blank" rel="noopener noreferrer">
                <span lang="en">{*name}</span>
                <Icon glyph=Glyph::NewTab size=14 />
            </a>
            {note}
        </li>
    }
}
