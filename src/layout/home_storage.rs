//! How full the user's home is, beside the list, and the warning above the launch form.

mod warning;
mod words;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::home_storage::Room;
use crate::i18n::{part_text, use_language};
pub use crate::layout::home_storage::warning::HomeWarning;
use crate::layout::home_storage::warning::RoomNotice;
use crate::layout::home_storage::words::{amount, failure, note};
use crate::layout::reading_age::age_words;
use crate::state::home_storage::HomeStorageReader;
use crate::state::sessions::use_sessions;
use crate::ui::announcer::use_announcer;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, effect, flag, memo, words};
use crate::ui::meter::Meter;

const CLASS: &str = scope!("src/layout/home_storage.css");

/// Quota and use in numbers and as a bar, or why they are unknown.
#[component]
pub fn HomeStorageCard() -> impl IntoView {
    let language = use_language();
    let reader = HomeStorageReader::start();
    let (home, problem, room) = (reader.home(), reader.problem(), reader.room());
    let user = use_sessions().user;
    let path =
        words(move || user.get().map(|user| ["/arc/home/", &user].concat()).unwrap_or_default());
    let share = move || home.get()?.storage()?.share();
    let has_share = memo(move || share().is_some());
    let meter =
        block(move || has_share.get().then(|| view! { <Meter share=Arc::new(share) /> }.drawn()));
    let is_over = flag(move || room.get() == Some(Room::None));
    let amount = words(move || amount(home.get(), problem.read().is_some(), language.get()));
    let failed = words(move || {
        problem.get().map(|problem| failure(&problem, language.get())).unwrap_or_default()
    });
    view! {
        <section class=format!("card {CLASS}") class:over=is_over aria-labelledby="home-storage">
            <div class="title">
                <h2 id="home-storage">{part_text(|l| l.aside().home_title)}</h2>
                <ReadAgain reader />
            </div>
            <p class="small muted">
                <code>
                    <bdi>{path}</bdi>
                </code>
            </p>
            <p>
                <b>{amount}</b>
            </p>
            {meter}
            <p class="small muted">{words(move || note(home.get(), language.get()))}</p>
            <RoomNotice reader />
            <p class="small">{failed}</p>
            <p class="small muted">{age_words(move || reader.age())}</p>
        </section>
    }
}

/// Reads it now: who has just made room wants to see that.
#[component]
fn ReadAgain(reader: HomeStorageReader) -> impl IntoView {
    let language = use_language();
    let announcer = use_announcer();
    let is_asked = StoredValue::new(false);
    let (home, problem) = (reader.home(), reader.problem());
    effect(move || {
        if reader.ended() == 0 || !is_asked.get_value() {
            return;
        }
        is_asked.set_value(false);
        let language = language.get_untracked();
        let outcome = match problem.get_untracked() {
            Some(problem) => failure(&problem, language),
            None => {
                let home = home.get_untracked();
                [&amount(home, false, language), " ", &note(home, language)].concat()
            }
        };
        announcer.say([language.aside().home_title, ": ", &outcome].concat());
    });
    view! {
        <button
            type="button"
            class="button quiet compact"
            aria-label=part_text(|l| l.aside().read_again_label)
            on:click=move |_| {
                is_asked.set_value(true);
                reader.read_again();
            }
        >
            {part_text(|l| l.aside().read_again)}
        </button>
    }
}
