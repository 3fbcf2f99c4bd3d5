//! GET session: the list in its four views.

use std::collections::HashMap;

use super::Answer;
use super::error::ApiError;
use super::own;
use super::params::Params;
use super::shapes::{self, PublicSession, Session, pretty};
use super::stats;
use crate::core::Core;
use crate::dialect::Dialect;
use crate::kind::{Kind, Status};
use crate::store::SessionRow;
use crate::usage::Usage;

pub(super) async fn list(core: &Core, params: &Params) -> Answer {
    let view = params.first("view").unwrap_or_default();
    match view {
        "stats" => stats::stats(core).await,
        "all" => {
            let (kind, status) = (params.first("type"), params.first("status"));
            let filter = Filter { dialect: core.config.dialect, kind, status };
            let mut rows = core.store.public().await?;
            rows.retain(|row| filter.takes(row.kind, row.status));
            pretty(&rows.iter().map(|row| PublicSession::of(core, row)).collect::<Vec<_>>())
        }
        // The oldest release does not know this view (contract 10).
        _ if view.eq_ignore_ascii_case("interactive") && !core.config.dialect.is_oldest() => {
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

pub(super) fn full(core: &Core, rows: &[SessionRow]) -> Answer {
    let used = usage(core);
    let sessions = rows.iter().map(|row| Session::of(core, row, used.get(&row.number).copied()));
    pretty(&sessions.collect::<Vec<_>>())
}

/// The own rows of a type and status.
pub(super) async fn matching(
    core: &Core,
    kind: Option<&str>,
    status: Option<&str>,
) -> Result<Vec<SessionRow>, ApiError> {
    let mut rows = own::sessions(core).await?;
    let filter = Filter { dialect: core.config.dialect, kind, status };
    rows.retain(|row| filter.takes(row.kind, row.status));
    Ok(rows)
}

/// The type and status that were asked for. An unknown word matches none (contract 1.2).
struct Filter<'a> {
    dialect: Dialect,
    kind: Option<&'a str>,
    status: Option<&'a str>,
}

impl Filter<'_> {
    fn takes(&self, kind: Kind, status: Status) -> bool {
        let status = shapes::word(self.dialect, status);
        self.kind.is_none_or(|wanted| kind.name().eq_ignore_ascii_case(wanted))
            && self.status.is_none_or(|wanted| status.eq_ignore_ascii_case(wanted))
    }
}

/// What each session was last seen to use, by session number.
pub(super) fn usage(core: &Core) -> HashMap<i64, Usage> {
    let supervisors = core.sessions.supervisors();
    let latest = core.usage.latest(supervisors.values().copied().collect());
    let of = |(number, pid): (i64, i32)| Some((number, *latest.get(&pid)?));
    supervisors.into_iter().filter_map(of).collect()
}

/// What one session was last seen to use.
pub(super) fn usage_of(core: &Core, row: &SessionRow) -> Option<Usage> {
    usage(core).get(&row.number).copied()
}
