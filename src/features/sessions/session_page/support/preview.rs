//! The text once events and log are read, and what can be done with it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::session_texts::SessionView;
use crate::domain::support_bundle::file_name;
use crate::features::sessions::session_page::support::About;
use crate::features::sessions::session_page::support::gather::{Gathered, Source};
use crate::i18n::{part_label, part_text, use_language};
use crate::platform::{download, format};
use crate::state::clock::use_clock;
use crate::state::session_text::SessionText;
use crate::ui::copy_button::{CopyButton, CopyWords};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};

/// Reads events and log of a session, each once, and shows the text that comes of them, or of why they could not
/// be read. Without a session the text is there at once.
#[component]
pub(super) fn Prepared(about: About) -> impl IntoView {
    let language = use_language();
    let texts = match &about {
        About::Listed(row) => Some(
            [SessionView::Events, SessionView::Log]
                .map(|view| SessionText::read_once(row.id.clone(), view)),
        ),
        About::Absent(_) => None,
    };
    let source = Source::here(about);
    let is_told = |of: SessionText| of.text.read().is_some() || of.problem.read().is_some();
    let is_ready = memo(move || texts.iter().flatten().all(|text| is_told(*text)));
    let said = words(move || {
        let t = language.get().support();
        if is_ready.get() { t.ready } else { t.reading }.to_owned()
    });
    let content = block(move || {
        is_ready.get().then(|| {
            // As it is at this moment: what is read and sent must not change under its reader.
            let text = untrack(|| source.write(texts.map(|texts| texts.map(Gathered::of))));
            let name = untrack(|| source.name());
            view! { <Text name text=Arc::new(text) /> }.drawn()
        })
    });
    view! {
        <p class="small muted" role="status">
            {said}
        </p>
        {content}
    }
}

#[component]
fn Text(name: String, text: Arc<String>) -> impl IntoView {
    let label = part_label(|l| l.support().label);
    let says = CopyWords {
        copy: part_label(|l| l.support().copy),
        copied: part_label(|l| l.support().copied),
        by_hand: part_label(|l| l.support().copy_by_hand),
    };
    let copied = text.clone();
    view! {
        <textarea
            id="support-text"
            readonly
            rows="16"
            dir="ltr"
            spellcheck="false"
            aria-label=words(move || label.get().to_owned())
            aria-describedby="support-masked"
            prop:value=text.to_string()
        ></textarea>
        <p id="support-masked" class="small muted">
            {part_text(|l| l.support().masked)}
        </p>
        <div class="row">
            <CopyButton text=Arc::new(move || copied.to_string()) says />
            <Download name text />
        </div>
    }
}

#[component]
fn Download(name: String, text: Arc<String>) -> impl IntoView {
    let (language, clock) = (use_language(), use_clock());
    let outcome = RwSignal::new(None::<bool>);
    let save = move |_| {
        let file = file_name(&name, &format::iso(clock.read().0));
        outcome.set(Some(download::text(&file, "text/plain", &text)));
    };
    let said = words(move || {
        let t = language.get().support();
        match outcome.get() {
            None => "",
            Some(true) => t.downloaded,
            Some(false) => t.not_downloaded,
        }
        .to_owned()
    });
    view! {
        <button type="button" class="button compact" on:click=save>
            {part_text(|l| l.support().download)}
        </button>
        <span class="small muted" role="status">
            {said}
        </span>
    }
}
