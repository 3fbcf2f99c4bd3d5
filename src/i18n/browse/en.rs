//! English.

use crate::i18n::BrowseMessages;

pub(in crate::i18n) const ENGLISH: BrowseMessages = BrowseMessages {
    toolbar: "Find and sort sessions",
    text: "Search names and images",
    kind: "Type",
    any_kind: "All types",
    other_kind: "Other types",
    status: "Status",
    any_status: "Any status",
    active: "Not over yet",
    other_status: "Other",
    sort: "Sort by",
    attention: "What needs attention",
    reverse: "Reverse the order",
    layout: "View",
    cards: "Cards",
    table: "Table",
    all: |all| if all == 1 { "1 session".to_owned() } else { format!("{all} sessions") },
    count: |shown, all| format!("{shown} of {all} sessions shown"),
    nothing: "No session matches.",
    nothing_advice: |all| match all {
        1 => "Your one session does not match.".to_owned(),
        _ => format!("None of your {all} sessions matches these filters."),
    },
    show_all: "Show all",

    name: "Name",
    image: "Image",
    cores: "CPU cores",
    memory: "Memory (GiB)",
    ends: "Time left",
    over: "over",
    started: "Started",
    actions: "Actions",
    none: "–",

    remove: |jobs| format!("Remove {jobs} finished jobs…"),
    remove_title: |jobs| format!("Remove {jobs} finished jobs from the list?"),
    remove_text: "They have ended by themselves. What they saved stays; their logs and events can no longer be read.",
    and_more: |more| format!("and {more} more"),
    stays: "Not removed:",
    stay_failed: |jobs| match jobs {
        1 => "1 failed job".to_owned(),
        _ => format!("{jobs} failed jobs"),
    },
    stay_hidden: |jobs| match jobs {
        1 => "1 finished job that is not shown".to_owned(),
        _ => format!("{jobs} finished jobs that are not shown"),
    },
    stay_others: "sessions that are not over, and those that are no jobs",
    remove_confirm: |jobs| format!("Remove {jobs} jobs"),
    remove_keep: "Keep them",
    removing: |gone, all| format!("Removing finished jobs: {gone} of {all} are gone."),
    removed: |all| match all {
        1 => "The job is gone from the list.".to_owned(),
        _ => format!("All {all} jobs are gone from the list."),
    },
    removed_some: |gone, all| match gone {
        0 => format!("None of the {all} jobs could be removed."),
        1 => format!("1 of {all} jobs is gone from the list. The others are still there."),
        _ => format!("{gone} of {all} jobs are gone from the list. The others are still there."),
    },
    not_tried: |jobs| match jobs {
        1 => "1 job was not tried any more.".to_owned(),
        _ => format!("{jobs} jobs were not tried any more."),
    },
    news: "Removal of finished jobs",
    close: "Close",
};
