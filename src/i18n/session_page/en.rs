//! English.

use crate::i18n::SessionPageMessages;

pub(in crate::i18n) const ENGLISH: SessionPageMessages = SessionPageMessages {
    title: |a| format!("Session {a}"),
    views: "Views of the session",
    overview: "Overview",
    usage: "Usage",
    access: "For scripts",
    back: "All sessions",
    missing: |a| format!("There is no session named {a} now."),
    missing_advice: "It was deleted, never was, or the platform has tidied it away: finished sessions stay listed for some time only.",
    several: |a| format!("Several sessions are named {a}. Which one?"),
    nth: |a| format!("number {a}"),
    log_empty: "It has written nothing yet.",
    log_empty_over: "It has written nothing, or the platform has its words no more.",
    log_loading: "Reading the log…",
    log_end: |shown, all| format!("The last {shown} of {all} lines."),
    events_empty: "No events. The platform keeps them for about an hour, and has none while a session is queued.",
    events_loading: "Reading the events…",
    not_newer: "What you see is what was read before.",
    weight: "Kind",
    normal: "Normal",
    warning: "Warning",
    what: "Event",
    message: "What the platform says",
    first: "First",
    last: "Last",
    no_time: "not told",
};
