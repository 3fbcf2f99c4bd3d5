//! The words of the portal: one typed catalogue, so that a missing string is a compile error.

mod amounts;
mod browse;
mod chooser;
mod commands;
mod en;
mod ending;
mod finder;
mod fr;
mod guidance;
mod launch;
mod launching;
mod messages;
mod remembered;
mod resources;
mod session_page;
mod starting;
mod time_left;
mod types;
mod waiting;

use leptos::prelude::*;

use crate::ui::dynamic::follow_while_drawn;

pub use browse::BrowseMessages;
pub use chooser::{Choice, ChooserMessages};
pub use commands::CommandMessages;
pub use ending::EndingMessages;
pub use finder::FinderMessages;
pub use guidance::GuidanceMessages;
pub use launch::LaunchMessages;
pub use launching::LaunchingMessages;
pub use messages::Messages;
pub use remembered::RememberedMessages;
pub use resources::ResourcesMessages;
pub use session_page::SessionPageMessages;
pub use starting::StartingMessages;
pub use time_left::TimeLeftMessages;
pub use types::TypesMessages;
pub use waiting::WaitingMessages;

/// A language of the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Canadian English.
    English,
    /// Canadian French.
    French,
}

impl Language {
    /// Both, in the order of the switch.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// The BCP 47 tag for the page's `lang`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    /// The tag by which numbers and dates are written.
    #[must_use]
    pub fn locale(self) -> &'static str {
        match self {
            Self::English => "en-CA",
            Self::French => "fr-CA",
        }
    }

    /// What the switch shows.
    #[must_use]
    pub fn short_name(self) -> &'static str {
        match self {
            Self::English => "EN",
            Self::French => "FR",
        }
    }

    /// Its own name.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::French => "Français",
        }
    }

    /// The language of a BCP 47 tag; English for any that the portal does not speak.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        if tag.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("fr")) {
            Self::French
        } else {
            Self::English
        }
    }

    /// Its catalogue.
    #[must_use]
    pub fn messages(self) -> &'static Messages {
        match self {
            Self::English => &en::ENGLISH,
            Self::French => &fr::FRENCH,
        }
    }
}

/// Catalogues of single parts of the program: only a part that uses one carries its words.
macro_rules! part_catalogue {
    ($part:ident, $words:ident, $what:literal) => {
        impl Language {
            #[doc = $what]
            #[must_use]
            pub fn $part(self) -> &'static $words {
                match self {
                    Self::English => &$part::ENGLISH,
                    Self::French => &$part::FRENCH,
                }
            }
        }
    };
}

part_catalogue!(browse, BrowseMessages, "The words of many sessions.");
part_catalogue!(ending, EndingMessages, "The words of how sessions end.");
part_catalogue!(types, TypesMessages, "The words for who chooses a type.");
part_catalogue!(commands, CommandMessages, "The words of a launch as a command.");
part_catalogue!(launch, LaunchMessages, "The words of the launch form.");
part_catalogue!(finder, FinderMessages, "The words for the image of a launch.");
part_catalogue!(launching, LaunchingMessages, "The words of what becomes of a launch.");
part_catalogue!(guidance, GuidanceMessages, "The words that help to choose.");
part_catalogue!(remembered, RememberedMessages, "The words of what the form remembers.");
part_catalogue!(chooser, ChooserMessages, "The words of \"Help me choose\".");
part_catalogue!(resources, ResourcesMessages, "The words of the resources of a launch.");
part_catalogue!(session_page, SessionPageMessages, "The words of a session's page.");
part_catalogue!(waiting, WaitingMessages, "The words of the page that waits for an interface.");
part_catalogue!(time_left, TimeLeftMessages, "The words of a session's end and of more time.");
part_catalogue!(
    starting,
    StartingMessages,
    "The words of a start, and of what keeps it or ended it."
);

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

#[cfg(test)]
mod tests;
