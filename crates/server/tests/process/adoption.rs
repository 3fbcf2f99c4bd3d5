//! Sessions outlive a server that is killed, and do not outlive one that is stopped.

use std::{fs, path::Path};

use nix::sys::signal::Signal;
use reqwest::{Url, header::HOST};
use serde_json::Value;
use tokio::time::{Duration, interval, timeout};

use crate::server::{Folders, LONG, Server, client};

/// An interface that answers with its process id. It ends by itself when a failed test left it.
const CATALOGUE: &str = r#"
registries = ["images.example"]

[[image]]
id = "images.example/test/small:1"
types = ["notebook"]
interface = "Small"
program = "python3"
args = ["{dir}/small.py"]

[image.ready]
path = "{base}api"

[[image.files]]
path = "small.py"
text = '''
import http.server, os, threading

class Small(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = str(os.getpid()).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *args):
        pass

timer = threading.Timer(300, lambda: os._exit(1))
timer.daemon = True
timer.start()
http.server.ThreadingHTTPServer(("127.0.0.1", {port}), Small).serve_forever()
'''
"#;

async fn launch(server: &Server) -> String {
    let url = format!("{}skaha/v1/session", server.address);
    let form = "type=notebook&name=small&image=images.example/test/small:1";
    let kind = "application/x-www-form-urlencoded";
    let request = client().post(url).header("content-type", kind).body(form);
    let response = request.send().await.unwrap();
    let status = response.status();
    let id = response.text().await.unwrap().trim().to_owned();
    assert!(status.is_success(), "{id}");
    id
}

async fn text(server: &Server, path: &str) -> String {
    let url = format!("{}skaha/v1/session/{path}", server.address);
    client().get(url).send().await.unwrap().text().await.unwrap()
}

/// The connect URL of the session once it runs.
async fn running(server: &Server, id: &str) -> Url {
    let runs = async {
        let mut looks = interval(Duration::from_millis(50));
        loop {
            looks.tick().await;
            let session: Value = serde_json::from_str(&text(server, id).await).unwrap();
            match session["status"].as_str().unwrap() {
                "Pending" => {}
                "Running" => return session["connectURL"].as_str().unwrap().parse().unwrap(),
                _ => panic!("{session}\n{}", text(server, &format!("{id}?view=events")).await),
            }
        }
    };
    timeout(LONG, runs).await.unwrap()
}

/// What the interface says when it is called as a browser does it: its process id.
async fn interface(server: &Server, connect: &Url) -> u32 {
    let host = format!("localhost:{}", server.port);
    assert_eq!(connect.origin().ascii_serialization(), format!("http://{host}"));
    // By address: not every machine resolves `localhost` to where the server listens.
    let url = format!("{}{}", server.address, connect.path().trim_start_matches('/'));
    let response = client().get(url).header(HOST, host).send().await.unwrap();
    response.text().await.unwrap().parse().unwrap()
}

#[tokio::test]
async fn sessions_outlive_a_kill_and_not_an_orderly_end() {
    let folders = Folders::new();
    fs::write(folders.path("catalogue.toml"), CATALOGUE).unwrap();
    let args = ["--catalogue", "catalogue.toml"];

    let first = folders.serve(&args).await;
    let id = launch(&first).await;
    let pid = interface(&first, &running(&first, &id).await).await;
    let process = format!("/proc/{pid}");
    first.signal(Signal::SIGKILL);
    let (_, _, first_log) = first.ended().await;
    assert!(Path::new(&process).exists(), "the session must outlive the server");

    let second = folders.serve(&args).await;
    let adopted = interface(&second, &running(&second, &id).await).await;
    assert_eq!(adopted, pid, "adopted, not started anew");
    second.signal(Signal::SIGINT);
    let (status, _, second_log) = second.ended().await;
    assert_eq!(status.code(), Some(0), "{second_log}");
    assert!(!Path::new(&process).exists(), "nothing is left running");

    let third = folders.serve(&args).await;
    let events = text(&third, &format!("{id}?view=events")).await;
    assert!(events.contains("SandboxStopped"), "{events}");
    third.signal(Signal::SIGTERM);
    let (_, _, third_log) = third.ended().await;
    for log in [first_log, second_log, third_log] {
        assert!(!log.contains(&id), "a session's id is in the log");
    }
}
