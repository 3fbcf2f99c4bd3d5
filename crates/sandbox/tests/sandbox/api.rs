//! What tests say to the session API.

use axum::http::{Method, StatusCode};
use serde_json::Value;

use crate::http::{Answer, send};
use crate::world::{Data, World, eventually};

pub(crate) const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
pub(crate) const PAGE: &str = "images.canfar.net/test/page:1";
pub(crate) const SHELL: &str = "images.canfar.net/test/shell:1";
pub(crate) const CONTROL: &str = "/sandbox/control";
pub(crate) const SLEEPY: &str = "images.canfar.net/test/sleepy:1";

impl World {
    pub(crate) async fn with_controls() -> Self {
        Self::on(Data::new(), |config| config.test_controls = true).await
    }

    pub(crate) async fn control(&self, change: Value) -> Answer {
        let answer = send(self.address, Method::PATCH, CONTROL, &[], change.to_string()).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        answer
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        send(self.address, Method::GET, &format!("/skaha/v1{path}"), &[], "").await
    }

    pub(crate) async fn delete(&self, path: &str) -> Answer {
        send(self.address, Method::DELETE, &format!("/skaha/v1{path}"), &[], "").await
    }

    /// POST as the official client does: everything in the query, urlencoded Content-Type, empty body.
    pub(crate) async fn post(&self, path: &str) -> Answer {
        send(self.address, Method::POST, &format!("/skaha/v1{path}"), &[FORM], "").await
    }

    pub(crate) async fn launch(&self, query: &str) -> String {
        let answer = self.post(&format!("/session?{query}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        answer.body.strip_suffix('\n').expect("a newline after the id").to_owned()
    }

    pub(crate) async fn session(&self, id: &str) -> Value {
        let answer = self.get(&format!("/session/{id}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        answer.json()
    }

    pub(crate) async fn events(&self, id: &str) -> String {
        self.get(&format!("/session/{id}?view=events")).await.body
    }

    pub(crate) async fn logs(&self, id: &str) -> String {
        self.get(&format!("/session/{id}?view=logs")).await.body
    }

    /// Waits for a status. Another final one fails at once, with the events that say why.
    pub(crate) async fn reaches(&self, id: &str, status: &str) -> Value {
        eventually(status, async || {
            let session = self.session(id).await;
            let now = session["status"].as_str().unwrap().to_owned();
            if now == status {
                return Some(session);
            }
            let over = matches!(now.as_str(), "Completed" | "Failed");
            assert!(!over, "{now} instead of {status}:\n{}", self.events(id).await);
            None
        })
        .await
    }

    pub(crate) async fn is_gone(&self, id: &str) {
        eventually("the session's row to go", async || {
            let answer = self.get(&format!("/session/{id}")).await;
            (answer.status == StatusCode::NOT_FOUND).then_some(())
        })
        .await;
    }
}
