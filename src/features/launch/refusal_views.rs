//! A refusal beside its field, and the platform's own words on demand.

use leptos::prelude::*;

use crate::domain::refusal::Field;
use crate::features::launch::refusals::{FieldRefusals, sentence};
use crate::i18n::{part_text, use_language};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// What the server said, on demand.
#[component]
pub(super) fn PlatformSaid(
    /// Its words; nothing is drawn when there are none.
    words: String,
) -> impl IntoView {
    (!words.is_empty()).then(|| {
        view! {
            <details class="small">
                <summary>{part_text(|l| l.launching().platform_said)}</summary>
                <p class="muted">{words}</p>
            </details>
        }
    })
}

/// What the server said of these fields.
#[component]
pub(super) fn SaidOf(
    /// The form's refusals.
    refusals: FieldRefusals,
    /// The fields.
    fields: &'static [Field],
) -> impl IntoView {
    block(move || {
        let (refusal, problem) = refusals.standing()?;
        let is_here = fields.contains(&refusal.field());
        is_here.then(|| view! { <PlatformSaid words=problem.server_words /> }.drawn())
    })
}

/// Why a field was refused that has no help of its own, and what the server said.
#[component]
pub(super) fn RefusedHere(
    /// The form's refusals.
    refusals: FieldRefusals,
    /// The field.
    field: Field,
) -> impl IntoView {
    let language = use_language();
    block(move || {
        let (refusal, problem) = refusals.standing().filter(|(of, _)| of.field() == field)?;
        let advice = words(move || sentence(refusal, language.get()).to_owned());
        let notice = view! {
            <Notice tone=Tone::Bad is_quiet=true>
                <p>{advice}</p>
                <PlatformSaid words=problem.server_words />
            </Notice>
        };
        Some(notice.drawn())
    })
}
