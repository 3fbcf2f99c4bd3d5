//! The layer before the API that puts faults into its answers.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use futures_util::{StreamExt as _, stream};

use super::fault::{Asked, Effect};
use crate::api;
use crate::core::Core;

/// Long enough for the first half of a body to leave before the connection breaks.
const BEFORE_CUT: Duration = Duration::from_millis(50);

/// Bytes; the list of 10,000 sessions has half of that.
const LONGEST_HALVED: usize = 16 << 20;

const SIGN_IN_PAGE: &str = "<!DOCTYPE html>\n<title>Sign in</title>\n<h1>Sign in to go on</h1>\n";

pub(crate) async fn inject(
    State(core): State<Arc<Core>>,
    request: Request,
    next: Next,
) -> Response {
    let query = api::of_query(request.uri());
    let asked = Asked {
        method: request.method().as_str(),
        path: request.uri().path(),
        view: query.first("view"),
    };
    let Some(fault) = core.control.fault_for(&asked) else { return next.run(request).await };
    tokio::time::sleep(Duration::from_millis(fault.delay_ms)).await;
    match fault.effect {
        Effect::None => next.run(request).await,
        Effect::Answer(answer) => answer.to(request.uri().path()),
        Effect::SignedOut => api::signed_out(core.config.dialect),
        Effect::TokenExpired => api::token_expired(),
        Effect::NotJson => {
            ([(header::CONTENT_TYPE, "text/html;charset=UTF-8")], SIGN_IN_PAGE).into_response()
        }
        Effect::Truncated => halved(next.run(request).await, false).await,
        Effect::Cut => halved(next.run(request).await, true).await,
        Effect::Dropped => broken(),
        Effect::Lost => {
            // Read to its end, so that all of it has been carried out.
            let mut answer = next.run(request).await.into_body().into_data_stream();
            while answer.next().await.is_some() {}
            broken()
        }
        Effect::Ignored => StatusCode::OK.into_response(),
    }
}

/// The first half of an answer's body: as if it were whole, or with a broken connection behind it.
async fn halved(response: Response, cut: bool) -> Response {
    let (mut head, body) = response.into_parts();
    // An answer without a body, or one too long to be held, can only break.
    let whole = match axum::body::to_bytes(body, LONGEST_HALVED).await {
        Ok(whole) if !whole.is_empty() => whole,
        Ok(_) if !cut => return Response::from_parts(head, Body::empty()),
        _ => return broken(),
    };
    let half = whole.slice(..whole.len() / 2);
    if !cut {
        head.headers.remove(header::CONTENT_LENGTH);
        return Response::from_parts(head, Body::from(half));
    }
    head.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(whole.len()));
    let rest = stream::once(async {
        tokio::time::sleep(BEFORE_CUT).await;
        Err(io::Error::from(io::ErrorKind::ConnectionReset))
    });
    let half = stream::once(std::future::ready(Ok::<Bytes, io::Error>(half)));
    Response::from_parts(head, Body::from_stream(half.chain(rest)))
}

/// The connection closes without a byte: a body that fails at once takes its head along, because hyper
/// writes nothing before it has polled the body.
fn broken() -> Response {
    let failure = Err::<Bytes, io::Error>(io::ErrorKind::ConnectionReset.into());
    Body::from_stream(stream::once(std::future::ready(failure))).into_response()
}
