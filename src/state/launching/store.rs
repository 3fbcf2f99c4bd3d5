//! Where the record of the launch is kept: with this browser, for each site and user. One place, all tabs.

use leptos::prelude::*;

use crate::domain::launch_record::LaunchRecord;
use crate::platform::{document, storage};
use crate::state::sessions::SessionsState;

/// The last launch of this user from this browser.
#[derive(Clone, Copy)]
pub struct Store(SessionsState);

impl Store {
    /// That of the user whose sessions these are.
    #[must_use]
    pub fn new(sessions: SessionsState) -> Self {
        Self(sessions)
    }

    /// Its name in the storage, and that of the lock which goes with it.
    pub(super) fn key(self) -> String {
        let user = self.0.user.get_untracked().unwrap_or_default();
        format!("launch {} {user}", document::base_path())
    }

    /// The name of what is being launched, from whichever tab.
    #[must_use]
    pub fn name_out(self) -> Option<String> {
        let text = storage::read(&self.key())?;
        LaunchRecord::name_out(&text).map(str::to_owned)
    }

    pub(super) fn read(self) -> Option<LaunchRecord> {
        LaunchRecord::parse(&storage::read(&self.key())?)
    }

    pub(super) fn write(self, record: Option<&LaunchRecord>) {
        let text = record.map(LaunchRecord::to_text);
        storage::write(&self.key(), text.as_deref());
    }
}
