//! Saves the form under a name.

use leptos::prelude::*;

use crate::domain::presets::Presets;
use crate::features::launch::draft::Draft;
use crate::features::launch::remembered::Remembered;
use crate::i18n::{Language, part_label, part_text, use_language};
use crate::ui::announcer::use_announcer;
use crate::ui::dynamic::{memo, words};
use crate::ui::field::{Field, FieldIds};

/// The field of the name.
pub(in crate::features::launch) const IDS: FieldIds =
    FieldIds { control: "preset-title", help: "preset-title-help" };

/// What became of saving.
#[derive(Clone, PartialEq)]
enum Saved {
    Kept(String),
    /// The browser keeps nothing.
    ForNow(String),
    TooMany,
}

fn sentence(saved: Option<&Saved>, is_known: bool, language: Language) -> String {
    let l = language.remembered();
    match saved {
        Some(Saved::Kept(title)) => (l.preset_saved)(title),
        Some(Saved::ForNow(title)) => (l.preset_for_now)(title),
        Some(Saved::TooMany) => l.presets_full.to_owned(),
        None if is_known => l.preset_replaces.to_owned(),
        None => l.preset_help.to_owned(),
    }
}

/// A name and a button. Enter saves, and does not launch.
#[component]
pub(super) fn Saving(draft: Draft, remembered: Remembered) -> impl IntoView {
    let language = use_language();
    let announcer = use_announcer();
    let title = RwSignal::new(String::new());
    let saved = RwSignal::new(None);
    let is_known = memo(move || remembered.presets.read().position(&title.read()).is_some());
    let help =
        Signal::derive(move || sentence(saved.read().as_ref(), is_known.get(), language.get()));
    let save = move || {
        let name = title.get_untracked().trim().to_owned();
        if name.is_empty() {
            return;
        }
        // The name of a session is for one launch.
        let settings = untrack(|| draft.whole_settings()).without_name();
        let mut is_taken = false;
        let is_kept = remembered.change_presets(|presets| is_taken = presets.save(&name, settings));
        let outcome = match (is_taken, is_kept) {
            (false, _) => Saved::TooMany,
            (true, true) => Saved::Kept(name),
            (true, false) => Saved::ForNow(name),
        };
        announcer.say(sentence(Some(&outcome), false, language.get_untracked()));
        if is_taken {
            title.set(String::new());
        }
        saved.set(Some(outcome));
    };
    let save_by_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            save();
        }
    };
    view! {
        <div class="saving">
            <Field ids=IDS label=part_label(|l| l.remembered().preset_title) help>
                <input
                    id=IDS.control
                    autocomplete="off"
                    maxlength=Presets::LONGEST_TITLE.to_string()
                    aria-describedby=IDS.help
                    prop:value=words(move || title.get())
                    on:input=move |event| {
                        title.set(event_target_value(&event));
                        saved.set(None);
                    }
                    on:keydown=save_by_key
                />
            </Field>
            <button type="button" class="button" on:click=move |_| save()>
                {part_text(|l| l.remembered().save)}
            </button>
        </div>
    }
}
