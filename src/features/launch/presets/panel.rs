//! The presets above the form.

use leptos::prelude::*;

use crate::features::launch::draft::Draft;
use crate::features::launch::presets::arranging::Arranging;
use crate::features::launch::presets::saving::Saving;
use crate::features::launch::remembered::Remembered;
use crate::i18n::{part_text, use_language};
use crate::platform::document;
use crate::ui::announcer::use_announcer;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, flag, memo, words};

const CLASS: &str = scope!("src/features/launch/presets/panel.css");

/// The button in the review that opens the panel while there are no presets.
pub(in crate::features::launch) const SAVE: &str = "save-preset";
const TOGGLE: &str = "presets-toggle";

/// One button for each preset, and what changes them on request.
#[component]
pub(in crate::features::launch) fn PresetsPanel(
    draft: Draft,
    remembered: Remembered,
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let has_presets = memo(move || !remembered.presets.read().0.is_empty());
    let close_on_escape = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            is_open.set(false);
            document::focus(if has_presets.get_untracked() { TOGGLE } else { SAVE });
        }
    };
    view! {
        <section
            class=CLASS
            class:empty=flag(move || !has_presets.get() && !is_open.get())
            aria-label=part_text(|l| l.remembered().presets)
        >
            {block(move || {
                has_presets.get().then(|| view! { <Choices draft remembered is_open /> }.drawn())
            })}
            <div id="presets-panel" on:keydown=close_on_escape>
                {block(move || {
                    let panel = || view! {
                        <div class="card stack">
                            <Saving draft remembered />
                            <Arranging remembered />
                        </div>
                    };
                    is_open.get().then(|| panel().drawn())
                })}
            </div>
        </section>
    }
}

/// Each preset as a button that fills the form in.
#[component]
fn Choices(draft: Draft, remembered: Remembered, is_open: RwSignal<bool>) -> impl IntoView {
    let language = use_language();
    let announcer = use_announcer();
    let take = move |title: &str| {
        let found = remembered.presets.with_untracked(|presets| {
            let at = presets.position(title)?;
            presets.0.get(at).map(|preset| preset.settings.clone())
        });
        let Some(mut settings) = found else { return };
        // A preset has no name, and not always a command: what was typed stays.
        let typed = untrack(|| draft.settings_of_type());
        settings.name = typed.name;
        settings.command = settings.command.or(typed.command);
        draft.fill_in(settings);
        announcer.say((language.get_untracked().remembered().preset_taken)(title));
    };
    let choice = move |title: String| {
        let own = title.clone();
        view! {
            <button type="button" class="button choice" on:click=move |_| take(&own)>{title}</button>
        }
    };
    view! {
        <div class="row">
        <span class="small muted" aria-hidden="true">{part_text(|l| l.remembered().presets)}</span>
        {block(move || {
            let titles: Vec<String> =
                remembered.presets.read().0.iter().map(|preset| preset.title.clone()).collect();
            Some(titles.into_iter().map(choice).collect_view().drawn())
        })}
        <button
            type="button"
            id=TOGGLE
            class="button quiet"
            aria-expanded=words(move || is_open.get().to_string())
            aria-controls="presets-panel"
            on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
        >
            {part_text(|l| l.remembered().presets_change)}
        </button>
        </div>
    }
}
