//! How old a reading is, in words that change once a minute.

use leptos::prelude::*;

use crate::domain::time::Span;
use crate::i18n::use_language;
use crate::ui::dynamic::words;

/// Seconds below which the age is of no matter.
const MINUTE: f64 = 60.0;

/// "Read 3 min ago"; empty while nothing was read.
pub(super) fn age_words(
    age: impl Fn() -> Option<Span> + Send + 'static,
) -> impl Fn() -> String + Send + 'static {
    let language = use_language();
    words(move || {
        let language = language.get();
        let t = language.aside();
        match age() {
            None => String::new(),
            Some(span) if span.0 < MINUTE => t.read_now.to_owned(),
            Some(span) => (t.read_ago)(&span.words(language.messages())),
        }
    })
}
