//! Whether an interface answers yet, asked of a real session whose program takes its time.

use std::fs;

use nix::sys::signal::Signal;
use reqwest::header::HOST;
use tokio::time::{Duration, interval, timeout};

use crate::server::{Folders, LONG, Server, client};

/// What the sandbox looks at is there at once; the page that people open, only after `go`. It ends by
/// itself when a failed test left it.
const CATALOGUE: &str = r#"
registries = ["images.example"]

[[image]]
id = "images.example/test/late:1"
types = ["contributed"]
interface = "Late"
program = "python3"
args = ["{dir}/late.py"]

[image.ready]
path = "{base}api"

[[image.files]]
path = "late.py"
text = '''
import http.server, os, threading

go = threading.Event()

class Late(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path.endswith("/go"):
            go.set()
        is_up = go.is_set() or self.path.endswith("/api")
        self.send_response(200 if is_up else 503)
        self.send_header("Content-Length", "0")
        self.end_headers()
    def log_message(self, *args):
        pass

timer = threading.Timer(300, lambda: os._exit(1))
timer.daemon = True
timer.start()
http.server.ThreadingHTTPServer(("127.0.0.1", {port}), Late).serve_forever()
'''
"#;

async fn launch(server: &Server) -> String {
    let url = format!("{}skaha/v1/session", server.address);
    let form = "type=contributed&name=late&image=images.example/test/late:1";
    let kind = "application/x-www-form-urlencoded";
    let request = client().post(url).header("content-type", kind).body(form);
    let response = request.send().await.unwrap().error_for_status().unwrap();
    response.text().await.unwrap().trim().to_owned()
}

async fn get(server: &Server, path: &str) -> (u16, String) {
    let url = format!("{}{path}", server.address);
    let response = client().get(url).send().await.unwrap();
    (response.status().as_u16(), response.text().await.unwrap())
}

async fn until(server: &Server, path: &str, is_it: impl Fn(u16, &str) -> bool) {
    let mut last = (0, String::new());
    let comes = async {
        let mut looks = interval(Duration::from_millis(50));
        while !is_it(last.0, &last.1) {
            looks.tick().await;
            last = get(server, path).await;
        }
    };
    assert!(timeout(LONG, comes).await.is_ok(), "{last:?}");
}

#[tokio::test]
async fn a_session_is_ready_when_its_page_answers_and_not_before() {
    let folders = Folders::new();
    fs::write(folders.path("catalogue.toml"), CATALOGUE).unwrap();
    let server = folders.serve(&["--catalogue", "catalogue.toml", "--test-controls"]).await;
    let id = launch(&server).await;
    let (session, ready) = (format!("skaha/v1/session/{id}"), format!("portal/ready/{id}"));

    until(&server, &session, |_, text| text.contains("\"Running\"")).await;
    assert_eq!(get(&server, &ready).await, (200, r#"{"ready":false}"#.to_owned()));

    let page = format!("{}session/contrib/{id}/go", server.address);
    let host = format!("localhost:{}", server.port);
    let went = client().get(page).header(HOST, host).send().await.unwrap();
    assert_eq!(went.status().as_u16(), 200);
    until(&server, &ready, |status, text| (status, text) == (200, r#"{"ready":true}"#)).await;

    let refuse = format!(
        r#"{{"faults": [{{"on": {{"path": "/{session}"}}, "effect": {{"answer": {{"status": 503}}}}}}]}}"#
    );
    let control = format!("{}sandbox/control", server.address);
    client().patch(&control).body(refuse).send().await.unwrap().error_for_status().unwrap();
    until(&server, &ready, |status, text| {
        status == 503 && text.starts_with("temporarily unavailable")
    })
    .await;
    client().delete(&control).send().await.unwrap().error_for_status().unwrap();

    let deleted = client().delete(format!("{}{session}", server.address)).send().await.unwrap();
    assert_eq!(deleted.status().as_u16(), 200);
    until(&server, &ready, |status, text| status == 404 && text.contains("not found")).await;

    server.signal(Signal::SIGTERM);
    let (_, _, log) = server.ended().await;
    assert!(!log.contains(&id), "a session's id is in the log");
    assert!(log.contains("route=\"/portal/ready/{id}\""), "{log}");
}
