//! Where the record of the launch is kept: in the user's memory, which all tabs share.

use leptos::prelude::*;

use crate::domain::launch_record::LaunchRecord;
use crate::domain::launch_settings::ReadSettings;
use crate::state::memory::{Kept, Memory};
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

    fn memory(self) -> Memory {
        Memory::of(&self.0.user.get_untracked().unwrap_or_default())
    }

    /// The lock that goes with it.
    pub(super) fn lock(self) -> String {
        self.memory().key(Kept::Launch)
    }

    /// The name of what is being launched, from whichever tab.
    #[must_use]
    pub fn name_out(self) -> Option<String> {
        let text = self.memory().read(Kept::Launch)?;
        LaunchRecord::name_out(&text).map(str::to_owned)
    }

    pub(super) fn read(self) -> Option<LaunchRecord> {
        LaunchRecord::parse(&self.memory().read(Kept::Launch)?)
    }

    pub(super) fn write(self, record: Option<&LaunchRecord>) {
        let text = record.map(LaunchRecord::to_text);
        // Where nothing can be stored, nothing is followed over a reload.
        self.memory().write(Kept::Launch, text.as_deref());
    }

    /// A form that has become a session is no draft any more, whether or not it is open.
    pub(super) fn forget_draft(self, name: &str) {
        let memory = self.memory();
        let draft = memory.read(Kept::Draft).map(|draft| ReadSettings::of_query(&draft).settings);
        if draft.is_some_and(|draft| draft.name.as_deref() == Some(name)) {
            memory.write(Kept::Draft, None);
        }
    }

    /// Calls back when another tab writes, until the current owner goes.
    pub(super) fn on_change(self, callback: impl Fn() + 'static) {
        self.memory().on_change(Kept::Launch, callback);
    }
}
