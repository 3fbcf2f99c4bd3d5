//! A sandbox of its own for each test, served on a free port.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use sandbox::{Dialect, Sandbox, SandboxConfig};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// Far beyond anything a test waits for; only a failure reaches it.
pub(crate) const DEADLINE: Duration = Duration::from_secs(60);

pub(crate) const USER: &str = "astro1";

/// A sandbox that is being served.
pub(crate) struct World {
    pub(crate) address: SocketAddr,
    pub(crate) sandbox: Sandbox,
    server: JoinHandle<()>,
    data: Data,
}

/// The data folder; it outlives a crash, and is removed at the end.
pub(crate) struct Data(Option<TempDir>, PathBuf);

impl Drop for Data {
    /// A test that failed half-way leaves its sessions: nothing of them may outlive the test.
    fn drop(&mut self) {
        if self.0.is_some() {
            super::processes::kill_of_folder(&self.1);
        }
    }
}

impl Data {
    pub(crate) fn new() -> Self {
        let dir = TempDir::new().unwrap();
        let path = dir.path().canonicalize().unwrap();
        Self(Some(dir), path)
    }

    pub(crate) fn at(path: &Path) -> Self {
        Self(None, path.to_owned())
    }

    pub(crate) fn path(&self) -> &Path {
        &self.1
    }

    /// Changes rows behind the back of a sandbox that does not run, to make time pass.
    pub(crate) fn sql(&self, statement: &str) {
        let database = rusqlite::Connection::open(self.1.join("sandbox.sqlite3")).unwrap();
        assert!(database.execute(statement, []).unwrap() > 0, "no row matched: {statement}");
    }
}

pub(crate) fn config(data: &Path, port: u16) -> SandboxConfig {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let script = here.join("interface.py").display().to_string();
    let catalogue = std::fs::read_to_string(here.join("catalogue.toml")).unwrap();
    std::fs::create_dir_all(data).unwrap();
    let path = data.join("catalogue.toml");
    std::fs::write(&path, catalogue.replace("SCRIPT", &script)).unwrap();
    SandboxConfig {
        data_dir: data.to_owned(),
        user: USER.to_owned(),
        interface_origin: format!("http://localhost:{port}"),
        program_dirs: Vec::new(),
        catalogue: Some(path),
        supervisor: PathBuf::from(env!("CARGO_BIN_EXE_sandbox-supervisor")),
        max_interactive_sessions: 5,
        dialect: Dialect::default(),
        test_controls: false,
    }
}

impl World {
    pub(crate) async fn new() -> Self {
        Self::on(Data::new(), |_| {}).await
    }

    pub(crate) async fn on(data: Data, change: impl FnOnce(&mut SandboxConfig)) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let mut config = config(data.path(), address.port());
        change(&mut config);
        let sandbox = Sandbox::start(config).await.unwrap();
        let router = sandbox.api().merge(sandbox.interfaces());
        let server = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { address, sandbox, server, data }
    }

    pub(crate) fn data(&self) -> &Path {
        self.data.path()
    }

    pub(crate) fn origin(&self) -> String {
        format!("http://localhost:{}", self.address.port())
    }

    /// Ends the server as a crash would: nothing is told to anyone.
    pub(crate) async fn crash(self) -> Data {
        self.server.abort();
        self.server.await.ok();
        drop(self.sandbox);
        self.data
    }

    /// Ends every session and checks that no process is left.
    pub(crate) async fn end(self) -> Data {
        self.sandbox.stop().await;
        assert_eq!(super::processes::of_folder(self.data()), Vec::<String>::new());
        self.crash().await
    }
}

/// Asks again until there is an answer.
pub(crate) async fn eventually<T, F>(what: &str, mut ask: impl FnMut() -> F) -> T
where
    F: Future<Output = Option<T>>,
{
    let until = Instant::now() + DEADLINE;
    while Instant::now() < until {
        if let Some(answer) = ask().await {
            return answer;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("still waiting after {DEADLINE:?}: {what}")
}
