//! The built-in catalogue with a real JupyterLab, when there is one.

use axum::http::{Method, StatusCode};
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;

use crate::http::{Answer, send};
use crate::processes;
use crate::real::{built_in, programs};
use crate::world::{Data, USER, World, eventually};

const NOTEBOOK: &str = "images.canfar.net/skaha/base-notebook:latest";
const TERMINAL: &str = "images.canfar.net/skaha/terminal:latest";

struct Lab<'a> {
    world: &'a World,
    id: String,
}

impl Lab<'_> {
    async fn ask(&self, method: Method, path: &str, token: bool) -> Answer {
        let target = format!("/session/notebook/{}/{path}", self.id);
        let token = token.then(|| format!("token {}", self.id));
        let headers: Vec<_> = token.iter().map(|t| ("authorization", t.as_str())).collect();
        send(self.world.address, method, &target, &headers, "").await
    }

    /// Runs code in the kernel through the proxied WebSocket and gives the result's text.
    async fn compute(&self, kernel: &str, code: &str) -> String {
        let port = self.world.address.port();
        let path = format!("session/notebook/{}/api/kernels/{kernel}/channels", self.id);
        let mut request = format!("ws://localhost:{port}/{path}").into_client_request().unwrap();
        let token = format!("token {}", self.id);
        request.headers_mut().insert("authorization", token.parse().unwrap());
        request.headers_mut().insert("origin", self.world.origin().parse().unwrap());
        let stream = TcpStream::connect(self.world.address).await.unwrap();
        let (mut socket, _) = tokio_tungstenite::client_async(request, stream).await.unwrap();
        let message = json!({
            "channel": "shell",
            "header": {"msg_id": "1", "msg_type": "execute_request", "session": "s", "username": "",
                       "version": "5.3", "date": "2026-01-05T10:00:00Z"},
            "parent_header": {}, "metadata": {}, "buffers": [],
            "content": {"code": code, "silent": false, "store_history": false,
                        "user_expressions": {}, "allow_stdin": false, "stop_on_error": true},
        });
        socket.send(Message::text(message.to_string())).await.unwrap();
        while let Some(message) = socket.next().await {
            let message: Value = serde_json::from_str(message.unwrap().to_text().unwrap()).unwrap();
            if message["msg_type"] == "execute_result" {
                return message["content"]["data"]["text/plain"].as_str().unwrap().to_owned();
            }
        }
        panic!("the kernel closed the connection")
    }

    async fn kernel(&self) -> String {
        let kernel = self.ask(Method::POST, "api/kernels", true).await;
        assert_eq!(kernel.status, StatusCode::CREATED, "{}", kernel.body);
        kernel.json()["id"].as_str().unwrap().to_owned()
    }
}

#[tokio::test]
async fn jupyterlab_computes_and_outlives_a_crash() {
    let Some(programs) = programs() else { return };
    let world = built_in(Data::new(), &programs).await;
    let images = world.get("/image").await.json();
    let ids: Vec<_> = images.as_array().unwrap().iter().map(|image| &image["id"]).collect();
    assert_eq!(ids.first_chunk(), Some(&[NOTEBOOK, TERMINAL].map(Value::from).each_ref()));
    let id = world.launch(&format!("image={NOTEBOOK}&type=notebook&name=lab")).await;
    let session = world.reaches(&id, "Running").await;
    let lab = Lab { world: &world, id: id.clone() };

    let url = session["connectURL"].as_str().unwrap();
    let target = url.strip_prefix(&world.origin()).unwrap();
    let page = send(world.address, Method::GET, target, &[], "").await;
    assert_eq!(page.status, StatusCode::OK, "the connect URL opens: {}", page.body);
    assert!(page.headers.get("set-cookie").is_some(), "signed in within the session's path");
    let settings: String = page.body.split_whitespace().collect();
    assert!(settings.contains(r#""news":{"disabled":true}"#), "no request to the project's news");
    assert_eq!(lab.ask(Method::GET, "api/status", false).await.status, StatusCode::FORBIDDEN);
    // Another session's token opens nothing here.
    let status = format!("/session/notebook/{id}/api/status");
    for foreign in ["token k3x9a0bq", "Bearer k3x9a0bq"] {
        let headers = [("authorization", foreign)];
        let answer = send(world.address, Method::GET, &status, &headers, "").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{foreign}");
    }
    let home = lab.ask(Method::GET, &format!("api/contents/arc/home/{USER}"), true).await;
    assert_eq!(home.json()["type"], "directory");

    let kernel = lab.kernel().await;
    assert_eq!(lab.compute(&kernel, "answer = 6*7; answer").await, "42");
    for pid in processes::pids_of_folder(world.data()) {
        assert!(!processes::arguments(pid).contains(&id), "{}", processes::arguments(pid));
    }

    let data = world.crash().await;
    let world = built_in(data, &programs).await;
    let lab = Lab { world: &world, id: id.clone() };
    eventually("the adopted session", async || {
        lab.ask(Method::GET, "api", false).await.status.is_success().then_some(())
    })
    .await;
    assert_eq!(lab.compute(&kernel, "answer").await, "42", "the kernel kept its state");
    let logs = world.logs(&id).await;
    assert!(!logs.contains(&id), "the server's own log has no credential: {logs}");
    world.end().await;
}

#[tokio::test]
async fn jobs_use_the_same_python() {
    let Some(programs) = programs() else { return };
    let world = built_in(Data::new(), &programs).await;
    let id = world.launch(&format!("image={TERMINAL}&name=a")).await;
    world.reaches(&id, "Completed").await;
    assert!(world.logs(&id).await.starts_with("Python 3."), "{}", world.logs(&id).await);
    let code = "cmd=python3&args=-c+import+jupyterlab;print(6*7)";
    // "import jupyterlab;print(6*7)" is two words, which the contract cannot quote.
    let split = world.launch(&format!("image={TERMINAL}&name=b&{code}")).await;
    world.reaches(&split, "Failed").await;
    let code = "cmd=python3&args=-m+jupyterlab.labapp+--version";
    let id = world.launch(&format!("image={TERMINAL}&name=c&{code}")).await;
    world.reaches(&id, "Completed").await;
    world.end().await;
}
