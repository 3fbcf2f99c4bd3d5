//! What can be done with the log as a whole.

use leptos::prelude::*;

use crate::domain::file_name::file_name;
use crate::domain::utc;
use crate::features::sessions::session_page::log::copying::visible_text;
use crate::features::sessions::session_page::log::screen::LogView;
use crate::i18n::{Language, part_text, use_language};
use crate::platform::{clipboard, download, task};
use crate::state::clock::use_clock;
use crate::state::sessions::Row;
use crate::ui::dynamic::{flag, words};

/// What became of a copy or a download.
#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Copied(usize),
    NotCopied,
    NotDownloaded,
}

/// Wrap, copy, download, and the way to the end.
#[component]
pub(super) fn Tools(view: LogView, row: Row) -> impl IntoView {
    let language = use_language();
    let clock = use_clock();
    let outcome = RwSignal::new(None::<Outcome>);
    let copy = move |_| {
        task::run(async move {
            let Some((text, lines)) = visible_text(view.store).await else { return };
            let is_copied = clipboard::write(&text).await;
            outcome.try_set(Some(if is_copied {
                Outcome::Copied(lines)
            } else {
                Outcome::NotCopied
            }));
        });
    };
    let save = move |_| {
        let name = row.session.with_untracked(|session| session.name.clone());
        // The end of a log is not called as the whole.
        let part = (view.store.left_out().bytes > 0).then_some("end");
        let time = utc::for_file_name(clock.read());
        let parts: Vec<&str> = [Some(&*name), part, Some(&time)].into_iter().flatten().collect();
        let file = file_name(&parts, "log");
        let is_taken = download::text(&file, "text/plain", &view.store.whole());
        outcome.set((!is_taken).then_some(Outcome::NotDownloaded));
    };
    let said = move || outcome.get().map(|outcome| outcome_words(outcome, language.get()));
    view! {
        <div class="row tools">
            <label class="row">
                <input
                    type="checkbox"
                    prop:checked=flag(move || view.viewport.wraps.get())
                    on:change=move |event| view.viewport.wrap(event_target_checked(&event))
                />
                {part_text(|l| l.session_page().log_wrap)}
            </label>
            <button type="button" class="button compact" on:click=copy>
                {part_text(|l| l.session_page().copy)}
            </button>
            <button type="button" class="button compact" on:click=save>
                {part_text(|l| l.session_page().download)}
            </button>
            <button type="button" class="button compact" on:click=move |_| view.viewport.to_end()>
                {part_text(|l| l.session_page().log_to_end)}
            </button>
            <span class="small muted" role="status">
                {words(move || said().unwrap_or_default())}
            </span>
        </div>
    }
}

fn outcome_words(outcome: Outcome, language: Language) -> String {
    let p = language.session_page();
    match outcome {
        Outcome::Copied(lines) => {
            #[expect(clippy::cast_precision_loss, reason = "a number of lines fits in 2^53")]
            let number = language.number(lines as f64);
            (p.log_copied)(&number, lines)
        }
        Outcome::NotCopied => p.not_copied.to_owned(),
        Outcome::NotDownloaded => p.not_downloaded.to_owned(),
    }
}
