//! What will start, in one sentence, and the button that starts it.

use leptos::prelude::*;

use crate::domain::image::ImageId;
use crate::domain::resources::Allocation;
use crate::features::launch::draft::Draft;
use crate::features::launch::review::commands::Commands;
use crate::features::launch::review::keeping::Keeping;
use crate::features::launch::review::outcome::Outcome;
use crate::features::launch::review::places::{LIMIT_ID, Places};
use crate::features::launch::review::twins::Twins;
use crate::features::launch::review::unread::{UNREAD_ID, Unread};
use crate::features::launch::submit::Submission;
use crate::i18n::{Language, part_text, use_language};
use crate::ui::dynamic::words;

const CLASS: &str = scope!("src/features/launch/review/panel.css");

fn sentence(draft: Draft, language: Language) -> String {
    let t = language.messages();
    let resources = match draft.allocation() {
        Some(Allocation::Fixed { cores, memory_gib }) => {
            let gpus = draft.gpus();
            let gpus = (gpus > 0).then(|| (language.launch().gpu_count)(gpus));
            let held =
                [language.cores(f64::from(cores)), language.gibibytes(f64::from(memory_gib))];
            let amounts: Vec<String> = held.into_iter().chain(gpus).collect();
            (language.launch().review_fixed)(&amounts.join(", "))
        }
        Some(Allocation::Flexible) => language.launch().review_flexible.to_owned(),
        None => language.launch().review_platform_sized.to_owned(),
    };
    let image = draft.image();
    let image = image.as_ref().map_or("…", ImageId::title);
    let image = match draft.checked_command() {
        Ok(Some(command)) => (language.launch().review_running)(image, &command.program),
        _ => image.to_owned(),
    };
    let name = draft.name();
    let name = if name.trim().is_empty() { "…" } else { name.trim() };
    (language.launch().review_sentence)(draft.kind.get().label(t), &image, &resources, name)
}

/// The review beside the steps; on a narrow screen the button stays at the bottom.
#[component]
pub(in crate::features::launch) fn Review(
    draft: Draft,
    submission: Submission,
    is_saving: RwSignal<bool>,
) -> impl IntoView {
    let language = use_language();
    let sentence = words(move || sentence(draft, language.get()));
    let is_sending = submission.launching.is_sending;
    let button = words(move || {
        if is_sending.get() {
            language.get().launch().launching
        } else {
            language.get().launch().launch
        }
        .to_owned()
    });
    let (is_full, is_unread) = (submission.is_full, submission.is_unread);
    let reason = move || match (is_unread.get(), is_full.get()) {
        (true, _) => UNREAD_ID,
        (false, true) => LIMIT_ID,
        (false, false) => "",
    };
    let is_disabled =
        words(move || (submission.launching.is_locked() || !reason().is_empty()).to_string());
    let reason = words(move || reason().to_owned());
    view! {
        <aside class=CLASS aria-label=part_text(|l| l.launch().review)>
            <div class="card stack">
                <p class="sentence">{sentence}</p>
                <div class="bar">
                    <Outcome submission />
                    <Unread is_unread />
                    <button
                        id="launch"
                        type="submit"
                        class="button primary"
                        aria-disabled=is_disabled
                        aria-describedby=reason
                        aria-busy=words(move || is_sending.get().to_string())
                    >
                        {button}
                    </button>
                </div>
                <Twins draft />
                <Places draft is_full />
                <p class="small muted">{part_text(|l| l.launch().where_to_save)}</p>
                <Keeping draft is_saving />
            </div>
            <Commands draft />
        </aside>
    }
}
