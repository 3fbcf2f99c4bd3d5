//! English.

use crate::i18n::AdminMessages;

fn sessions(text: &str, count: usize) -> String {
    [text, if count == 1 { " session" } else { " sessions" }].concat()
}

fn users(text: &str, count: usize) -> String {
    [text, if count == 1 { " user" } else { " users" }].concat()
}

pub(in crate::i18n) const ENGLISH: AdminMessages = AdminMessages {
    title: "All sessions",
    loading: "Reading the sessions of all users…",
    note: "Who runs what on the whole platform. The platform tells every signed-in user this much, and no more: no names, no images, no amounts.",
    no_actions: "It lets nobody extend or end another user’s session, so this page offers no actions.",
    not_admin: "You are not listed as an admin of this portal. What you see here is what the platform tells every user.",
    empty: "Nobody has a session at the moment.",
    empty_more: "This page goes on looking.",

    totals: "Totals",
    by_status: "By status",
    by_type: "By type",
    by_user: "By user",
    other_users: |others, n, text, count| {
        format!(
            "{others} other {}: {}",
            if n == 1 { "user" } else { "users" },
            sessions(text, count as usize)
        )
    },
    other_words: |others, _, text, count| {
        format!("{others} more: {}", sessions(text, count as usize))
    },
    trend: "While this page is open",
    trend_since: |time| format!("Watched since {time}, in this tab only."),
    trend_steady: |now| format!("{now}, unchanged"),
    trend_between: |now, least, most| format!("{now} now, between {least} and {most}"),
    unknown_user: "unknown user",
    desktop_app: "Desktop application",

    toolbar: "Find sessions",
    search: "Search users, types and statuses",
    all: |text, count, of, n| format!("{} of {}", sessions(text, count), users(of, n)),
    count: |shown, _, all, of, n| format!("{shown} of {all} sessions shown, of {}", users(of, n)),
    show_all: "Show all",
    nothing: "No session matches.",
    nothing_advice: "Take the filters off to see all sessions again.",

    table: "Sessions of all users",
    user: "User",
    kind: "Type",
    status: "Status",
    started: "Started",
    age: "Age",
    not_started: "not started",
    seen_waiting: |span| format!("{span}, seen waiting"),
    none: "–",
};
