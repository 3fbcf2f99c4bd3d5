//! The kinds of session that a Skaha platform offers.

use crate::i18n::{Messages, TypesMessages};
use crate::ui::icon::Glyph;

/// What a session is; decides its interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SessionType {
    /// JupyterLab.
    Notebook,
    /// A Linux desktop in the browser.
    Desktop,
    /// The CARTA viewer.
    Carta,
    /// The Firefly viewer.
    Firefly,
    /// A community's own web application.
    Contributed,
    /// A batch job without interface; users know it as "batch".
    Headless,
}

impl SessionType {
    /// Every type that can be launched, in the order of the picker.
    pub const ALL: [Self; 6] = [
        Self::Notebook,
        Self::Desktop,
        Self::Carta,
        Self::Firefly,
        Self::Contributed,
        Self::Headless,
    ];

    /// The API's word for it (contract 1.3).
    #[must_use]
    pub fn wire(self) -> &'static str {
        match self {
            Self::Notebook => "notebook",
            Self::Desktop => "desktop",
            Self::Carta => "carta",
            Self::Firefly => "firefly",
            Self::Contributed => "contributed",
            Self::Headless => "headless",
        }
    }

    /// Reads the API's word, whatever its case.
    #[must_use]
    pub fn from_wire(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.wire().eq_ignore_ascii_case(word))
    }

    /// The user's word for it.
    #[must_use]
    pub fn label(self, t: &Messages) -> &'static str {
        match self {
            Self::Notebook => t.type_notebook,
            Self::Desktop => t.type_desktop,
            Self::Carta => "CARTA",
            Self::Firefly => "Firefly",
            Self::Contributed => t.type_contributed,
            Self::Headless => t.type_headless,
        }
    }

    /// What it is best for, in one line.
    #[must_use]
    pub fn purpose(self, t: &TypesMessages) -> &'static str {
        match self {
            Self::Notebook => t.purpose_notebook,
            Self::Desktop => t.purpose_desktop,
            Self::Carta => t.purpose_carta,
            Self::Firefly => t.purpose_firefly,
            Self::Contributed => t.purpose_contributed,
            Self::Headless => t.purpose_headless,
        }
    }

    /// What opens when it is ready, and what kind of interface that is, in one line.
    #[must_use]
    pub fn opens(self, t: &TypesMessages) -> &'static str {
        match self {
            Self::Notebook => t.opens_notebook,
            Self::Desktop => t.opens_desktop,
            Self::Carta => t.opens_carta,
            Self::Firefly => t.opens_firefly,
            Self::Contributed => t.opens_contributed,
            Self::Headless => t.opens_headless,
        }
    }

    /// What the Open link opens, e.g. JupyterLab; `None` for an application that only its image
    /// names, and when there is no interface.
    #[must_use]
    pub fn interface(self, t: &Messages) -> Option<&'static str> {
        match self {
            Self::Notebook => Some("JupyterLab"),
            Self::Desktop => Some(t.interface_desktop),
            Self::Carta => Some("CARTA"),
            Self::Firefly => Some("Firefly"),
            Self::Contributed | Self::Headless => None,
        }
    }

    /// Its picture in cards and tiles.
    #[must_use]
    pub fn glyph(self) -> Glyph {
        match self {
            Self::Notebook => Glyph::Notebook,
            Self::Desktop => Glyph::Desktop,
            Self::Carta => Glyph::Globe,
            Self::Firefly => Glyph::Survey,
            Self::Contributed => Glyph::Blocks,
            Self::Headless => Glyph::Prompt,
        }
    }

    /// Whether the server heeds cores and RAM: it sizes desktop and Firefly itself (contract 3).
    #[must_use]
    pub fn has_resources(self) -> bool {
        !matches!(self, Self::Desktop | Self::Firefly)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_survives_the_wire() {
        for kind in SessionType::ALL {
            assert_eq!(SessionType::from_wire(&kind.wire().to_uppercase()), Some(kind));
        }
        assert_eq!(SessionType::from_wire("desktop-app"), None);
    }
}
