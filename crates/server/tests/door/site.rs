//! A served site with stand-ins behind the door, and clients for it.

use std::{
    fs,
    io::Write as _,
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{Router, extract::Request, http::StatusCode, response::Response, routing::any};
use hyper_util::rt::TokioIo;
use reqwest::{Method, RequestBuilder, header::HOST, redirect::Policy};
use skaha_portal::{
    door::{Parts, app},
    listen::Loopback,
    me::Admins,
    origins::Origins,
    peer::PeerCheck,
    portal_files::PortalFiles,
    reload::Watcher,
    serve::Running,
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

pub(crate) const INDEX: &str =
    "<!doctype html><html><head><title>portal</title></head><body></body></html>";
pub(crate) const HASHED_JS: &str = "/portal-0123456789abcdef.js";

/// Whom the server was told to be an admin.
pub(crate) const ADMIN: &str = "astro1";

pub(crate) struct Site {
    pub(crate) port: u16,
    pub(crate) dist: TempDir,
    pub(crate) running: Running,
    pub(crate) watcher: Option<Watcher>,
    /// Requests that the API has answered.
    pub(crate) calls: Arc<AtomicUsize>,
    client: reqwest::Client,
}

impl Site {
    pub(crate) async fn start() -> Self {
        Self::with(PeerCheck::of_system(), false).await
    }

    pub(crate) async fn with(peers: PeerCheck, reloads: bool) -> Self {
        let calls = Arc::new(AtomicUsize::new(0));
        let api = api(Arc::clone(&calls));
        Self::serve(peers, reloads, calls, |_| (api, interfaces())).await
    }

    /// With an API and interfaces of the test's own, which may have to know the origins.
    pub(crate) async fn before(services: impl FnOnce(&Origins) -> (Router, Router)) -> Self {
        Self::serve(PeerCheck::of_system(), false, Arc::default(), services).await
    }

    async fn serve(
        peers: PeerCheck,
        reloads: bool,
        calls: Arc<AtomicUsize>,
        services: impl FnOnce(&Origins) -> (Router, Router),
    ) -> Self {
        let dist = dist();
        let listener = Loopback::bind(0, None).await.unwrap();
        let port = listener.port();
        let origins = Origins::at(port);
        let watcher = reloads.then(|| Watcher::start(dist.path()));
        let (api, interfaces) = services(&origins);
        let parts = Parts {
            peers,
            portal: PortalFiles::open(dist.path(), origins.interfaces(), reloads).unwrap(),
            api,
            interfaces,
            admins: Admins::new([ADMIN.to_owned()]),
            development: watcher.as_ref().map(Watcher::routes).unwrap_or_default(),
            origins,
        };
        let client = reqwest::Client::builder().no_proxy().redirect(Policy::none());
        let client = client.build().unwrap();
        Self { port, dist, running: Running::start(listener, app(parts)), watcher, calls, client }
    }

    /// `http://127.0.0.1:PORT`.
    pub(crate) fn portal(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// `http://localhost:PORT`.
    pub(crate) fn interfaces(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.portal()))
    }

    pub(crate) fn get(&self, path: &str) -> RequestBuilder {
        self.request(Method::GET, path)
    }

    /// A request to the interfaces' site. By address, as not every machine resolves `localhost` to
    /// both loopback addresses.
    pub(crate) fn at_interfaces(&self, method: Method, path: &str) -> RequestBuilder {
        self.request(method, path).header(HOST, format!("localhost:{}", self.port))
    }

    /// Sends `head` and an empty line as they are, and reads to the end of the connection.
    pub(crate) async fn raw(&self, head: &str) -> String {
        let mut stream = self.connect().await;
        let head = format!("{}\r\nConnection: close\r\n\r\n", head.trim().replace('\n', "\r\n"));
        stream.write_all(head.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        answer
    }

    pub(crate) async fn connect(&self) -> TcpStream {
        TcpStream::connect(SocketAddr::from((Ipv4Addr::LOCALHOST, self.port))).await.unwrap()
    }
}

fn api(calls: Arc<AtomicUsize>) -> Router {
    let count = async move |request: Request| {
        calls.fetch_add(1, Ordering::SeqCst);
        format!("{} at the api", request.method())
    };
    Router::new()
        .route("/skaha/v1/session", any(count.clone()))
        .route("/skaha/v1/session/{id}", any(count.clone()))
        .route("/arc/nodes/home/{user}", any(count))
        .fallback(|| async { (StatusCode::NOT_FOUND, "not found, says the api") })
}

fn interfaces() -> Router {
    Router::new()
        .route("/session/notebook/{id}/socket", any(upgrade))
        .route("/session/notebook/{id}/{*rest}", any(|| async { "an interface" }))
}

/// Switches protocols and then reads until the client goes.
async fn upgrade(mut request: Request) -> Response {
    let socket = hyper::upgrade::on(&mut request);
    tokio::spawn(async move {
        let mut socket = TokioIo::new(socket.await.unwrap());
        tokio::io::copy(&mut socket, &mut tokio::io::sink()).await.ok();
    });
    let switching = Response::builder().status(StatusCode::SWITCHING_PROTOCOLS);
    switching.header("connection", "upgrade").header("upgrade", "x").body("".into()).unwrap()
}

/// A built portal. The compressed files hold other words, so that a test sees which one it got.
fn dist() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let put = |path: &str, text: &str| {
        let path = dir.path().join(path.trim_start_matches('/'));
        fs::create_dir_all(path.parent().unwrap_or(Path::new("/"))).unwrap();
        fs::write(path, text).unwrap();
    };
    put("index.html", INDEX);
    put("index.html.br", "index in brotli");
    put("index.html.gz", "index in gzip");
    put(HASHED_JS, "js as it is");
    put(&format!("{HASHED_JS}.br"), "js in brotli");
    put(&format!("{HASHED_JS}.gz"), "js in gzip");
    put("portal-0123456789abcdef_bg.wasm", "\0asm");
    put("main-fedcba9876543210.css", "a{}");
    put("icon.svg", "<svg/>");
    put("build.json", r#"{"build":"1.2.3+01234567"}"#);
    put("config.json", r#"{"brand":"Test","interfaceOrigins":["https://old.example"]}"#);
    dir
}

/// Says what a test leaves out on this machine: past the harness, which keeps what a passing test prints
/// to itself.
pub(crate) fn left_out(why: &str) {
    std::io::stdout().write_all(format!("left out: {why}\n").as_bytes()).unwrap();
}
