//! What the form opens with: what an address asks for, else the unfinished form, else what was launched
//! last, else the defaults. An address never launches.

use crate::domain::launch_settings::{LaunchSettings, ReadSettings, Unread, Why};
use crate::domain::session_type::SessionType;

/// Where a form's first settings come from.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Source {
    /// The platform and the site.
    Defaults,
    /// The address.
    Link,
    /// A session that is launched again.
    Again {
        /// Its name.
        name: String,
        /// Whether the user wants to look at the settings first.
        is_edited: bool,
    },
    /// The form as it was left.
    Unfinished,
    /// The last launch.
    LastUsed,
}

/// What this device has stored of earlier forms.
#[derive(Clone, Debug, Default)]
pub(super) struct Stored {
    /// The form that was left last.
    pub(super) draft: Option<LaunchSettings>,
    /// The one that it took the place of.
    pub(super) set_aside: Option<LaunchSettings>,
    /// The last launch: of the type that the address asks for, or of all.
    pub(super) last_used: Option<LaunchSettings>,
}

/// A form's first settings.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Opening {
    /// What to fill the form in with.
    pub(super) settings: LaunchSettings,
    /// Where they come from.
    pub(super) source: Source,
    /// What of the address cannot be read.
    pub(super) unread: Vec<Unread>,
    /// Another form that was left.
    pub(super) unfinished: Option<LaunchSettings>,
}

impl Opening {
    /// Decides by what the address says and what is stored. `default_kind` is the type of a form that
    /// says none.
    pub(super) fn decide(read: ReadSettings, stored: Stored, default_kind: SessionType) -> Self {
        let ReadSettings { settings, from, is_edited, is_versioned, mut unread } = read;
        let is_same = |a: &LaunchSettings, b: &LaunchSettings| {
            let whole = |settings: &LaunchSettings| LaunchSettings {
                kind: settings.kind.or(Some(default_kind)),
                ..settings.clone()
            };
            whole(a) == whole(b)
        };
        let is_empty = settings == LaunchSettings::default();
        if let Some(name) = from.as_ref().filter(|_| is_empty) {
            unread.push(Unread::new("from", name, Why::Unknown));
        }
        // A link of the portal's own to a type leaves the rest to the user.
        let is_open = !is_versioned && is_only_type(&settings);
        let Stored { draft, set_aside, last_used } = stored;
        let (settings, source) = match (from, &draft, last_used) {
            (Some(name), ..) if !is_empty => (settings, Source::Again { name, is_edited }),
            (_, Some(draft), _) if is_empty => (draft.clone(), Source::Unfinished),
            (_, _, Some(last)) if is_open => (last, Source::LastUsed),
            _ if is_empty => (settings, Source::Defaults),
            _ => (settings, Source::Link),
        };
        let other = |left: &LaunchSettings| !is_same(left, &settings);
        let unfinished = draft.filter(other).or_else(|| set_aside.filter(other));
        Self { settings, source, unread, unfinished }
    }
}

fn is_only_type(settings: &LaunchSettings) -> bool {
    LaunchSettings { kind: None, ..settings.clone() } == LaunchSettings::default()
}

#[cfg(test)]
#[path = "opening_tests.rs"]
mod tests;
