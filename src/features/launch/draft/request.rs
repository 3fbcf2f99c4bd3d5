//! What a form asks for: name, command, and the whole request.

use leptos::prelude::*;

use crate::domain::command_line::{CommandError, CommandLine};
use crate::domain::launch_request::LaunchRequest;
use crate::domain::session_name::{NameError, SessionName};
use crate::domain::session_type::SessionType;
use crate::features::launch::draft::Draft;

impl Draft {
    /// The name as typed, or a free one.
    pub(in crate::features::launch) fn name(self) -> String {
        self.typed_name.get().unwrap_or_else(|| {
            let names = self.names_taken();
            SessionName::suggest(self.kind.get(), names.iter().map(String::as_str))
        })
    }

    /// The names of the user's listed sessions.
    pub(in crate::features::launch) fn names_taken(self) -> Vec<String> {
        self.sessions.rows.get().iter().map(|row| row.session.read().name.clone()).collect()
    }

    /// Whether a listed session has the name already.
    pub(in crate::features::launch) fn is_name_taken(self) -> bool {
        let name = self.name();
        let rows = self.sessions.rows.read();
        rows.iter().any(|row| row.session.read().name.eq_ignore_ascii_case(name.trim()))
    }

    /// A name like the one in the form that no listed session has; `None` while that one is free.
    pub(in crate::features::launch) fn free_name(self) -> Option<String> {
        let name = self.checked_name().ok().filter(|_| self.is_name_taken())?;
        let taken = self.names_taken();
        Some(name.free_like(taken.iter().map(String::as_str)))
    }

    /// The name by the rule, or what is wrong with it.
    pub(in crate::features::launch) fn checked_name(self) -> Result<SessionName, NameError> {
        SessionName::parse(&self.name())
    }

    /// The command of a batch job, or what is wrong with it; `None` leaves it to the image.
    pub(in crate::features::launch) fn checked_command(
        self,
    ) -> Result<Option<CommandLine>, CommandError> {
        if self.kind.get() == SessionType::Headless {
            CommandLine::parse(&self.command.get())
        } else {
            Ok(None)
        }
    }

    /// What will be sent; `None` while something is missing or wrong.
    pub(in crate::features::launch) fn request(self) -> Option<LaunchRequest> {
        let kind = self.kind.get();
        self.registry_login().ok()?;
        Some(LaunchRequest {
            kind,
            image: self.image()?,
            name: self.checked_name().ok()?,
            allocation: self.allocation(),
            gpus: if kind.has_resources() && self.is_fixed.get() { self.gpus() } else { 0 },
            command: self.checked_command().ok()?,
        })
    }
}
