//! What the words of the platform's list are called.

use crate::domain::all_sessions::{AllSessions, Labels};
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::domain::visible;
use crate::i18n::Language;

/// The API's word for a program on a desktop (contract 1.2).
const DESKTOP_APP: &str = "desktop-app";

/// The name of a user.
pub(super) fn user(word: &str, language: Language) -> String {
    if word.is_empty() {
        language.admin().unknown_user.to_owned()
    } else {
        visible::in_a_line(word).into_owned()
    }
}

/// A type; one that the portal does not know by the platform's word.
pub(super) fn kind(word: &str, language: Language) -> String {
    let t = language.messages();
    match SessionType::from_wire(word) {
        Some(kind) => kind.label(t).to_owned(),
        None if word.is_empty() => t.type_unknown.to_owned(),
        None if word.eq_ignore_ascii_case(DESKTOP_APP) => language.admin().desktop_app.to_owned(),
        None => visible::in_a_line(word).into_owned(),
    }
}

/// A status; one that the portal does not know by the platform's word.
pub(super) fn status(word: &str, language: Language) -> String {
    let t = language.messages();
    if word.is_empty() {
        return t.unknown.to_owned();
    }
    visible::in_a_line(&Status::from_wire(word).label(t)).into_owned()
}

/// Those of a list, as they are looked for.
pub(super) fn of(all: &AllSessions, language: Language) -> Labels {
    Labels {
        kinds: all.words.kinds.iter().map(|word| kind(word, language)).collect(),
        statuses: all.words.statuses.iter().map(|word| status(word, language)).collect(),
    }
}
