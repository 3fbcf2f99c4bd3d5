//! The history as a file.

use leptos::prelude::*;

use crate::domain::history::{PastSession, to_csv, to_json};
use crate::domain::iso_time::iso;
use crate::features::history::looking::Looking;
use crate::i18n::{part_text, use_language};
use crate::platform::{document, download};
use crate::state::clock::use_clock;
use crate::ui::announcer::use_announcer;
use crate::ui::dynamic::words;

/// One of the two forms.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Csv,
    Json,
}

/// The buttons, what a file holds, and what became of the last one.
#[component]
pub(super) fn Export(looking: Looking) -> impl IntoView {
    let (language, announcer) = (use_language(), use_announcer());
    let clock = use_clock();
    let said: RwSignal<Option<(String, bool)>> = RwSignal::new(None);
    let said_in = move |(name, is_taken): (String, bool)| {
        let w = language.get().history();
        if is_taken { (w.exported)(&name) } else { w.not_exported.to_owned() }
    };
    let take = move |form: Form| {
        let now = clock.read();
        let shown = looking.shown.read_untracked();
        let all: Vec<&PastSession> = shown.iter().map(|row| row.past.as_ref()).collect();
        let date = iso(now);
        let date = date.get(..10).unwrap_or_default();
        let (name, media, text) = match form {
            Form::Csv => ("csv", "text/csv", to_csv(all)),
            Form::Json => {
                let site = document::origin() + &document::base_path() + "/";
                let user = looking.notebook.user().unwrap_or_default();
                ("json", "application/json", to_json(all, (&site, &user), now))
            }
        };
        let name = ["sessions-", date, ".", name].concat();
        let is_taken = download::text(&name, media, &text);
        announcer.say(untrack(|| said_in((name.clone(), is_taken))));
        said.set(Some((name, is_taken)));
    };
    let said = words(move || said.get().map(said_in).unwrap_or_default());
    view! {
        <div class="row dense" role="group" aria-label=part_text(|l| l.history().export)>
            <button type="button" class="button" on:click=move |_| take(Form::Csv)>
                {part_text(|l| l.history().export_csv)}
            </button>
            <button type="button" class="button" on:click=move |_| take(Form::Json)>
                {part_text(|l| l.history().export_json)}
            </button>
            <p class="small muted">{part_text(|l| l.history().export_what)} " " {said}</p>
        </div>
    }
}
