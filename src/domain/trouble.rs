//! Why a session does not come up or has failed, in kinds that a user can do something different
//! about. The platform's own words stay beside them.

use crate::domain::event::Event;
use crate::domain::session::Session;
use crate::domain::time::Moment;

/// The kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No machine has the cores, memory or GPUs that were asked for.
    NoRoom,
    /// The image is not there, or not for this user.
    Image,
    /// Storage could not be attached.
    Storage,
    /// It needed more memory than it had.
    OutOfMemory,
    /// The program ends each time it is started.
    CrashLoop,
    /// The program runs and does not answer.
    Silent,
    /// Its time was over.
    TimeOver,
    /// The sandbox that it ran in was stopped.
    SandboxStopped,
    /// The program ended with an error, or could not be started.
    Program,
    /// None of these; the platform's words are all there is.
    Other,
}

impl Trouble {
    /// Reads one event.
    #[must_use]
    pub fn of(event: &Event) -> Self {
        let has = |words: &[&str]| {
            words.iter().any(|word| event.message.contains(word) || event.reason.contains(word))
        };
        match event.reason.as_str() {
            // Kubernetes says nothing but `Failed` for an image too, so the words decide first.
            _ if has(&["OOMKill", "OutOfMemory"]) => Self::OutOfMemory,
            _ if has(&["ImagePull", "ErrImage", "InvalidImage", "pull image"]) => Self::Image,
            "FailedScheduling" | "Preempted" | "Evicted" => Self::NoRoom,
            "DeadlineExceeded" => Self::TimeOver,
            "SandboxStopped" => Self::SandboxStopped,
            "Unhealthy" => Self::Silent,
            "BackOff" => Self::CrashLoop,
            _ if has(&["FailedMount", "FailedAttach", "MountVolume"]) => Self::Storage,
            "Failed" | "Lost" => Self::Program,
            _ => Self::Other,
        }
    }
}

/// The event that tells most about a trouble: the last warning.
#[must_use]
pub fn decisive(events: &[Event]) -> Option<&Event> {
    events.iter().rev().find(|event| event.is_warning)
}

/// Why a session failed, as far as anything tells.
#[must_use]
pub fn of_failed(session: &Session, events: &[Event], now: Moment) -> Option<Trouble> {
    let by_event = decisive(events).map(Trouble::of);
    // Skaha calls a session that has run its time Failed, too, without a warning (contract 2.2).
    let is_time_over = session.expires.is_some_and(|expires| expires <= now);
    by_event.or(is_time_over.then_some(Trouble::TimeOver))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::parse_events;
    use crate::domain::session::tests::session;
    use crate::domain::session_type::SessionType;
    use crate::domain::status::Status;

    fn warning(reason: &str, message: &str) -> Event {
        let (reason, message) = (reason.to_owned(), message.to_owned());
        Event { is_warning: true, reason, message, first: None, last: None }
    }

    #[test]
    fn kubernetes_words_in_kinds() {
        for (reason, message, kind) in [
            (
                "FailedScheduling",
                "0/9 nodes are available: 9 Insufficient memory.",
                Trouble::NoRoom,
            ),
            ("Failed", "Error: ImagePullBackOff", Trouble::Image),
            ("Failed", "Failed to pull image \"x\": not found", Trouble::Image),
            ("BackOff", "Back-off pulling image \"x\": ErrImagePull", Trouble::Image),
            ("BackOff", "Back-off restarting failed container", Trouble::CrashLoop),
            ("FailedMount", "MountVolume.SetUp failed", Trouble::Storage),
            ("OOMKilling", "Memory cgroup out of memory", Trouble::OutOfMemory),
            ("Unhealthy", "Readiness probe failed", Trouble::Silent),
            (
                "DeadlineExceeded",
                "Job was active longer than specified deadline",
                Trouble::TimeOver,
            ),
            ("SandboxStopped", "The sandbox was stopped; launch again", Trouble::SandboxStopped),
            ("Failed", "The program ended with status 3.", Trouble::Program),
            ("NodeNotReady", "Node is not ready", Trouble::Other),
        ] {
            assert_eq!(Trouble::of(&warning(reason, message)), kind, "{reason}: {message}");
        }
    }

    #[test]
    fn the_last_warning_decides_and_else_the_clock() {
        let mut failed = session("a", SessionType::Notebook, Status::Failed);
        failed.expires = Some(Moment(1000.0));
        let events = parse_events(crate::domain::event::tests::TABLE);
        assert_eq!(of_failed(&failed, &events, Moment(0.0)), Some(Trouble::Image));
        assert_eq!(of_failed(&failed, &[], Moment(0.0)), None);
        assert_eq!(of_failed(&failed, &[], Moment(1000.0)), Some(Trouble::TimeOver));
    }
}
