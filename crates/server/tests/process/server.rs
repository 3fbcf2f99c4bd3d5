//! The binary, started with folders of its own.

use std::{
    fs,
    io::Write as _,
    net::TcpListener,
    path::Path,
    process::{ExitStatus, Output, Stdio},
    time::Duration,
};

use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, BufReader},
    process::{Child, Command},
    sync::watch,
    time::timeout,
};

/// For what takes milliseconds unless something is wrong.
pub(crate) const LONG: Duration = Duration::from_secs(60);

/// The folders that a server needs, empty but for the smallest portal.
pub(crate) struct Folders {
    pub(crate) root: TempDir,
}

impl Folders {
    pub(crate) fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("dist")).unwrap();
        fs::write(root.path().join("dist/index.html"), "<head></head>").unwrap();
        Self { root }
    }

    pub(crate) fn path(&self, name: &str) -> std::path::PathBuf {
        self.root.path().join(name)
    }

    /// The command with these folders. Whoever runs the tests keeps their own data folder.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_skaha-portal"));
        command.current_dir(self.root.path()).args(args).kill_on_drop(true);
        command.env("HOME", self.path("home")).env_remove("XDG_DATA_HOME");
        command.env("RUST_LOG", "trace").stdin(Stdio::null());
        command
    }

    /// Runs a command that is to end by itself.
    pub(crate) async fn run(&self, args: &[&str]) -> Output {
        timeout(LONG, self.command(args).output()).await.unwrap().unwrap()
    }

    /// A server with the data folder `data`, once it says that it is ready.
    pub(crate) async fn serve(&self, args: &[&str]) -> Server {
        let args = [&["--port", "0", "--data", "data"], args].concat();
        Server::spawn(self.command(&args)).await
    }
}

pub(crate) struct Server {
    child: Child,
    /// `http://127.0.0.1:PORT/`, as it was printed.
    pub(crate) address: String,
    pub(crate) port: u16,
    stdout: BufReader<tokio::process::ChildStdout>,
    log: watch::Receiver<String>,
}

impl Server {
    pub(crate) async fn spawn(mut command: Command) -> Self {
        let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let log = gather(BufReader::new(child.stderr.take().unwrap()));
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        timeout(LONG, stdout.read_line(&mut line)).await.unwrap().unwrap();
        let address = line.trim_end().strip_prefix("ready: ").unwrap_or_else(|| {
            panic!("no ready line: {line:?}; log:\n{}", log.borrow().as_str());
        });
        let port = address.trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        Self { address: address.to_owned(), port, child, stdout, log }
    }

    pub(crate) fn pid(&self) -> u32 {
        self.child.id().expect("the server runs")
    }

    pub(crate) fn signal(&self, signal: Signal) {
        let pid = self.child.id().expect("the server runs");
        kill(Pid::from_raw(pid.try_into().unwrap()), signal).unwrap();
    }

    /// Waits for the end; the exit status, what else was on stdout, and the log.
    pub(crate) async fn ended(mut self) -> (ExitStatus, String, String) {
        let status = timeout(LONG, self.child.wait()).await.unwrap().unwrap();
        let mut rest = String::new();
        timeout(LONG, self.stdout.read_to_string(&mut rest)).await.unwrap().unwrap();
        // The sender goes when stderr is at its end.
        timeout(LONG, async { while self.log.changed().await.is_ok() {} }).await.unwrap();
        let log = self.log.borrow().clone();
        (status, rest, log)
    }

    pub(crate) async fn logged(&self, text: &str) {
        let mut log = self.log.clone();
        let seen = log.wait_for(|log| log.contains(text));
        timeout(LONG, seen).await.unwrap().unwrap();
    }
}

fn gather(stderr: BufReader<tokio::process::ChildStderr>) -> watch::Receiver<String> {
    let (log, receiver) = watch::channel(String::new());
    tokio::spawn(async move {
        let mut lines = stderr.lines();
        while let Ok(Some(line)) = lines.next_line().await {
            log.send_modify(|log| {
                log.push_str(&line);
                log.push('\n');
            });
        }
    });
    receiver
}

pub(crate) fn client() -> reqwest::Client {
    let client = reqwest::Client::builder().no_proxy();
    client.redirect(reqwest::redirect::Policy::none()).build().unwrap()
}

/// A port that nobody else gets as long as the listener lives.
pub(crate) fn taken_port() -> (TcpListener, u16) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    (listener, port)
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

pub(crate) fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// Says what a test leaves out on this machine: past the harness, which keeps what a passing test prints
/// to itself.
pub(crate) fn left_out(why: &str) {
    std::io::stdout().write_all(format!("left out: {why}\n").as_bytes()).unwrap();
}
