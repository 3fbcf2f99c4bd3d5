//! GET session: the list in its four views.

use std::collections::HashMap;

use super::Answer;
use super::error::ApiError;
use super::params::Params;
use super::shapes::{PublicSession, Session, pretty};
use crate::core::Core;
use crate::kind::Kind;
use crate::store::SessionRow;
use crate::usage::Usage;

pub(super) async fn list(core: &Core, params: &Params) -> Answer {
    let view = params.first("view").unwrap_or_default();
    match view {
        // No metrics backend: what a platform answers by default too (contract 2.4).
        "stats" => Err(ApiError::Unavailable("null")),
        "all" => {
            let rows = matching(core, params.first("type"), params.first("status")).await?;
            pretty(&rows.iter().map(|row| PublicSession::of(core, row)).collect::<Vec<_>>())
        }
        _ if view.eq_ignore_ascii_case("interactive") => {
            let mut rows = matching(core, None, params.first("status")).await?;
            rows.retain(|row| row.kind != Kind::Headless);
            full(core, &rows)
        }
        _ => {
            let kind = params.first("type");
            let mut rows = matching(core, kind, params.first("status")).await?;
            if kind.is_none() {
                rows.retain(|row| row.kind != Kind::DesktopApp);
            }
            full(core, &rows)
        }
    }
}

fn full(core: &Core, rows: &[SessionRow]) -> Answer {
    let used = usage(core);
    let sessions = rows.iter().map(|row| Session::of(core, row, used.get(&row.number).copied()));
    pretty(&sessions.collect::<Vec<_>>())
}

/// The rows of a type and status; an unknown word matches none (contract 1.2).
async fn matching(
    core: &Core,
    kind: Option<&str>,
    status: Option<&str>,
) -> Result<Vec<SessionRow>, ApiError> {
    let mut rows = core.store.sessions().await?;
    rows.retain(|row| {
        kind.is_none_or(|kind| row.kind.name().eq_ignore_ascii_case(kind))
            && status.is_none_or(|status| row.status.name().eq_ignore_ascii_case(status))
    });
    Ok(rows)
}

/// What each session was last seen to use, by session number.
pub(super) fn usage(core: &Core) -> HashMap<i64, Usage> {
    let supervisors = core.sessions.supervisors();
    let latest = core.usage.latest(supervisors.values().copied().collect());
    let of = |(number, pid): (i64, i32)| Some((number, *latest.get(&pid)?));
    supervisors.into_iter().filter_map(of).collect()
}
