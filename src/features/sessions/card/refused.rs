//! Why the portal does not open an interface.

use leptos::prelude::*;

use crate::domain::connect_url::Refused;
use crate::i18n::{Language, use_language};
use crate::ui::dynamic::words;

/// The reason, in the place of Open.
#[component]
pub(in crate::features::sessions) fn RefusedNoteView(reason: Refused) -> impl IntoView {
    let language = use_language();
    let sentence = words(move || reason_sentence(&reason, language.get()).unwrap_or_default());
    view! { <p class="note small muted">{sentence}</p> }
}

/// The reason in words; `None` for a session that has no interface.
pub(in crate::features::sessions) fn reason_sentence(
    reason: &Refused,
    language: Language,
) -> Option<String> {
    let t = language.ending();
    match reason {
        Refused::None => None,
        Refused::Scheme => Some(t.open_refused_scheme.to_owned()),
        Refused::Origin(origin) => Some((t.open_refused_origin)(origin)),
        Refused::Malformed => Some(t.open_refused_malformed.to_owned()),
    }
}
