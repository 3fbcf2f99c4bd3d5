//! WebSockets: the handshake is forwarded, and then the bytes both ways.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Version, header};
use axum::response::Response;
use hyper_util::rt::TokioIo;

use super::answer::Refusal;
use super::headers;
use super::target::Target;
use crate::core::Core;

/// An HTTP/1.1 upgrade to `websocket`; any other upgrade is not offered to the program.
pub(super) fn is_upgrade(headers: &HeaderMap) -> bool {
    let mut upgrades = headers.get_all(header::UPGRADE).iter();
    upgrades.any(|value| value.as_bytes().eq_ignore_ascii_case(b"websocket"))
}

pub(super) async fn forward(
    core: &Core,
    target: &Target,
    port: u16,
    mut request: Request,
) -> Result<Response, Refusal> {
    // Cookies go with a WebSocket from any page: only Origin tells whose it is. Clients that are no
    // browsers send none.
    let mut origins = request.headers().get_all(header::ORIGIN).iter();
    if origins.any(|origin| origin != core.config.interface_origin.as_str()) {
        return Err(Refusal::ForeignOrigin);
    }
    let browser = hyper::upgrade::on(&mut request);
    headers::clean_request(request.headers_mut(), &target.id);
    switch(request.headers_mut());
    *request.version_mut() = Version::HTTP_11;
    let path = target.path_and_query.clone();
    let answer = core.upstream.send(port, path, request).await.map_err(|error| {
        tracing::debug!(%error, "an interface did not answer a WebSocket handshake");
        Refusal::Silent
    })?;
    let mut response = answer.map(Body::new);
    let switched = response.status() == StatusCode::SWITCHING_PROTOCOLS;
    if switched {
        let program = hyper::upgrade::on(&mut response);
        tokio::spawn(async move {
            match tokio::try_join!(browser, program) {
                Ok((browser, program)) => {
                    let (mut browser, mut program) = (TokioIo::new(browser), TokioIo::new(program));
                    // Either side may leave without a close frame: a closed tab, an ended program.
                    tokio::io::copy_bidirectional(&mut browser, &mut program).await.ok();
                }
                Err(error) => tracing::debug!(%error, "a WebSocket was not opened"),
            }
        });
    }
    headers::clean_response(response.headers_mut(), target);
    if switched {
        switch(response.headers_mut());
    }
    Ok(response)
}

fn switch(headers: &mut HeaderMap) {
    headers.insert(header::CONNECTION, HeaderValue::from_static("upgrade"));
    headers.insert(header::UPGRADE, HeaderValue::from_static("websocket"));
}
