//! The switches of language and theme.

use leptos::prelude::*;

use crate::i18n::{Language, Messages, text, use_messages};
use crate::state::preferences::{Preferences, Theme};
use crate::ui::dynamic::words;

const CLASS: &str = scope!("src/layout/switches.css");

/// Switches between the portal's languages. Each is written in itself, so that it is found.
#[component]
pub(super) fn LanguageSwitch() -> impl IntoView {
    let preferences = use_context::<Preferences>();
    let current = move || preferences.map(|p| p.language.0.get());
    let button = move |language: Language| {
        view! {
            <button
                type="button"
                lang=language.tag()
                title=language.own_name()
                aria-label=language.own_name()
                aria-pressed=words(move || (current() == Some(language)).to_string())
                on:click=move |_| {
                    if let Some(preferences) = preferences {
                        preferences.set_language(language);
                    }
                }
            >
                {language.short_name()}
            </button>
        }
    };
    view! {
        <div class=CLASS role="group" aria-label=text(|t| t.language)>
            {Language::ALL.map(button).collect_view()}
        </div>
    }
}

fn theme_label(theme: Theme, t: &Messages) -> &'static str {
    match theme {
        Theme::System => t.theme_system,
        Theme::Light => t.theme_light,
        Theme::Dark => t.theme_dark,
    }
}

/// Switches between the system's theme, light and dark.
#[component]
pub(super) fn ThemeSwitch() -> impl IntoView {
    let t = use_messages();
    let preferences = use_context::<Preferences>();
    let current = move || preferences.map(|p| p.theme.get());
    let button = move |theme: Theme, sign: &'static str| {
        view! {
            <button
                type="button"
                title=words(move || theme_label(theme, t.get()).to_owned())
                aria-label=words(move || theme_label(theme, t.get()).to_owned())
                aria-pressed=words(move || (current() == Some(theme)).to_string())
                on:click=move |_| {
                    if let Some(preferences) = preferences {
                        preferences.set_theme(theme);
                    }
                }
            >
                <span aria-hidden="true">{sign}</span>
            </button>
        }
    };
    view! {
        <div class=CLASS role="group" aria-label=text(|t| t.theme)>
            {button(Theme::System, "◐")}
            {button(Theme::Light, "○")}
            {button(Theme::Dark, "●")}
        </div>
    }
}
