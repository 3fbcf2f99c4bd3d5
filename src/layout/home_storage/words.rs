//! What is said of a home.

use crate::domain::home_storage::{Home, HomeStorage};
use crate::domain::memory::Gibibytes;
use crate::domain::problem::{Problem, ProblemKind};
use crate::i18n::Language;

/// Below this many GiB two decimals would show nothing, although there is something.
const SHOWN: f64 = 0.005;

/// How much of it is used, or that this is unknown; empty where the rest says it all.
pub(super) fn amount(home: Option<Home>, is_failing: bool, language: Language) -> String {
    let t = language.aside();
    match home {
        None if !is_failing => t.reading.to_owned(),
        Some(Home::NotMade) => String::new(),
        Some(Home::There(storage)) => told(storage, language),
        _ => t.unknown.to_owned(),
    }
}

fn told(storage: HomeStorage, language: Language) -> String {
    let (t, messages) = (language.aside(), language.messages());
    match storage {
        HomeStorage { used: Some(used), quota: Some(quota) } => {
            let used = used_words(used, language, Language::number);
            let of = (messages.of_amount)(&used, &language.gibibytes(quota.0));
            [&of, ", ", &percent(storage, language)].concat()
        }
        HomeStorage { used: Some(used), quota: None } => {
            (t.used)(&used_words(used, language, Language::gibibytes))
        }
        _ => t.unknown.to_owned(),
    }
}

fn used_words(used: Gibibytes, language: Language, write: fn(Language, f64) -> String) -> String {
    if used.0 > 0.0 && used.0 < SHOWN {
        (language.aside().less_than)(&write(language, 2.0 * SHOWN))
    } else {
        write(language, used.0)
    }
}

/// The used part in hundredths; nothing that is there is called zero.
pub(super) fn percent(storage: HomeStorage, language: Language) -> String {
    let t = language.aside();
    match storage.percent() {
        Some(0) if storage.used.is_some_and(|used| used.0 > 0.0) => t.under_one_percent.to_owned(),
        Some(percent) => (t.percent)(percent),
        None => t.unknown.to_owned(),
    }
}

/// What follows from it, or why it is unknown.
pub(super) fn note(home: Option<Home>, language: Language) -> String {
    let t = language.aside();
    match home {
        None => String::new(),
        Some(Home::NotMade) => t.not_made.to_owned(),
        Some(Home::NotServed) => t.not_served.to_owned(),
        Some(Home::Nameless) => t.nameless.to_owned(),
        Some(Home::There(storage)) => match (storage.free(), storage.used, storage.quota) {
            (Some(free), ..) => (t.free)(&language.gibibytes(free.0), free.0),
            (None, Some(_), _) => t.no_quota.to_owned(),
            (None, None, Some(quota)) => (t.no_use)(&language.gibibytes(quota.0)),
            (None, None, None) => t.not_told.to_owned(),
        },
    }
}

/// Why it could not be read.
pub(super) fn failure(problem: &Problem, language: Language) -> String {
    let (t, messages) = (language.aside(), language.messages());
    // The platform's own sentence is about the platform as a whole.
    let sentence = match problem.kind {
        ProblemKind::Forbidden => t.home_refused,
        _ => problem.sentence(messages),
    };
    let mut all = [t.home_not_read, " ", sentence].concat();
    if !problem.server_words.is_empty() {
        all = [&all, " ", &(messages.server_said)(&problem.server_words)].concat();
    }
    all
}
