//! What the choice means, and what is free now: one quiet line, and warnings.

use leptos::prelude::*;

use crate::domain::platform_load::PlatformLoad;
use crate::domain::resources::Allocation;
use crate::features::launch::draft::Draft;
use crate::features::launch::resources::asked;
use crate::features::launch::resources::past_use_hint::PastUseHint;
use crate::features::launch::resources::shortage::ShortageWarning;
use crate::i18n::{Language, use_language};
use crate::state::platform_load::PlatformLoadReader;
use crate::ui::dynamic::words;

/// The line and the warnings below the choice.
#[component]
pub(super) fn Outlook(draft: Draft, reader: PlatformLoadReader) -> impl IntoView {
    let language = use_language();
    let load = reader.load();
    let line = words(move || {
        let language = language.get();
        let words = language.resources();
        let free = load.get().and_then(|load| free(draft, load, language)).map(|free| {
            let ago = reader.age().map(|age| (words.read_ago)(&age.words(language.messages())));
            free + &ago.unwrap_or_default()
        });
        let line = match (meaning(draft, language), free) {
            (Some(meaning), Some(free)) => (words.joined)(&meaning, &free),
            (meaning, free) => meaning.or(free).unwrap_or_default(),
        };
        if line.is_empty() { line } else { line + "." }
    });
    view! {
        // It changes every second: no live region.
        <p class="small muted outlook">{line}</p>
        <div role="status" class="warnings">
            <ShortageWarning draft load />
            <PastUseHint draft />
        </div>
    }
}

/// What a launch would ask for.
fn meaning(draft: Draft, language: Language) -> Option<String> {
    let words = language.resources();
    let floor = asked::asked(draft)?;
    let floor = asked::words(floor, language);
    match draft.allocation()? {
        Allocation::Fixed { .. } => Some((words.asks_for)(&floor)),
        Allocation::Flexible => {
            let ceiling = draft.offers.with_value(|offers| asked::ceiling(&offers.resources))?;
            Some((words.starts_with)(&floor, &asked::words(ceiling, language)))
        }
    }
}

/// What nobody has asked for, as far as the platform tells; GPUs where they can be asked for.
fn free(draft: Draft, load: PlatformLoad, language: Language) -> Option<String> {
    let has_gpus = draft.offers.with_value(|offers| !offers.resources.gpus.is_empty());
    let cores = load.cores.map(|load| language.cores(load.free()));
    let memory = load.memory_gib.map(|load| language.gibibytes(load.free()));
    let gpus = load.gpus.filter(|_| has_gpus).map(|load| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "not negative, and a float cast saturates"
        )]
        (language.launch().gpu_count)(load.free() as u32)
    });
    let listed: Vec<String> = [cores, memory, gpus].into_iter().flatten().collect();
    let is_one = listed.len() == 1 && load.cores.is_some_and(|load| load.free() == 1.0);
    (!listed.is_empty())
        .then(|| (language.resources().free_now)(&asked::listed(&listed, language), is_one))
}
