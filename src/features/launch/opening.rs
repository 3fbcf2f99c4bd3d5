//! What the form opens with: what an address asks for, else the unfinished form, else what was launched
//! last, else the defaults. An address never launches.

use crate::domain::launch_settings::{LaunchSettings, ReadSettings, Unread, Why};
use crate::domain::resources::Allocation;
use crate::domain::session::{Allocated, Session};
use crate::features::launch::offers::LaunchOffers;
use crate::features::launch::prefill;

/// Where a form's first settings come from.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Source {
    /// The platform and the site.
    Defaults,
    /// The address.
    Link,
    /// A session that is to be launched again.
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

/// A form's first settings.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Opening {
    /// As far as they are on offer.
    pub(super) settings: LaunchSettings,
    /// Where they come from.
    pub(super) source: Source,
    /// What of the address was not taken.
    pub(super) unread: Vec<Unread>,
    /// The form as it was left, when the address asks for another.
    pub(super) unfinished: Option<LaunchSettings>,
}

impl Opening {
    /// Decides by the address's query, the stored draft and the last launches.
    pub(super) fn decide(
        query: &str,
        draft: Option<&str>,
        last_used: impl Fn(&LaunchSettings) -> Option<LaunchSettings>,
        sessions: &[Session],
        offers: &LaunchOffers,
    ) -> Self {
        let mut read = ReadSettings::of_query(query);
        let mut source = Source::Link;
        if let Some(name) = read.from.take() {
            match sessions.iter().find(|session| session.name.eq_ignore_ascii_case(&name)) {
                Some(session) => {
                    read.settings = settings_of(session);
                    let name = session.name.clone();
                    source = Source::Again { name, is_edited: read.is_edited };
                }
                None => read.unread.push(Unread::new("from", &name, Why::NotOffered)),
            }
        }
        let draft = draft.map(|draft| ReadSettings::of_query(draft).settings);
        let draft = draft.filter(|draft| *draft != LaunchSettings::default());
        // A link of the portal's own to a type leaves the rest to the user.
        let is_open = !read.is_versioned && is_only_type(&read.settings);
        let last = is_open.then(|| last_used(&read.settings)).flatten();
        let (mut settings, source, unfinished) = match (source, draft, last) {
            (Source::Link, Some(draft), _) if read.settings == LaunchSettings::default() => {
                (draft, Source::Unfinished, None)
            }
            (Source::Link, draft, Some(last)) => (last, Source::LastUsed, draft),
            (Source::Link, draft, None) if read.settings == LaunchSettings::default() => {
                (read.settings, Source::Defaults, draft)
            }
            (source, draft, _) => {
                let other = draft.filter(|draft| *draft != read.settings);
                (read.settings, source, other)
            }
        };
        let unread = read.unread.into_iter().chain(prefill::fit(&mut settings, offers)).collect();
        Self { settings, source, unread, unfinished }
    }
}

fn is_only_type(settings: &LaunchSettings) -> bool {
    LaunchSettings { kind: None, ..settings.clone() } == LaunchSettings::default()
}

/// What a session was launched with, as far as the list tells.
fn settings_of(session: &Session) -> LaunchSettings {
    let mut settings = LaunchSettings {
        kind: session.kind,
        image: Some(session.image.clone()).filter(|image| !image.0.is_empty()),
        ..LaunchSettings::default()
    };
    let has_resources = session.kind.is_some_and(|kind| kind.has_resources());
    match allocation(&session.allocated) {
        _ if !has_resources => {}
        Some(Allocation::Fixed { cores, memory_gib }) => {
            settings.is_fixed = Some(true);
            settings.cores = Some(cores);
            settings.memory_gib = Some(memory_gib);
            settings.gpus = session.allocated.gpus.and_then(whole).filter(|gpus| *gpus > 0);
        }
        Some(Allocation::Flexible) => settings.is_fixed = Some(false),
        None => {}
    }
    settings
}

/// `None` when the list does not tell: older servers (contract 10), a queued session.
fn allocation(allocated: &Allocated) -> Option<Allocation> {
    if allocated.is_fixed? {
        let cores = whole(allocated.cores?)?;
        let memory_gib = whole(allocated.memory?.0)?;
        Some(Allocation::Fixed { cores, memory_gib })
    } else {
        Some(Allocation::Flexible)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to be a whole number in range"
)]
fn whole(amount: f64) -> Option<u32> {
    let is_whole = amount.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&amount);
    is_whole.then_some(amount as u32)
}

#[cfg(test)]
#[path = "opening_tests.rs"]
mod tests;
