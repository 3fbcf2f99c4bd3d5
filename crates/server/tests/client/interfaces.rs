//! Interfaces, called as a browser does it.

use reqwest::{Response, Url, header::HOST};
use serde_json::Value;

use crate::{server::client, world::World};

/// A session's connect URL.
pub(crate) fn connect_url(session: &Value) -> Url {
    session["connectURL"].as_str().unwrap().parse().unwrap()
}

impl World {
    /// Fetches an address on the interfaces' origin.
    pub(crate) async fn visit(&self, url: &Url) -> Response {
        let host = format!("localhost:{}", self.server().port);
        assert_eq!(url.origin().ascii_serialization(), format!("http://{host}"));
        // By address: not every machine resolves `localhost` to where the server listens.
        let mut direct = url.clone();
        direct.set_host(Some("127.0.0.1")).unwrap();
        client().get(direct).header(HOST, host).send().await.unwrap()
    }
}
