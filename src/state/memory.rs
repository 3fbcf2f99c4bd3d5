//! What the portal keeps on this device for a user of a site. Several sites may share an origin, and
//! several people a browser: each has their own.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::percent;
use crate::platform::{document, storage};
use crate::state::sessions::SessionsState;

/// A thing that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// The launch form that was not sent yet.
    Draft,
    /// The form that was left for another one.
    SetAside,
    /// The settings with which each type was launched last.
    LastUsed,
    /// Settings that the user named.
    Presets,
    /// Images that were launched of late.
    RecentImages,
    /// Images that the user marked.
    FavouriteImages,
    /// What sessions of an image have used.
    PastUse,
    /// How long starts of an image took.
    StartTimes,
    /// The launch whose answer is out.
    Launch,
    /// The sessions that were seen.
    History,
    /// Until when they were looked at, and whether they are kept.
    HistoryWatch,
}

impl Kept {
    fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::SetAside => "set-aside",
            Self::LastUsed => "last-used",
            Self::Presets => "presets",
            Self::RecentImages => "recent-images",
            Self::FavouriteImages => "favourite-images",
            Self::PastUse => "past-use",
            Self::StartTimes => "start-times",
            Self::Launch => "launch",
            Self::History => "history",
            Self::HistoryWatch => "history-watch",
        }
    }
}

/// Where the user who was last signed in on this site is noted. Nobody's memory: it tells whose is looked at while
/// the platform cannot say who asks.
fn last_user_key() -> String {
    ["last-user", &document::base_path()].concat()
}

/// Notes who is signed in, or that it is not known any more.
pub fn note_user(user: Option<&str>) {
    storage::write(&last_user_key(), user);
}

/// Who was signed in last, as far as this browser knows.
#[must_use]
pub fn last_user() -> Option<String> {
    storage::read(&last_user_key()).filter(|user| !user.is_empty())
}

/// The memory of one user of one site.
#[derive(Clone)]
pub struct Memory {
    /// `user@/base`; a user without a name is nobody in particular.
    scope: Arc<str>,
}

impl Memory {
    /// The memory for a user of this site.
    #[must_use]
    pub fn of(user: &str) -> Self {
        Self { scope: (percent::encode(user) + "@" + &document::base_path()).into() }
    }

    /// The memory of the user that the list named; `None` before it was read.
    #[must_use]
    pub fn of_user(sessions: SessionsState) -> Option<Self> {
        sessions.read_at.try_get_untracked().flatten()?;
        Some(Self::of(&sessions.user.try_get_untracked().flatten().unwrap_or_default()))
    }

    /// Its name in the storage; a lock that goes with it has the same.
    #[must_use]
    pub fn key(&self, kept: Kept) -> String {
        [kept.word(), ".", &self.scope].concat()
    }

    /// What was kept.
    #[must_use]
    pub fn read(&self, kept: Kept) -> Option<String> {
        storage::read(&self.key(kept))
    }

    /// Keeps a text, or with `None` forgets it; whether the browser did.
    pub fn write(&self, kept: Kept, text: Option<&str>) -> bool {
        storage::write(&self.key(kept), text)
    }

    /// Calls back when another tab changes what is kept, until the current owner goes.
    pub fn on_change(&self, kept: Kept, callback: impl Fn() + 'static) {
        storage::on_change(&self.key(kept), callback);
    }
}
