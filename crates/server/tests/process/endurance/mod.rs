//! What the sandbox has to bear: many sessions at once, a kill in the middle of launches, a full disk,
//! a log without end.

mod full_disk;
mod kill;
mod long_log;
mod many;
mod small_disk;

use std::{fs, path::Path, time::Duration};

use reqwest::{Client, StatusCode};
use serde_json::Value;
use tokio::time::{interval, timeout};

use crate::server::{LONG, Server};

/// A job that sleeps, and the smallest interface: a file server of Python.
const CATALOGUE: &str = r#"
registries = ["images.example"]

[[image]]
id = "images.example/test/job:1"
types = ["headless"]
program = "sleep"
args = ["1000"]

[[image]]
id = "images.example/test/page:1"
types = ["contributed"]
interface = "Page"
program = "python3"
args = ["{dir}/page.py"]
ready = { path = "{base}" }

[[image.files]]
path = "page.py"
text = '''
import http.server

class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()
    def log_message(self, *args):
        pass

http.server.ThreadingHTTPServer(("127.0.0.1", {port}), Page).serve_forever()
'''
"#;

const JOB: &str = "image=images.example/test/job:1";
const PAGE: &str = "image=images.example/test/page:1&type=contributed";

/// What a launch was answered.
async fn launch(
    client: &Client,
    server: &str,
    form: String,
) -> reqwest::Result<(StatusCode, String)> {
    let kind = "application/x-www-form-urlencoded";
    let request = client.post(format!("{server}skaha/v1/session")).header("content-type", kind);
    let response = request.body(form).send().await?;
    Ok((response.status(), response.text().await?.trim().to_owned()))
}

/// The list, or `None` when it is not answered with one.
async fn list(client: &Client, server: &str) -> Option<Vec<Value>> {
    let response = client.get(format!("{server}skaha/v1/session")).send().await.ok()?;
    let response = response.error_for_status().ok()?;
    serde_json::from_str(&response.text().await.ok()?).ok()
}

fn ids(rows: &[Value]) -> Vec<String> {
    rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
}

/// Reads the list until `enough` says so.
async fn listed(client: &Client, server: &Server, enough: impl Fn(&[Value]) -> bool) -> Vec<Value> {
    let reading = async {
        let mut looks = interval(Duration::from_millis(100));
        loop {
            looks.tick().await;
            if let Some(rows) = list(client, &server.address).await
                && enough(&rows)
            {
                return rows;
            }
        }
    };
    timeout(LONG * 3, reading).await.expect("the list says so in time")
}

/// Command lines of the processes that belong to the sessions of a data folder.
fn processes_of(data: &Path) -> Vec<String> {
    let folder = data.canonicalize().unwrap().join("sessions").display().to_string();
    let folder = folder.as_bytes();
    let holds = |path: &Path, name: &str| {
        let bytes = fs::read(path.join(name)).unwrap_or_default();
        bytes.windows(folder.len()).any(|part| part == folder).then_some(bytes)
    };
    let processes = fs::read_dir("/proc").unwrap().flatten().map(|entry| entry.path());
    let found = processes.filter_map(|path| holds(&path, "cmdline"));
    found.map(|line| String::from_utf8_lossy(&line).replace('\0', " ")).collect()
}
