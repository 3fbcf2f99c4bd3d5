//! One session: read, renewed, deleted.

use axum::extract::Request;
use axum::http::{StatusCode, Uri};
use axum::response::IntoResponse as _;
use percent_encoding::percent_decode_str;

use super::error::ApiError;
use super::params::{self, Params};
use super::shapes::{Session, pretty};
use super::{Answer, events, list, logs, own};
use crate::core::Core;
use crate::dialect::Dialect;
use crate::kind::{Kind, Status};
use crate::session;
use crate::store::SessionRow;

/// A renewed session runs this long from now, headless or not: 4 days (contract 1.4).
const RENEWED_FOR: i64 = 345_600;

/// What stands after `/session/`.
pub(super) struct Path {
    pub(super) id: String,
    /// There is a second segment, which is read as `app` whatever it says.
    pub(super) is_app: bool,
    pub(super) app: Option<String>,
}

impl Path {
    pub(super) fn of(dialect: Dialect, uri: &Uri) -> Result<Self, ApiError> {
        let rest = uri.path().split_once("/session/").map_or("", |(_, rest)| rest);
        let rest = percent_decode_str(rest).decode_utf8_lossy();
        let mut parts = rest.trim_end_matches('/').split('/').map(str::to_owned);
        let (id, second, app) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
        if parts.next().is_some() {
            return Err(ApiError::Bad(format!("Invalid request: {rest}")));
        }
        if dialect.looks_for_labels() && !is_label_value(&id) {
            return Err(ApiError::bad(
                "canfar.net/id label value must match Kubernetes label value syntax",
            ));
        }
        Ok(Self { id, is_app: second.is_some(), app })
    }

    pub(super) fn not_found(&self) -> ApiError {
        ApiError::NotFound(format!("session {} not found", self.id))
    }
}

/// An empty one is allowed: it means any session (contract 1.2, path quirks).
fn is_label_value(id: &str) -> bool {
    let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let edge = |c: Option<char>| c.is_none_or(|c| c.is_ascii_alphanumeric());
    id.len() <= 63 && id.chars().all(inside) && edge(id.chars().next()) && edge(id.chars().last())
}

pub(super) async fn get(core: &Core, path: &Path, params: &Params) -> Answer {
    let row = find(core, &path.id).await?;
    match (params.first("view"), row) {
        (Some("events"), row) => events::events(core, &path.id, row.as_ref()).await,
        (Some("logs"), row) => logs::logs(core, row.as_ref()).await,
        (_, None) => Err(path.not_found()),
        (_, Some(row)) => pretty(&Session::of(core, &row, list::usage_of(core, &row))),
    }
}

async fn find(core: &Core, id: &str) -> Result<Option<SessionRow>, ApiError> {
    if id.is_empty() {
        let rows = own::sessions(core).await?;
        return Ok(rows.into_iter().find(|row| row.kind != Kind::DesktopApp));
    }
    own::session(core, id).await
}

pub(super) async fn post(core: &Core, path: &Path, request: Request) -> Answer {
    let params = params::of_post(request).await?;
    match params.first("action") {
        None => Err(ApiError::bad("Cannot modify an existing session")),
        Some(action) if action.eq_ignore_ascii_case("renew") => renew(core, &path.id).await,
        Some(_) => Err(ApiError::bad("unrecognized action")),
    }
}

/// Never shortens a session: renewing a fresh headless one changes nothing. A desktop's apps go along.
async fn renew(core: &Core, id: &str) -> Answer {
    let row = core.store.session(id).await?;
    let active = row.filter(|row| matches!(row.status, Status::Pending | Status::Running));
    let Some((row, expires)) = active.and_then(|row| row.expires_at.map(|at| (row, at))) else {
        let account = &core.account;
        return Err(ApiError::Bad(format!(
            "No active job for user PosixPrincipal [uidNumber={},{},{}] with session {id}",
            account.uid, account.gid, account.user
        )));
    };
    let renewed = core.clock.now().saturating_add(RENEWED_FOR);
    if renewed > expires {
        core.store.expires(row.number, renewed).await?;
    }
    for app in core.store.apps(row.number).await? {
        if app.expires_at.is_some_and(|at| renewed > at) {
            core.store.expires(app.number, renewed).await?;
        }
    }
    Ok(StatusCode::OK.into_response())
}

/// 200 whether or not there is such a session (contract 1.5).
pub(super) async fn delete(core: &Core, path: &Path) -> Answer {
    if path.id.is_empty() {
        return Err(ApiError::bad("Cannot kill all sessions."));
    }
    if let Some(row) = core.store.session(&path.id).await? {
        session::delete(core, &row).await?;
    }
    Ok(StatusCode::OK.into_response())
}

#[cfg(test)]
mod properties;
