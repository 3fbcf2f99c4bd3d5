//! What is said of a launch of which no answer tells what became of it.

use crate::domain::time::Span;
use crate::i18n::Language;
use crate::state::launching::outcome::Doubt;

/// Why it is open whether the session was started.
pub(super) fn open(doubt: &Doubt, name: &str, language: Language) -> String {
    let words = language.launching();
    let reason = match doubt {
        Doubt::Lost => words.lost.to_owned(),
        Doubt::Unavailable(_) => (words.unavailable_open)(name),
        Doubt::Failed(_) => (words.failed_open)(name),
        Doubt::Interrupted => (words.interrupted)(name),
    };
    format!("{reason} {}", words.looking)
}

/// That it was.
pub(super) fn found(doubt: &Doubt, name: &str, language: Language) -> String {
    let words = language.launching();
    match doubt {
        Doubt::Lost => (words.found_lost)(name),
        Doubt::Unavailable(_) => (words.found_unavailable)(name),
        Doubt::Failed(_) => (words.found_failed)(name),
        Doubt::Interrupted => (words.found_interrupted)(name),
    }
}

/// That it was not, as far as the list tells.
pub(super) fn absent(doubt: &Doubt, name: &str, language: Language) -> String {
    let words = language.launching();
    match doubt {
        Doubt::Lost => words.absent_lost.to_owned(),
        Doubt::Unavailable(_) => words.absent_unavailable.to_owned(),
        Doubt::Failed(_) => words.absent_failed.to_owned(),
        Doubt::Interrupted => (words.absent_interrupted)(name),
    }
}

/// What the platform said.
pub(super) fn words_of(doubt: &Doubt) -> String {
    doubt.problem().map(|problem| problem.server_words.clone()).unwrap_or_default()
}

/// How long the platform asked to be left alone; its header, so nothing where it gave none.
pub(super) fn pause(doubt: &Doubt, language: Language) -> String {
    let seconds = doubt.problem().and_then(|problem| problem.retry_after).filter(|s| *s >= 1.0);
    let wait = seconds.map(|seconds| Span(seconds).words(language.messages()));
    wait.map(|wait| (language.launching().asked_to_wait)(&wait)).unwrap_or_default()
}
