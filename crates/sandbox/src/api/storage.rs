//! `/arc`: the user's home as the platform's storage service shows it (contract 5). Read-only: files are
//! written by the sessions.

use std::ffi::OsString;
use std::io;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode};
use axum::routing::any;

use super::error::ApiError;
use super::node::{AUTHORITY, Detail, document, uri};
use super::params::{self, Params};
use super::{Answer, Shared, method, shapes, text};
use crate::core::Core;
use crate::storage::{self, NodePath, Page};

const NODES: &str = "/arc/nodes";

/// Children in one answer. Both the default and the most that `limit` may ask for: it bounds what one
/// request makes us hold, and with `uri` the next answer goes on from there.
const MOST_CHILDREN: usize = 1_000;

pub(super) fn routes() -> Router<Arc<Core>> {
    // Only the log needs the last two: the path is read by hand, since a decoded parameter would hide an
    // encoded slash.
    Router::new()
        .route("/arc", any(serve))
        .route("/arc/", any(serve))
        .route("/arc/{*other}", any(serve))
        .route("/arc/nodes/home/{user}", any(serve))
        .route("/arc/nodes/home/{user}/{*path}", any(serve))
}

async fn serve(State(core): Shared, request: Request) -> Answer {
    let path = request.uri().path();
    let below = below_home(&core, path).ok_or_else(|| not_found(path))?;
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Ok(method::other(&request, method::GET_AND_HEAD));
    }
    let params = params::of_query(request.uri());
    let detail = match params.first("detail") {
        Some("min") => Detail::Min,
        Some("max") => Detail::Max,
        _ => Detail::Usual,
    };
    let page = page(&core, &below, &params)?;
    let node = match core.storage.node(below, page, detail != Detail::Min).await {
        Ok(node) => node.ok_or_else(|| not_found(path))?,
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            return Ok(text(StatusCode::FORBIDDEN, "PermissionDenied\n"));
        }
        Err(error) => {
            tracing::warn!(%error, "the home cannot be read");
            return Err(ApiError::illegal_state(&format!("the home cannot be read: {error}")));
        }
    };
    let document = document(&core, &node, detail);
    // The header of that name is ignored.
    if params.first("accept") == Some("application/json") {
        return shapes::pretty(&document.into_json());
    }
    Ok(document.into_xml())
}

/// Other users' homes are not here, and so are not there.
fn below_home(core: &Core, path: &str) -> Option<NodePath> {
    let rest = path.strip_prefix(NODES)?.strip_prefix("/home/")?;
    let (user, below) = rest.split_once('/').unwrap_or((rest, ""));
    let own = storage::name(user).is_some_and(|user| user == *core.account.user);
    NodePath::of(below).filter(|_| own)
}

fn not_found(path: &str) -> ApiError {
    ApiError::NotFound(match path.strip_prefix(NODES) {
        Some(path) => format!("NodeNotFound: {AUTHORITY}{path}"),
        None => "NodeNotFound".to_owned(),
    })
}

/// The children to list: none with `limit=0`; `uri` is the first one that is wanted.
fn page(core: &Core, below: &NodePath, params: &Params) -> Result<Option<Page>, ApiError> {
    let invalid = |what: &str| ApiError::Bad(format!("InvalidArgument: {what}"));
    let limit = params.first("limit").map_or(Ok(MOST_CHILDREN), str::parse);
    let limit = limit.ok().ok_or_else(|| invalid("limit is not a number of nodes"))?;
    let from = match params.first("uri").filter(|uri| !uri.is_empty()) {
        None => None,
        Some(child) => {
            let name = child_name(&uri(core, below.names()), child);
            Some(name.ok_or_else(|| invalid("uri is not that of a child of this node"))?)
        }
    };
    Ok((limit > 0).then(|| Page { limit: limit.min(MOST_CHILDREN), from }))
}

fn child_name(parent: &str, child: &str) -> Option<OsString> {
    let (before, name) = child.rsplit_once('/')?;
    storage::name(name).filter(|_| before == parent)
}
