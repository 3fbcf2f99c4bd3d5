//! English.

use crate::i18n::Messages;

pub(super) const ENGLISH: Messages = Messages {
    // Frame
    skip_to_content: "Skip to content",
    places: "Places",
    nav_sessions: "Sessions",
    nav_launch: "Launch",
    nav_guide: "Guide",
    nav_history: "History",
    language: "Language",
    theme: "Theme",
    theme_system: "As the system",
    theme_light: "Light",
    theme_dark: "Dark",
    signed_in_as: |a| format!("Signed in as {a}"),
    more_information: "More information",
    version: "Version",
    new_build: "A new version of the portal is available. Reload when it suits you; your sessions keep running.",
    retry: "Try again",
    loading_page: "Loading this page…",
    page_not_loaded_title: "This page did not come",
    page_not_loaded: "This part of the portal could not be loaded. Check your connection, then try again; if the portal was renewed meanwhile, reload the page.",
    reload: "Reload the page",
    server_said: |a| format!("The server said: {a}"),

    // Site configuration
    config_missing: |a| {
        format!(
            "The site’s settings (config.json) could not be loaded{a}. Standard settings are in use."
        )
    },
    config_not_json: |a| {
        format!(
            "The site’s settings (config.json) are not valid JSON: {a}. Standard settings are in use."
        )
    },
    config_parts: |a| {
        format!(
            "Parts of the site’s settings (config.json) cannot be read and have their standard values: {a}."
        )
    },

    // Session types
    type_notebook: "Notebook",
    type_desktop: "Desktop",
    type_contributed: "Contributed",
    type_headless: "Batch",
    type_unknown: "Session",
    interface_desktop: "desktop",

    // Status
    status_pending: "Starting",
    status_running: "Running",
    status_terminating: "Ending",
    status_completed: "Finished",
    status_failed: "Failed",
    status_expired: "Expired",

    // Amounts
    cores: |text, amount| format!("{text} {}", if amount == 1.0 { "core" } else { "cores" }),
    gibibytes: |a| format!("{a} GiB"),
    of_amount: |a, b| format!("{a} of {b}"),
    of_up_to: |a, b| format!("{a} of up to {b}"),
    unknown: "unknown",
    span_seconds: |a| format!("{a} s"),
    span_minutes: |a| format!("{a} min"),
    span_hours: |a, b| format!("{a} h {b} min"),
    span_days: |a, b| format!("{a} d {b} h"),

    // Session list
    sessions_title: "Your sessions",
    sessions_loading: "Reading your sessions…",
    launch_a_session: "Launch a session",
    fresh: |a| format!("Updated {a} ago"),
    fresh_now: "Up to date",
    offline_since: |a| format!("Offline since {a}"),
    not_read_since: |a| format!("Not updated since {a}"),
    next_try_in: |a| format!("next try in {a}"),
    tries_again: "The portal tries again by itself.",
    places_taken: |a, b| format!("{a} of {b} sessions in use"),
    list_stale: "What you see below is the last known state.",
    unreadable_rows: |count| match count {
        1 => "One session could not be read and is not shown.".to_owned(),
        _ => format!("{count} sessions could not be read and are not shown."),
    },
    running_for: |a| format!("running for {a}"),
    started_at: |a| format!("Started {a}"),
    time_left: "Time left",
    ends_at: |a| format!("ends {a}"),
    ended: "ended",
    ends_warning: |a, b| format!("{a} ends in {b}."),
    extend: "Extend",
    extend_label: |a| format!("Extend {a}"),
    extending: "Extending…",
    extending_label: |a| format!("Extending… {a}"),
    cpu: "CPU",
    memory: "Memory",
    gpus: "GPU",
    flexible: "flexible",
    fixed: "fixed",
    log: "Log",
    log_of: |a| format!("Log of {a}"),
    launch_again: "Launch again",
    launch_again_label: |a| format!("Launch again: {a}"),
    edit_and_launch: "Edit and launch",
    edit_and_launch_label: |a| format!("Edit and launch: {a}"),
    events: "Events",
    events_of: |a| format!("Events of {a}"),
    open_interface: |a| format!("Open {a}"),
    open_session_label: |a, b| format!("Open {a} of {b} in a new tab"),
    open_when_ready: "Open when ready",
    open_when_ready_label: |a, b| format!("Open when ready: {a} of {b}, in a new tab"),
    almost_ready: "Almost ready…",
    almost_ready_label: |a, b| {
        format!("Almost ready… Open {a} of {b} in a new tab as soon as it is")
    },
    open_unchecked: "It has just started. If its page fails, reload it in a few seconds.",
    open_silent: "It runs, but does not answer. Its log may say why.",
    delete: "Delete",
    delete_label: |a| format!("Delete {a}"),
    cancel: "Cancel",
    cancel_label: |a| format!("Cancel the start of {a}"),
    remove: "Remove",
    remove_label: |a| format!("Remove {a} from the list"),
    status_changed: |a, b| format!("{a}: {b}"),

    // Launch
    launch_out: |a| format!("The launch of {a} has no answer yet."),
    to_launch: "See what becomes of it",
    launch_unlisted: |a| {
        format!(
            "The platform accepted {a}, but has not listed it for a minute. Tell the support if it does not appear."
        )
    },
    to_sessions: "See your sessions",

    // Problems
    problem_offline: "This browser is offline. The portal goes on by itself when the network is back.",
    problem_unreachable: "The platform does not answer. Check your connection.",
    problem_signed_out: "You are signed out. Sign in again, then reload this page.",
    problem_forbidden: "Your account may not use this platform. Ask the support for access.",
    problem_not_found: "This is no longer there.",
    problem_rejected: "The platform did not accept this.",
    problem_busy: "The platform has too many requests at the moment. Try again a little later.",
    problem_unavailable: "The platform is unavailable for the moment.",
    problem_server_failed: "The platform had an error of its own. It may pass; if not, tell the support.",
    problem_unreadable: "The platform gave an answer that the portal cannot read. It may pass; if not, tell the support.",
};
