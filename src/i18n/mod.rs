//! The words of the portal: one typed catalogue, so that a missing string is a compile error.

mod admin;
mod amounts;
mod aside;
mod browse;
mod chooser;
mod commands;
mod en;
mod ending;
mod finder;
mod fr;
mod guidance;
mod history;
mod launch;
mod launching;
mod messages;
mod news;
mod remembered;
mod resources;
mod session_access;
mod session_overview;
mod session_page;
mod session_usage;
mod starting;
mod support;
mod texts;
mod time_left;
mod types;
mod waiting;

pub use admin::AdminMessages;
pub use aside::AsideMessages;
pub use browse::BrowseMessages;
pub use chooser::{Choice, ChooserMessages};
pub use commands::CommandMessages;
pub use ending::EndingMessages;
pub use finder::FinderMessages;
pub use guidance::GuidanceMessages;
pub use history::HistoryMessages;
pub use launch::LaunchMessages;
pub use launching::LaunchingMessages;
pub use messages::Messages;
pub use news::NewsMessages;
pub use remembered::RememberedMessages;
pub use resources::ResourcesMessages;
pub use session_access::SessionAccessMessages;
pub use session_overview::SessionOverviewMessages;
pub use session_page::SessionPageMessages;
pub use session_usage::SessionUsageMessages;
pub use starting::StartingMessages;
pub use support::SupportMessages;
pub use texts::{CurrentLanguage, label, part_label, part_text, text, use_language, use_messages};
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

part_catalogue!(admin, AdminMessages, "The words of the sessions of all users.");
part_catalogue!(aside, AsideMessages, "The words beside the list.");
part_catalogue!(browse, BrowseMessages, "The words of many sessions.");
part_catalogue!(ending, EndingMessages, "The words of how sessions end.");
part_catalogue!(history, HistoryMessages, "The words of the history.");
part_catalogue!(news, NewsMessages, "The words of what is new.");
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
part_catalogue!(session_overview, SessionOverviewMessages, "The words of what a session is.");
part_catalogue!(session_usage, SessionUsageMessages, "The words of what a session has used.");
part_catalogue!(
    session_access,
    SessionAccessMessages,
    "The words of a session's interface for scripts."
);
part_catalogue!(support, SupportMessages, "The words of a text for the support.");
part_catalogue!(waiting, WaitingMessages, "The words of the page that waits for an interface.");
part_catalogue!(time_left, TimeLeftMessages, "The words of a session's end and of more time.");
part_catalogue!(
    starting,
    StartingMessages,
    "The words of a start, and of what keeps it or ended it."
);

#[cfg(test)]
mod tests;
