//! What the description is tried with: each way of asking that it tells of, and some that must fail.

use axum::http::Method;

use super::openapi::Operation;
use crate::world::USER;

/// What there is to ask about.
pub(super) struct Subject {
    pub(super) desktop: String,
    pub(super) app: String,
}

/// Targets of an operation: with things that are there, that are not, and that cannot be.
pub(super) fn targets(operation: &Operation, subject: &Subject) -> Vec<String> {
    let present = [&subject.desktop, &subject.app, USER, "a.txt"];
    let fills = [["-", "x1y", "other", "none"], ["none1234", "x1y", USER, "none"], present];
    let mut targets = Vec::new();
    for [id, app, user, path] in fills {
        let values = [("{id}", id), ("{appID}", app), ("{user}", user), ("{path}", path)];
        let fill = |path: String, (name, value)| path.replace(name, value);
        let target = values.into_iter().fold(operation.path.clone(), fill);
        targets.extend(queries(operation).iter().map(|query| format!("{target}{query}")));
    }
    targets
}

fn queries(operation: &Operation) -> &'static [&'static str] {
    let path = operation.path.trim_start_matches("/skaha/v1");
    match (&operation.method, path) {
        (&Method::GET, "/session") => &[
            "",
            "?view=interactive",
            "?view=all",
            "?view=stats&type=none",
            "?view=none",
            "?type=DESKTOP-app&status=running",
            "?type=none",
        ],
        (&Method::POST, "/session") => &[
            "",
            "?image=images.canfar.net/test/shell:1&name=job&cores=1.5",
            "?image=images.canfar.net/test/shell:1&name=app&type=desktop-app",
        ],
        (&Method::GET, "/session/{id}") => &["", "?view=events", "?view=logs", "?view=none"],
        (&Method::POST, "/session/{id}") => &["", "?action=renew", "?action=none"],
        (&Method::GET, "/session/{id}/app") => &["", "?view=all", "?status=none"],
        (&Method::POST, "/session/{id}/app") => {
            &["", "?image=images.canfar.net/test/app:1", "?image=any/x&ram=many"]
        }
        (&Method::GET, "/image") => &["", "?type=notebook", "?type=none"],
        (&Method::GET, "/skaha/availability") => &["", "?detail=min"],
        (_, path) if path.starts_with("/arc/") => &[
            "",
            "?limit=many",
            "?Accept=application/json",
            "?detail=max&limit=0&accept=application/json",
            "?detail=min&limit=5000",
        ],
        _ => &[""],
    }
}
