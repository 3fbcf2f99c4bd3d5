//! The built portal: its files, its pages (all of them `index.html`) and its configuration.

use std::{
    io,
    path::{Path, PathBuf},
};

use anyhow::bail;
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::Response,
};
use serde_json::Value;
use tower_http::services::ServeDir;

use crate::{
    access_log::Route,
    answer::{read_only, sentence},
    caching::{of_file, revalidated},
    pages::{is_navigation, is_page, is_service},
    reload,
};

/// Far more than an index is long; a mistaken file must not fill the memory.
const INDEX_LIMIT: usize = 4 << 20;

/// The folder of the built portal and what is changed in it on the way out.
#[derive(Clone, Debug)]
pub struct PortalFiles {
    dir: PathBuf,
    files: ServeDir,
    interface_origin: String,
    reloads: bool,
}

impl PortalFiles {
    /// The portal in `dir`. Its `config.json` will name `interface_origin` as the only one that
    /// interfaces may have; `reloads` adds the development script to its pages.
    ///
    /// # Errors
    /// When `dir` holds no built portal.
    pub fn open(dir: &Path, interface_origin: String, reloads: bool) -> anyhow::Result<Self> {
        if !dir.join("index.html").is_file() {
            bail!(
                "no portal in {} (it has no index.html). Build it with `trunk build`, let `cargo \
                 xtask run` do everything, or name the folder of a built one with --portal-dir",
                dir.display()
            );
        }
        let files = ServeDir::new(dir)
            .append_index_html_on_directories(false)
            .precompressed_br()
            .precompressed_gzip();
        Ok(Self { dir: dir.to_owned(), files, interface_origin, reloads })
    }

    /// Answers a request that is for none of the services.
    pub(crate) async fn serve(&self, request: Request) -> Response {
        let path = request.uri().path();
        if is_service(path) {
            return nothing_here();
        }
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return read_only();
        }
        if path == "/config.json" {
            return Route::name(self.config(request.headers()).await, "/config.json");
        }
        if path == "/build.json" {
            return Route::name(self.build(request.headers()).await, "/build.json");
        }
        if is_page(path) {
            return match is_navigation(&request) {
                true => Route::name(self.page(request.headers()).await, "/{page}"),
                false => nothing_here(),
            };
        }
        let cache = of_file(path);
        let mut response = Route::name(self.read(request).await, "/{file}");
        if response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED {
            response.headers_mut().insert(header::CACHE_CONTROL, cache);
        }
        response
    }

    /// A file as it is, in the best encoding that was built and that the client takes.
    async fn read(&self, request: Request) -> Response {
        let mut response = match self.files.clone().try_call(request).await {
            Ok(response) => response.map(Body::new),
            Err(error) => return unreadable(&error),
        };
        if response.status() == StatusCode::NOT_FOUND {
            return nothing_here();
        }
        let vary = HeaderValue::from_name(header::ACCEPT_ENCODING);
        response.headers_mut().insert(header::VARY, vary);
        response
    }

    /// Any page of the portal: its own router finds out which.
    async fn page(&self, client: &HeaderMap) -> Response {
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = axum::http::Uri::from_static("/index.html");
        // The changed index of development has no compressed twin.
        if !self.reloads
            && let Some(accepted) = client.get(header::ACCEPT_ENCODING)
        {
            request.headers_mut().insert(header::ACCEPT_ENCODING, accepted.clone());
        }
        let (parts, body) = self.read(request).await.into_parts();
        let body = match to_bytes(body, INDEX_LIMIT).await {
            Ok(body) if parts.status == StatusCode::OK => body,
            Ok(_) => return being_rebuilt(),
            Err(error) => return unreadable(&io::Error::other(error)),
        };
        let body = if self.reloads { reload::with_script(body) } else { body };
        let mut headers = HeaderMap::new();
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        headers.insert(header::CONTENT_TYPE, html);
        headers.insert(header::VARY, HeaderValue::from_name(header::ACCEPT_ENCODING));
        if let Some(encoding) = parts.headers.get(header::CONTENT_ENCODING) {
            headers.insert(header::CONTENT_ENCODING, encoding.clone());
        }
        revalidated(client, headers, body)
    }

    async fn config(&self, client: &HeaderMap) -> Response {
        let configured = |text| self.configured(text);
        self.json("config.json", client, configured).await
    }

    /// The name of the build. Not as any file: it is always as long, and in an image as old, as the one
    /// before, and a browser must not take the old one for it.
    async fn build(&self, client: &HeaderMap) -> Response {
        self.json("build.json", client, Bytes::from).await
    }

    async fn json(
        &self,
        name: &str,
        client: &HeaderMap,
        change: impl FnOnce(Vec<u8>) -> Bytes,
    ) -> Response {
        let text = match tokio::fs::read(self.dir.join(name)).await {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return nothing_here(),
            Err(error) => return unreadable(&error),
        };
        let json = HeaderValue::from_static("application/json");
        let headers = HeaderMap::from_iter([(header::CONTENT_TYPE, json)]);
        revalidated(client, headers, change(text))
    }

    /// The configuration with this server's interface origin. What is no JSON object goes out as
    /// it is: the portal shows the mistake to whoever can mend it.
    fn configured(&self, text: Vec<u8>) -> Bytes {
        let Ok(Value::Object(mut config)) = serde_json::from_slice(&text) else {
            return text.into();
        };
        config.insert("sandbox".to_owned(), true.into());
        config.insert("interfaceOrigins".to_owned(), [self.interface_origin.as_str()].into());
        serde_json::to_vec_pretty(&config).unwrap_or(text).into()
    }
}

fn nothing_here() -> Response {
    sentence(StatusCode::NOT_FOUND, "There is nothing at this address. The portal starts at /.")
}

fn being_rebuilt() -> Response {
    let text = "The portal is not in its folder any more; it may be being rebuilt. Try again.";
    let mut response = sentence(StatusCode::SERVICE_UNAVAILABLE, text);
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
    response
}

fn unreadable(error: &io::Error) -> Response {
    tracing::error!(%error, "cannot read a file of the portal");
    let text = "The portal's files cannot be read. The server's log says why.";
    sentence(StatusCode::INTERNAL_SERVER_ERROR, text)
}

#[cfg(test)]
mod properties;
