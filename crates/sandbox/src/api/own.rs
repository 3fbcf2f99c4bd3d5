//! The caller's sessions as they are shown. One that was told to end is ending, also while the database
//! has no room for the word.

use super::error::ApiError;
use crate::core::Core;
use crate::kind::Status;
use crate::store::SessionRow;

pub(super) async fn sessions(core: &Core) -> Result<Vec<SessionRow>, ApiError> {
    let mut rows = core.store.sessions().await?;
    show(core, &mut rows);
    Ok(rows)
}

pub(super) async fn session(core: &Core, id: &str) -> Result<Option<SessionRow>, ApiError> {
    let mut row = core.store.session(id).await?;
    show(core, row.as_mut_slice());
    Ok(row)
}

pub(super) async fn app(core: &Core, id: &str, app: &str) -> Result<Option<SessionRow>, ApiError> {
    let mut row = core.store.app(id, app).await?;
    show(core, row.as_mut_slice());
    Ok(row)
}

fn show(core: &Core, rows: &mut [SessionRow]) {
    let leaving = core.sessions.leaving();
    for row in rows.iter_mut().filter(|row| leaving.contains(&row.number)) {
        if matches!(row.status, Status::Pending | Status::Running) {
            row.status = Status::Terminating;
        }
    }
}
