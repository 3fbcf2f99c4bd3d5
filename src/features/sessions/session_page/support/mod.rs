//! A text for the support, which the user reads, and then sends or keeps.

mod gather;
mod preview;
mod told;

use leptos::prelude::*;

use crate::features::sessions::session_page::support::preview::Prepared;
use crate::i18n::{part_text, use_language};
use crate::platform::focus;
use crate::state::sessions::Row;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, words};

const CLASS: &str = scope!("src/features/sessions/session_page/support/support.css");

/// Whom the text is about.
#[derive(Clone)]
pub(super) enum About {
    /// A session of the list.
    Listed(Row),
    /// The name of an address for which no session is known: it has gone, never was, or the list cannot be read.
    Absent(String),
}

/// The way to the text. Nothing is read or written before it is asked for.
#[component]
pub(super) fn Support(about: About) -> impl IntoView {
    let language = use_language();
    let lead = match &about {
        About::Listed(_) => part_text(|l| l.support().lead),
        About::Absent(_) => {
            // When the session is listed after all, this goes with what has the focus in it.
            on_cleanup(focus::keep);
            part_text(|l| l.support().lead_absent)
        }
    };
    // How often it was asked for.
    let asked = RwSignal::new(0_u32);
    let says = words(move || {
        let t = language.get().support();
        if asked.get() == 0 { t.prepare } else { t.renew }.to_owned()
    });
    let prepared = block(move || {
        let about = about.clone();
        (asked.get() > 0).then(|| view! { <Prepared about /> }.drawn())
    });
    view! {
        <section class=format!("card {CLASS}") aria-labelledby="support-title">
            <h2 id="support-title">{part_text(|l| l.support().heading)}</h2>
            <p class="muted">{lead}</p>
            <div class="row">
                <button
                    type="button"
                    class="button"
                    on:click=move |_| asked.update(|asked| *asked = asked.wrapping_add(1))
                >
                    {says}
                </button>
            </div>
            {prepared}
        </section>
    }
}
