//! Why a session does not come up or has failed, in kinds that a user can do something different
//! about. The platform's own words stay beside them.

use crate::domain::event::Event;
use crate::domain::session::Session;
use crate::domain::status::Status;
use crate::domain::time::Moment;

/// The kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No machine has the cores, memory or GPUs that were asked for.
    NoRoom,
    /// A quota of the user or of the project is used up.
    Quota,
    /// The platform took its place for something else.
    Evicted,
    /// There is no such image.
    ImageMissing,
    /// The registry does not let this user have the image.
    ImageRefused,
    /// The image could not be fetched, and why is not told or passes.
    Image,
    /// Storage could not be attached.
    Storage,
    /// A disk is full, most often the home.
    DiskFull,
    /// It needed more memory than it had.
    OutOfMemory,
    /// The program ends each time it is started.
    CrashLoop,
    /// The program runs and does not answer.
    Silent,
    /// Its time was over.
    TimeOver,
    /// Its time is over, and whether that or an error ended it nobody tells any more.
    Undecided,
    /// The sandbox that it ran in was stopped.
    SandboxStopped,
    /// The program ended with an error, or could not be started.
    Program,
    /// None of these; the platform's words are all there is.
    Other,
}

/// A kubelet that has no room after all, which sounds like a program out of memory but for its letters.
const TURNED_AWAY: [&str; 3] = ["OutOfmemory", "OutOfcpu", "OutOfpods"];
/// What events of an image have in common, and container runtimes' words for the reason.
const IMAGE: [&str; 5] = ["imagepull", "errimage", "invalidimage", "pull image", "pulling image"];
const REFUSED: [&str; 7] = [
    "unauthorized",
    "authorization failed",
    "authentication required",
    "denied",
    "no basic auth credentials",
    "incorrect username or password",
    "403 forbidden",
];
const MISSING: [&str; 5] =
    ["not found", "manifest unknown", "name unknown", "does not exist", "invalidimage"];
const QUOTA: [&str; 4] = ["exceeded quota", "quota exceeded", "insufficient quota", "unused quota"];
const STORAGE: [&str; 5] =
    ["failedmount", "failedattach", "mountvolume", "persistentvolumeclaim", "unable to attach"];

impl Trouble {
    /// Reads one event.
    #[must_use]
    pub fn of(event: &Event) -> Self {
        let text = format!("{} {}", event.reason, event.message).to_ascii_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
        match event.reason.as_str() {
            reason if TURNED_AWAY.contains(&reason) => Self::NoRoom,
            // Kubernetes says nothing but `Failed` for an image too, so the words decide first.
            _ if has(&["oomkill", "outofmemory"]) => Self::OutOfMemory,
            _ if has(&["disk quota", "no space left"]) => Self::DiskFull,
            _ if has(&IMAGE) && has(&REFUSED) => Self::ImageRefused,
            _ if has(&IMAGE) && has(&MISSING) => Self::ImageMissing,
            _ if has(&IMAGE) => Self::Image,
            _ if has(&QUOTA) => Self::Quota,
            _ if has(&STORAGE) => Self::Storage,
            "FailedScheduling" | "FailedScaleUp" => Self::NoRoom,
            "Preempted" | "Preempting" | "Evicted" => Self::Evicted,
            "DeadlineExceeded" => Self::TimeOver,
            "SandboxStopped" => Self::SandboxStopped,
            "Unhealthy" => Self::Silent,
            "BackOff" => Self::CrashLoop,
            "Failed" | "Lost" => Self::Program,
            _ => Self::Other,
        }
    }
}

/// The event that tells most about a trouble: the last warning that nothing overcame. Once a session is
/// placed, or its program started, what was said about the way there is over.
///
/// What the portal can translate goes before what it cannot: clusters warn of things such as
/// `DNSConfigForming` beside each start. That an image is tried again does not tell why it did not come.
#[must_use]
pub fn decisive(events: &[Event]) -> Option<&Event> {
    let is_step = |event: &Event| {
        !event.is_warning && matches!(event.reason.as_str(), "Scheduled" | "Pulled" | "Started")
    };
    let since_last_step = events.iter().rposition(is_step).map_or(0, |step| step + 1);
    let open = events.get(since_last_step..)?;
    let last = |wanted: fn(Trouble) -> bool| {
        open.iter().rev().find(|event| event.is_warning && wanted(Trouble::of(event)))
    };
    let known = last(|kind| kind != Trouble::Other);
    let why = || last(|kind| matches!(kind, Trouble::ImageMissing | Trouble::ImageRefused));
    match known.map(Trouble::of) {
        None => last(|_| true),
        Some(Trouble::Image) => why().or(known),
        Some(_) => known,
    }
}

/// What the platform said, for people. For what the portal cannot translate the event's own word is a
/// part of it: often it is all that can be searched for.
#[must_use]
pub fn said(event: &Event) -> String {
    match event.message.trim() {
        "" => event.reason.clone(),
        message if Trouble::of(event) == Trouble::Other => format!("{}: {message}", event.reason),
        message => message.to_owned(),
    }
}

/// Why a session failed, as far as anything tells: its events, else what was known before, as the platform
/// forgets events after about an hour.
#[must_use]
pub fn of_failed(known: Option<Trouble>, events: &[Event]) -> Option<Trouble> {
    decisive(events).map(Trouble::of).or(known)
}

/// Milliseconds by which the platform may end a session before its time: what is listed is from the last
/// reading.
const EARLY: f64 = 60_000.0;

/// Whether the time of a session is over, as exactly as the list can tell.
#[must_use]
pub fn is_time_over(session: &Session, now: Moment) -> bool {
    is_end_near(session.expires, now)
}

/// The same of a session that is no longer listed, whose time was to end then.
#[must_use]
pub fn is_end_near(expires: Option<Moment>, now: Moment) -> bool {
    expires.is_some_and(|end| now.0 >= end.0 - EARLY)
}

/// What the clock tells of a session at the first reading that shows it as failed. Skaha calls one that ran
/// to its end Failed, too, often without a warning (contract 2.2); only who saw it run can tell that from one
/// that broke long before.
#[must_use]
pub fn by_clock(session: &Session, was_watched: bool, now: Moment) -> Option<Trouble> {
    let is_known = session.status == Status::Failed && is_time_over(session, now);
    is_known.then_some(if was_watched { Trouble::TimeOver } else { Trouble::Undecided })
}

/// What keeps a start, with the platform's words. A program that does not answer yet, or a warning that
/// the portal does not know, is no trouble as long as starts take that long anyway: probes warn from the
/// first seconds on.
#[must_use]
pub fn of_starting(events: &[Event], is_late: bool) -> Option<(Trouble, String)> {
    let warning = decisive(events)?;
    let kind = Trouble::of(warning);
    let may_pass = matches!(kind, Trouble::Silent | Trouble::Other);
    (is_late || !may_pass).then(|| (kind, said(warning)))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests;
