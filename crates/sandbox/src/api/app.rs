//! `/session/{id}/app`: programs that a desktop shows (contract 1.2, 3). They carry their desktop's id.

use std::sync::Arc;

use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;

use super::error::ApiError;
use super::item::Path;
use super::params::{self, Params};
use super::shapes::{PublicSession, Session, pretty};
use super::{Answer, create, list, own, validate};
use crate::core::Core;
use crate::kind::{Kind, Status};
use crate::session::{self, Desktop, Job, Launching};
use crate::store::SessionRow;

pub(super) async fn get(core: &Core, path: &Path, params: &Params) -> Answer {
    let Some(app) = &path.app else { return all(core, params).await };
    let row = own::app(core, &path.id, app).await?.ok_or_else(|| not_found(&path.id, app))?;
    pretty(&Session::of(core, &row, list::usage_of(core, &row)))
}

/// All apps of the caller, whatever desktop the path names.
async fn all(core: &Core, params: &Params) -> Answer {
    let kind = Some(Kind::DesktopApp.name());
    let rows = list::matching(core, kind, params.first("status")).await?;
    if params.first("view") == Some("all") {
        let rows: Vec<_> = rows.iter().map(SessionRow::public).collect();
        return pretty(&rows.iter().map(|row| PublicSession::of(core, row)).collect::<Vec<_>>());
    }
    list::full(core, &rows)
}

pub(super) async fn post(core: &Arc<Core>, path: &Path, request: Request) -> Answer {
    let params = params::of_post(request).await?;
    let (image, cores, ram) = validate::app(core, &params)?;
    let desktop = own::session(core, &path.id).await?.filter(has_running_desktop);
    let desktop = desktop.ok_or_else(|| path.not_found())?;
    let launching = Launching {
        name: name_of(&image),
        kind: Kind::DesktopApp,
        image,
        cores,
        ram,
        job: Job::default(),
        desktop: Some(Desktop { id: desktop.id, number: desktop.number, folder: desktop.folder }),
    };
    create::start(core, launching).await
}

fn has_running_desktop(row: &SessionRow) -> bool {
    row.kind == Kind::Desktop && row.status == Status::Running
}

/// The image's last path segment, made fit for a label.
fn name_of(image: &str) -> String {
    let last = image.rsplit('/').next().unwrap_or_default();
    let fit = last.replace([':', '.', '_'], "-").to_lowercase();
    let kept: String = fit.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    kept.trim_matches('-').to_owned()
}

pub(super) async fn delete(core: &Core, path: &Path) -> Answer {
    let app = path.app.as_deref().ok_or_else(|| ApiError::bad("Missing app ID"))?;
    if let Some(row) = core.store.app(&path.id, app).await? {
        session::delete(core, &row).await?;
    }
    Ok(StatusCode::OK.into_response())
}

fn not_found(id: &str, app: &str) -> ApiError {
    ApiError::NotFound(format!("desktop app with session {id} and app ID {app} was not found"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_app_is_named_after_its_image() {
        assert_eq!(name_of("images.canfar.net/skaha/casa:6.5_x"), "casa-6-5-x");
    }
}
