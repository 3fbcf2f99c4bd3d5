//! The HTTP client towards the sessions' programs on the loopback interface.

use std::time::Duration;

use axum::body::Body;
use axum::http::uri::{Authority, PathAndQuery, Scheme};
use axum::http::{Request, Uri};
use hyper::body::Incoming;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

/// Loopback either accepts at once or refuses; this only bounds a full accept queue.
const CONNECT_LIMIT: Duration = Duration::from_secs(5);

/// Why a program did not answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum UpstreamError {
    #[error("the request cannot be forwarded: {0}")]
    Request(#[from] axum::http::Error),
    #[error("{0}")]
    Client(#[from] hyper_util::client::legacy::Error),
}

#[derive(Clone)]
pub(crate) struct Upstream {
    client: Client<HttpConnector, Body>,
}

impl Upstream {
    pub(crate) fn new() -> Self {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        connector.set_connect_timeout(Some(CONNECT_LIMIT));
        // No idle connections: opening one costs microseconds here, and a kept one can be closed by the
        // program just as a request that must not be repeated is sent on it.
        let client =
            Client::builder(TokioExecutor::new()).pool_max_idle_per_host(0).build(connector);
        Self { client }
    }

    /// Sends a request to the program on `port`; the path goes out byte for byte as it is in `path`.
    pub(crate) async fn send(
        &self,
        port: u16,
        path: PathAndQuery,
        mut request: Request<Body>,
    ) -> Result<axum::http::Response<Incoming>, UpstreamError> {
        let authority =
            Authority::try_from(format!("127.0.0.1:{port}")).map_err(axum::http::Error::from)?;
        *request.uri_mut() = Uri::builder()
            .scheme(Scheme::HTTP)
            .authority(authority)
            .path_and_query(path)
            .build()?;
        Ok(self.client.request(request).await?)
    }
}
