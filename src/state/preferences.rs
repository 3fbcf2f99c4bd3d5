//! Language and theme, kept on this device.

use leptos::prelude::*;

use crate::i18n::{CurrentLanguage, Language};
use crate::platform::{document, storage};

/// How the portal looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the system.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// As stored and as `data-theme`; `None` follows the system.
    #[must_use]
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// Reads what was stored; the system's for anything else.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.word() == Some(word)).unwrap_or(Self::System)
    }
}

/// The user's preferences.
#[derive(Clone, Copy)]
pub struct Preferences {
    /// The language of every text.
    pub language: CurrentLanguage,
    /// How the portal looks.
    pub theme: RwSignal<Theme>,
}

impl Preferences {
    /// What `theme.js` chose before the first paint.
    #[must_use]
    pub fn load() -> Self {
        let theme = storage::read("theme").unwrap_or_default();
        Self {
            language: CurrentLanguage(RwSignal::new(Language::from_tag(&document::language()))),
            theme: RwSignal::new(Theme::from_word(&theme)),
        }
    }

    /// Switches the language, now and for the next visit.
    pub fn set_language(self, language: Language) {
        storage::write("language", Some(language.tag()));
        document::set_language(language.tag());
        self.language.0.set(language);
    }

    /// Switches the theme, now and for the next visit.
    pub fn set_theme(self, theme: Theme) {
        storage::write("theme", theme.word());
        document::set_theme(theme.word());
        self.theme.set(theme);
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;
