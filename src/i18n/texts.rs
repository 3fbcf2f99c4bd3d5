//! Texts that follow the user's language.

use leptos::prelude::*;

use crate::i18n::{Language, Messages};
use crate::ui::dynamic::follow_while_drawn;

/// The user's language: every text reads it where it is drawn, so that a switch needs no reload.
#[derive(Clone, Copy)]
pub struct CurrentLanguage(pub RwSignal<Language>);

/// The current language; English where nobody provided one.
#[must_use]
pub fn use_language() -> Signal<Language> {
    match use_context::<CurrentLanguage>() {
        Some(current) => current.0.into(),
        None => Signal::stored(Language::English),
    }
}

/// The current catalogue. Call the returned signal inside a closure of the view.
#[must_use]
pub fn use_messages() -> Signal<&'static Messages> {
    let language = use_language();
    Signal::derive(move || language.get().messages())
}

/// A text of the catalogue that follows the language. All texts share one closure type, so that the
/// framework's code for drawing them is in the WASM once and not once a text: 1 kB each.
pub fn text(
    read: fn(&'static Messages) -> &'static str,
) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let language = use_language();
    move || {
        follow_while_drawn();
        read(language.get().messages())
    }
}

/// A text of a part's own catalogue that follows the language; of one closure type like [`text`].
pub fn part_text(
    read: fn(Language) -> &'static str,
) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let language = use_language();
    move || {
        follow_while_drawn();
        read(language.get())
    }
}

/// A text of a part's own catalogue as a signal, for a component's prop.
#[must_use]
pub fn part_label(read: fn(Language) -> &'static str) -> Signal<&'static str> {
    Signal::derive(part_text(read))
}

/// A text of the catalogue as a signal, for a component's prop.
#[must_use]
pub fn label(read: fn(&'static Messages) -> &'static str) -> Signal<&'static str> {
    Signal::derive(text(read))
}
