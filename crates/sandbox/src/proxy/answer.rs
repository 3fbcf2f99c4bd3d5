//! What a browser is told when there is nothing to forward to: plain text, in both languages.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// No session of this type and id.
    Unknown,
    Starting,
    Ended,
    /// It is ready but does not answer.
    Silent,
    /// The path leaves the session.
    Escape,
    /// A WebSocket from another origin.
    ForeignOrigin,
}

pub(super) fn refuse(refusal: Refusal) -> Response {
    let (status, english, french) = words(refusal);
    let body = format!("{english}\n{french}\n");
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // The same address answers differently once the session is ready.
        (header::CACHE_CONTROL, "no-store"),
    ];
    let mut response = (status, headers, body).into_response();
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
    }
    response
}

fn words(refusal: Refusal) -> (StatusCode, &'static str, &'static str) {
    match refusal {
        Refusal::Unknown => (
            StatusCode::NOT_FOUND,
            "There is no session at this address. Open it from the list of sessions in the portal.",
            "Aucune session à cette adresse. Ouvrez-la depuis la liste des sessions du portail.",
        ),
        Refusal::Starting => (
            StatusCode::SERVICE_UNAVAILABLE,
            "This session is still starting. Reload this page in a few seconds.",
            "Cette session démarre encore. Rechargez cette page dans quelques secondes.",
        ),
        Refusal::Ended => (
            StatusCode::NOT_FOUND,
            "This session has ended. Launch a new one in the portal; its files are still there.",
            "Cette session est terminée. Lancez-en une autre dans le portail ; ses fichiers sont conservés.",
        ),
        Refusal::Silent => (
            StatusCode::SERVICE_UNAVAILABLE,
            "This session does not answer. Reload this page, or look at its logs in the portal.",
            "Cette session ne répond pas. Rechargez cette page, ou consultez ses journaux dans le portail.",
        ),
        Refusal::Escape => (
            StatusCode::BAD_REQUEST,
            "This address leads out of the session. Use an address without '..'.",
            "Cette adresse sort de la session. Utilisez une adresse sans « .. ».",
        ),
        Refusal::ForeignOrigin => (
            StatusCode::FORBIDDEN,
            "Only pages of this session may connect to it. Open the session from the portal.",
            "Seules les pages de cette session peuvent s'y connecter. Ouvrez la session depuis le portail.",
        ),
    }
}
