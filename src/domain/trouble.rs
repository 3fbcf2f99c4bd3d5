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
    /// The platform took its place for something else.
    Evicted,
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
            "FailedScheduling" => Self::NoRoom,
            "Preempted" | "Preempting" | "Evicted" => Self::Evicted,
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

/// The event that tells most about a trouble: the last warning that nothing overcame. Once a session is
/// placed, or its program started, what was said about the way there is over.
#[must_use]
pub fn decisive(events: &[Event]) -> Option<&Event> {
    let is_step = |event: &Event| {
        !event.is_warning && matches!(event.reason.as_str(), "Scheduled" | "Pulled" | "Started")
    };
    let since_last_step = events.iter().rposition(is_step).map_or(0, |step| step + 1);
    events.get(since_last_step..)?.iter().rev().find(|event| event.is_warning)
}

/// Why a session failed, as far as anything tells.
#[must_use]
pub fn of_failed(session: &Session, events: &[Event], now: Moment) -> Option<Trouble> {
    let by_event = decisive(events).map(Trouble::of);
    by_event.or(is_time_over(session, None, now).then_some(Trouble::TimeOver))
}

/// Whether a failed session has only run to the end of its time: by what its events told, else by the
/// clock. Skaha calls it Failed, too, often without a warning (contract 2.2).
#[must_use]
pub fn is_time_over(session: &Session, told: Option<Trouble>, now: Moment) -> bool {
    told.map_or(session.expires.is_some_and(|end| end <= now), |told| told == Trouble::TimeOver)
}

/// What keeps a start, with the platform's words. A program that does not answer yet is no trouble as
/// long as starts take that long anyway: probes warn from the first seconds on.
#[must_use]
pub fn of_starting(events: &[Event], is_late: bool) -> Option<(Trouble, String)> {
    let warning = decisive(events)?;
    let kind = Trouble::of(warning);
    (is_late || kind != Trouble::Silent).then(|| (kind, warning.message.clone()))
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
            ("Evicted", "The node was low on memory", Trouble::Evicted),
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

    fn step(reason: &str) -> Event {
        Event { is_warning: false, ..warning(reason, "") }
    }

    #[test]
    fn what_was_overcome_decides_nothing() {
        let waited = [warning("FailedScheduling", "Insufficient memory"), step("Scheduled")];
        assert_eq!(decisive(&waited), None);
        let again = [step("Started"), warning("OOMKilling", "x")];
        assert_eq!(decisive(&again).map(Trouble::of), Some(Trouble::OutOfMemory));
    }

    #[test]
    fn a_program_may_be_silent_for_as_long_as_starts_take() {
        let probed = [step("Started"), warning("Unhealthy", "Startup probe failed")];
        assert_eq!(of_starting(&probed, false), None);
        assert_eq!(of_starting(&probed, true).map(|(kind, _)| kind), Some(Trouble::Silent));
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
