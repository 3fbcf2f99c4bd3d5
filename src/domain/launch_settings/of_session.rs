//! The settings of a session that is there, to launch it again.

use crate::domain::launch_settings::LaunchSettings;
use crate::domain::resources::Allocation;
use crate::domain::session::{Allocated, Session};

impl LaunchSettings {
    /// What a session was launched with, as far as the list tells: never its command. Without resources
    /// where the platform does not say what it was given.
    #[must_use]
    pub fn of_session(session: &Session) -> Self {
        let mut settings = Self {
            kind: session.kind,
            image: Some(session.image.clone()).filter(|image| !image.0.is_empty()),
            ..Self::default()
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
mod tests {
    use super::*;
    use crate::domain::memory::Gibibytes;
    use crate::domain::session::tests::session;
    use crate::domain::session_type::SessionType;
    use crate::domain::status::Status;

    fn query(session: &Session) -> String {
        let image = LaunchSettings::of_session(session).image.unwrap();
        assert_eq!(image, session.image);
        LaunchSettings { image: None, ..LaunchSettings::of_session(session) }.to_query()
    }

    #[test]
    fn what_it_had() {
        let mut old = session("galaxy", SessionType::Notebook, Status::Completed);
        assert_eq!(query(&old), "v=1&type=notebook", "older servers do not tell the mode");
        old.allocated = Allocated {
            is_fixed: Some(true),
            cores: Some(4.0),
            memory: Some(Gibibytes(8.0)),
            gpus: Some(1.0),
        };
        assert_eq!(query(&old), "v=1&type=notebook&cores=4&memory=8&gpus=1");
        old.allocated.is_fixed = Some(false);
        assert_eq!(query(&old), "v=1&type=notebook&mode=flexible");
        old.kind = Some(SessionType::Desktop);
        assert_eq!(query(&old), "v=1&type=desktop");
    }
}
