//! Says what a form was filled in from, names what a link asked for in vain, and offers the other way.

use leptos::prelude::*;

use crate::domain::launch_settings::{LaunchSettings, Unread, Why};
use crate::features::launch::draft::Draft;
use crate::features::launch::opening::{Opening, Source};
use crate::features::launch::prefill;
use crate::features::launch::remembered::Remembered;
use crate::i18n::{part_text, use_language};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// Where the settings come from; gone when the user has taken the other way.
#[component]
pub(super) fn OpeningNotice(
    opening: Opening,
    draft: Draft,
    remembered: Remembered,
) -> impl IntoView {
    let language = use_language();
    let is_answered = RwSignal::new(false);
    let unread = (!opening.unread.is_empty()).then(|| {
        view! { <UnreadParts parts=opening.unread.clone() /> }
    });
    let other = opening.unfinished.clone();
    let start_over = move |_| {
        draft.apply(LaunchSettings::default());
        remembered.keep_draft(None);
        is_answered.set(true);
    };
    let source = block(move || {
        let l = language.get().remembered();
        let sentence = match &opening.source {
            _ if is_answered.get() => return None,
            Source::Defaults | Source::Link => return None,
            Source::Again { name, .. } => (l.from_session)(name),
            Source::Unfinished => l.from_unfinished.to_owned(),
            Source::LastUsed => l.from_last_used.to_owned(),
        };
        let line = view! {
            <p class="row small muted">
                {sentence}
                <button type="button" class="button quiet" on:click=start_over>{l.start_over}</button>
            </p>
        };
        Some(line.drawn())
    });
    view! {
        {unread} {source}
        {other.map(|other| view! { <Unfinished other draft /> })}
    }
}

/// Offers the form as it was left, in the place of the one that the address asks for.
#[component]
fn Unfinished(other: LaunchSettings, draft: Draft) -> impl IntoView {
    let is_answered = RwSignal::new(false);
    let other = StoredValue::new(other);
    let take = move |_| {
        let mut settings = other.get_value();
        draft.offers.with_value(|offers| prefill::fit(&mut settings, offers));
        draft.apply(settings);
        is_answered.set(true);
    };
    block(move || {
        let line = (!is_answered.get()).then(|| {
            view! {
                <p class="row small muted">
                    {part_text(|l| l.remembered().other_unfinished)}
                    <button type="button" class="button quiet" on:click=take>
                        {part_text(|l| l.remembered().continue_unfinished)}
                    </button>
                </p>
            }
        });
        line.map(IntoDrawn::drawn)
    })
}

/// The parts of a link that the form was not filled in with, each with the reason.
#[component]
fn UnreadParts(parts: Vec<Unread>) -> impl IntoView {
    let language = use_language();
    let line = move |Unread { part, why }: Unread| {
        let reason = move || {
            let l = language.get().remembered();
            match why {
                Why::Unknown => l.part_unknown,
                Why::Newer => l.part_newer,
                Why::NotOffered => l.part_not_offered,
                Why::Contradicted => l.part_contradicted,
            }
        };
        view! { <li><code>{part}</code> " " {words(move || reason().to_owned())}</li> }
    };
    view! {
        <Notice tone=Tone::Wait>
            <p>{part_text(|l| l.remembered().parts_unread)}</p>
            <ul class="list">{parts.into_iter().map(line).collect_view()}</ul>
        </Notice>
    }
}
