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
    log_lines: |lines, count| format!("{lines} {}.", if count == 1 { "line" } else { "lines" }),
    log_kept: |shown, all| {
        format!(
            "Shown and searched are the last {shown} of {all} lines. The download has them all."
        )
    },
    log_search: "Search the log",
    log_previous: "Previous match",
    log_next: "Next match",
    log_searching: "Searching…",
    log_no_match: "No match",
    log_match: |position, count| format!("{position} of {count}"),
    log_matches: |number, count| {
        format!("{number} {}", if count == 1 { "match" } else { "matches" })
    },
    log_match_line: |number, line| format!(", line {number}: {line}"),
    log_wrap: "Wrap lines",
    log_to_end: "To the end",
    log_pause: "Pause",
    log_resume: "Resume",
    log_follows: "Read again about every 10 s.",
    log_paused: "Paused.",
    log_over: "The session is over: nothing more is to come.",
    log_copied: |number, count| {
        format!("Copied: {number} {}, without colours.", if count == 1 { "line" } else { "lines" })
    },
    line_more: "Show more of this line",
    line_rest: "The download has the rest of this line.",
    read_now: "Read just now.",
    read_ago: |span| format!("Read {span} ago."),
    read_again: "Read again",
    copy: "Copy",
    copied: "Copied.",
    not_copied: "The browser does not let the portal copy it. Select the text and copy it by hand, or download it.",
    download: "Download",
    not_downloaded: "The browser did not take the file. Copy the text instead.",
    events_empty: "No events. The platform keeps them for about an hour, and has none while a session is queued.",
    events_loading: "Reading the events…",
    events_kept: |shown| format!("The first {shown} rows. The platform’s own text has them all."),
    times: "Times",
    local_times: "Local time",
    utc_times: "UTC",
    raw: "The platform’s own text",
    repeated: "repeated",
    times_told: |times| format!("{times} times"),
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
