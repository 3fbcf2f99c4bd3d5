//! `view=logs`: the program's output as it stands (contract 2.8).

use axum::body::Body;
use axum::http::StatusCode;
use tokio::fs::File;
use tokio_util::io::ReaderStream;

use super::error::ApiError;
use super::{Answer, text};
use crate::core::Core;
use crate::store::SessionRow;
use crate::supervisor::OUTPUT;

/// Streamed, because output can be large and there is no paging. An unknown session is an empty log.
pub(super) async fn logs(core: &Core, row: Option<&SessionRow>) -> Answer {
    let Some(row) = row else { return Ok(text(StatusCode::OK, Body::empty())) };
    let path = core.folder(&row.folder).join(OUTPUT);
    match File::open(path).await {
        Ok(file) => Ok(text(StatusCode::OK, Body::from_stream(ReaderStream::new(file)))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Ok(text(StatusCode::OK, Body::empty()))
        }
        Err(error) => {
            tracing::warn!(session = row.number, %error, "a session's output cannot be read");
            Err(ApiError::illegal_state(&format!("the output cannot be read: {error}")))
        }
    }
}
