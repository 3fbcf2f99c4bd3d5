//! How fast the list of sessions is answered with few and with many sessions stored. Run by
//! `cargo xtask bench sandbox`: the real server, built for release, and a client on the same machine,
//! so the figures include the client's own work.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a measurement that cannot be made is to fail"
)]

use std::{
    fs,
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use reqwest::Client;
use tokio::task::JoinSet;

/// Connections that ask at once, each the next time when it has its answer.
const CONNECTIONS: usize = 4;
const WARM_UP: Duration = Duration::from_secs(1);
const MEASURED: Duration = Duration::from_secs(5);

/// What is stored (own sessions, others') and what is read.
const SCENES: [(&str, u32, u32, &str); 4] = [
    ("the user's 50 sessions", 50, 0, "session"),
    ("the user's 50 of 5,000 sessions", 50, 4_950, "session"),
    ("everybody's 5,000 (view=all)", 50, 4_950, "session?view=all"),
    ("5,000 sessions of one user", 5_000, 0, "session"),
];

/// Ends the server with the measurement, however that ends.
struct Server(Child, String);

impl Drop for Server {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

fn start(folder: &std::path::Path) -> Server {
    fs::create_dir(folder.join("dist")).unwrap();
    fs::write(folder.join("dist/index.html"), "<head></head>").unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_skaha-portal"))
        .args(["--port", "0", "--data", "data", "--test-controls"])
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim_end().strip_prefix("ready: ").expect("a ready line").to_owned();
    Server(child, address)
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let server = start(folder.path());
    let client = Client::builder().no_proxy().build().unwrap();
    println!("{:<34} {:>10} {:>8} {:>9} {:>9}", "GET", "requests/s", "kB", "p50 ms", "p99 ms");
    for (name, own, others, path) in SCENES {
        let seed =
            format!(r#"{{"seed": {{"own_sessions": {own}, "sessions": {others}, "users": 300}}}}"#);
        let control = format!("{}sandbox/control", server.1);
        client.patch(control).body(seed).send().await.unwrap().error_for_status().unwrap();
        let url = format!("{}skaha/v1/{path}", server.1);
        ask(&client, &url, WARM_UP).await;
        let size = client.get(&url).send().await.unwrap().bytes().await.unwrap().len();
        let mut times = ask(&client, &url, MEASURED).await;
        times.sort_unstable();
        let of = |share: usize| {
            times[(times.len() * share / 100).min(times.len() - 1)].as_secs_f64() * 1e3
        };
        let rate = times.len() as f64 / MEASURED.as_secs_f64();
        println!(
            "{name:<34} {rate:>10.0} {:>8.1} {:>9.2} {:>9.2}",
            size as f64 / 1e3,
            of(50),
            of(99)
        );
    }
}

/// How long each answer took.
async fn ask(client: &Client, url: &str, time: Duration) -> Vec<Duration> {
    let until = Instant::now() + time;
    let mut connections = JoinSet::new();
    for _ in 0..CONNECTIONS {
        let (client, url) = (client.clone(), url.to_owned());
        connections.spawn(async move {
            let mut times = Vec::new();
            while Instant::now() < until {
                let began = Instant::now();
                let answer = client.get(&url).send().await.unwrap().error_for_status().unwrap();
                answer.bytes().await.unwrap();
                times.push(began.elapsed());
            }
            times
        });
    }
    connections.join_all().await.concat()
}
