//! Whether an interface answers yet.

use std::time::Duration;

use axum::body::Body;
use axum::http::uri::PathAndQuery;
use axum::http::{Request, header};

use crate::catalogue::Ready;
use crate::core::Core;
use crate::store::SessionRow;

/// A server that accepts but does not answer is asked again on a new connection.
const ANSWER_LIMIT: Duration = Duration::from_secs(5);

/// What a row says about its interface.
pub(super) struct Probe {
    pub(super) port: u16,
    ready: Ready,
    host: String,
}

impl Probe {
    pub(super) fn of(core: &Core, row: &SessionRow) -> Option<Self> {
        let ready = serde_json::from_str(row.probe.as_deref()?).ok()?;
        // The name under which browsers will come: some programs answer no other.
        let host = core.config.interface_origin.split("://").nth(1)?.to_owned();
        Some(Self { port: row.port?, ready, host })
    }

    /// Completes when the interface is ready; `Err` is what it last said when the time is over.
    pub(super) async fn ready(&self, core: &Core) -> Result<(), String> {
        let mut last = "nothing was tried".to_owned();
        let asking = async {
            loop {
                match self.ask(core).await {
                    Ok(status) if self.ready.statuses.contains(&status) => return,
                    Ok(status) => last = format!("it answered with status {status}"),
                    Err(reason) => last = reason,
                }
                tokio::time::sleep(Duration::from_millis(self.ready.interval_ms)).await;
            }
        };
        let limit = Duration::from_secs(self.ready.timeout_s);
        if tokio::time::timeout(limit, asking).await.is_ok() {
            return Ok(());
        }
        Err(format!("not ready after {} s: {last}", self.ready.timeout_s))
    }

    async fn ask(&self, core: &Core) -> Result<u16, String> {
        let path: PathAndQuery = self.ready.path.parse().map_err(|e| format!("bad path: {e}"))?;
        let request = Request::get("/").header(header::HOST, &self.host).body(Body::empty());
        let request = request.map_err(|e| format!("bad request: {e}"))?;
        let answer = core.upstream.send(self.port, path, request);
        match tokio::time::timeout(ANSWER_LIMIT, answer).await {
            Ok(Ok(response)) => Ok(response.status().as_u16()),
            Ok(Err(_)) => Err("nothing answered on its port".to_owned()),
            Err(_) => Err("it accepted a connection but did not answer".to_owned()),
        }
    }
}
