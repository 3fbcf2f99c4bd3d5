//! Says what a form was filled in from, and offers the other way: to start over, or another form that was
//! left unfinished.

use leptos::prelude::*;

use crate::domain::launch_settings::LaunchSettings;
use crate::domain::session_type::SessionType;
use crate::features::launch::draft::Draft;
use crate::features::launch::opening::Source;
use crate::features::launch::remembered::Remembered;
use crate::i18n::{Language, part_text, use_language};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::block;

/// A quiet line with one button.
#[component]
fn Line(
    /// What it says.
    sentence: Signal<String>,
    /// What the button says.
    offer: Signal<&'static str>,
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <p class="row small muted">
            {sentence}
            <button type="button" class="button quiet" on:click=move |_| on_press.run(())>
                {offer}
            </button>
        </p>
    }
}

/// Where the settings come from; nothing for those of the platform and of a link.
fn sentence(source: &Source, settings: &LaunchSettings, language: Language) -> Option<String> {
    let l = language.remembered();
    match source {
        Source::Defaults | Source::Link => None,
        Source::Unfinished => Some(l.from_unfinished.to_owned()),
        Source::LastUsed => Some(l.from_last_used.to_owned()),
        Source::Again { name, .. } => {
            let mut sentence = (l.from_session)(name);
            let kind = settings.kind.unwrap_or(SessionType::Notebook);
            let is_untold = |is_untold: bool, words: &str| match is_untold {
                true => [" ", words].concat(),
                false => String::new(),
            };
            let has_resources = settings.resources() != LaunchSettings::default();
            sentence += &is_untold(kind == SessionType::Headless, l.command_untold);
            sentence += &is_untold(kind.has_resources() && !has_resources, l.resources_untold);
            Some(sentence)
        }
    }
}

/// Where the settings come from; gone when the user has taken the other way.
#[component]
pub(super) fn OpeningNotice(
    source: Source,
    settings: LaunchSettings,
    /// Another form that was left unfinished.
    unfinished: RwSignal<Option<LaunchSettings>>,
    draft: Draft,
    remembered: Remembered,
) -> impl IntoView {
    let language = use_language();
    let is_over = RwSignal::new(false);
    let start_over = {
        let is_stored = source == Source::Unfinished;
        Callback::new(move |()| {
            if is_stored {
                remembered.keep_draft(None);
            }
            draft.fill_in(LaunchSettings::default());
            is_over.set(true);
        })
    };
    let says = move || sentence(&source, &settings, language.get());
    let has_source = untrack(|| says().is_some());
    let line = block(move || {
        let is_shown = has_source && !is_over.get();
        let says = says.clone();
        is_shown.then(|| {
            let sentence = Signal::derive(move || says().unwrap_or_default());
            let offer = Signal::derive(part_text(|l| l.remembered().start_over));
            view! { <Line sentence offer on_press=start_over /> }.drawn()
        })
    });
    view! {
        {line}
        <Unfinished unfinished draft />
    }
}

/// Offers the other form that was left; the present one takes its place.
#[component]
fn Unfinished(unfinished: RwSignal<Option<LaunchSettings>>, draft: Draft) -> impl IntoView {
    let has_other = Memo::new(move |_| unfinished.read().is_some());
    let swap = Callback::new(move |()| {
        let Some(other) = unfinished.get_untracked() else { return };
        let (link, present) = untrack(|| (draft.settings(), draft.settings_of_type()));
        unfinished.set((link != LaunchSettings::default()).then_some(present));
        draft.fill_in(other);
    });
    block(move || {
        has_other.get().then(|| {
            let other = part_text(|l| l.remembered().other_unfinished);
            let sentence = Signal::derive(move || other().to_owned());
            let offer = Signal::derive(part_text(|l| l.remembered().continue_unfinished));
            view! { <Line sentence offer on_press=swap /> }.drawn()
        })
    })
}
