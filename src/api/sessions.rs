//! The user's sessions: list, launch, extend, delete.

use serde_json::Value;

use crate::api::client::{Answer, Client, LAUNCH_DEADLINE, READ_DEADLINE};
use crate::api::fields::Fields;
use crate::api::reply::Reply;
use crate::api::session_texts::masked;
use crate::domain::connect_url::ConnectUrl;
use crate::domain::image::ImageId;
use crate::domain::launch_request::LaunchRequest;
use crate::domain::memory::Gibibytes;
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::registry_login::RegistryLogin;
use crate::domain::session::{Allocated, Session, Used};
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::domain::time::Moment;
use crate::platform::base64;

/// Carries `user:secret` in base64 (contract 1.3).
const REGISTRY_LOGIN: &str = "x-skaha-registry-auth";

/// The user's sessions, as far as they can be read.
#[derive(Debug, PartialEq)]
pub struct SessionList {
    /// Sessions, batch jobs included.
    pub sessions: Vec<Session>,
    /// Rows without an id, a name or a status: counted, so that they are not lost in silence.
    pub unreadable: u32,
    /// What is known of these: their ids, or else their names.
    odd: Vec<String>,
}

impl SessionList {
    /// Keeps known sessions whose rows are there and cannot be read: they have not gone.
    pub fn keep_odd(&mut self, known: impl IntoIterator<Item = Session>) {
        for session in known {
            let is_odd = self.odd.contains(&session.id) || self.odd.contains(&session.name);
            if is_odd && !self.sessions.iter().any(|other| other.id == session.id) {
                self.sessions.push(session);
            }
        }
    }
}

impl Client {
    /// Asks for the user's sessions: [`read_sessions`] reads the reply.
    pub async fn sessions(&self) -> Reply {
        self.reply("session").await
    }

    /// Launches a session and gives its id. Not idempotent: never sent twice. The login, for an image that
    /// is not public, goes in a header only.
    ///
    /// # Errors
    /// The platform's problem. Without an answer it stays open whether it was carried out.
    pub async fn launch(
        &self,
        request: &LaunchRequest,
        login: Option<&RegistryLogin>,
    ) -> Result<String, Problem> {
        let header = login.map(|RegistryLogin { user, secret }| {
            (REGISTRY_LOGIN, base64::encode(&format!("{user}:{secret}")))
        });
        let answer = self.post_form("session", &request.form(), header, LAUNCH_DEADLINE).await?;
        read_id(&answer).ok_or(Problem::new(ProblemKind::Unreadable))
    }

    /// Asks the platform for more time for a session; only the list tells whether that changed its end
    /// (contract 1.4).
    ///
    /// # Errors
    /// The platform's problem. Without an answer it stays open whether it was carried out.
    pub async fn renew(&self, id: &str) -> Result<(), Problem> {
        let form = [("action", "renew".to_owned())];
        let answer = self.post_form(&format!("session/{id}"), &form, None, READ_DEADLINE).await;
        match answer {
            Ok(empty) if empty.trim().is_empty() => Ok(()),
            // The page of a proxy that wants a sign-in, for one.
            Ok(_other) => Err(Problem::new(ProblemKind::Unreadable)),
            Err(problem) => Err(masked(problem, id)),
        }
    }

    /// Asks the platform to end a session; only the list tells whether it did (contract 1.5).
    ///
    /// # Errors
    /// The platform's problem.
    pub async fn delete_session(&self, id: &str) -> Result<(), Problem> {
        self.delete(&format!("session/{id}")).await.map_err(|problem| masked(problem, id))
    }
}

/// Reads the user's sessions, batch jobs included; desktop apps are left out by the server.
///
/// # Errors
/// The platform's problem.
pub fn read_sessions(reply: &Reply, origins: &[String]) -> Result<Answer<SessionList>, Problem> {
    // No list is one that is not there at the moment: the gateway says so while Skaha is put in again.
    let answer = reply.json().map_err(|problem| match problem.kind {
        ProblemKind::NotFound => Problem { kind: ProblemKind::Unavailable, ..problem },
        _ => problem,
    })?;
    let body = read_list(&answer.body, origins).ok_or(Problem::new(ProblemKind::Unreadable))?;
    Ok(Answer { body, server_time: answer.server_time, user: answer.user })
}

/// The id that a launch was answered with; `None` for what is none, such as the page of a proxy that
/// wants a sign-in.
fn read_id(answer: &str) -> Option<String> {
    let id = answer.trim();
    let is_id = !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    is_id.then(|| id.to_owned())
}

fn read_list(body: &Value, origins: &[String]) -> Option<SessionList> {
    let mut list = SessionList { sessions: Vec::new(), unreadable: 0, odd: Vec::new() };
    for row in body.as_array()?.iter().filter(|row| !is_application(row)) {
        match read_row(row, origins) {
            // Told apart by it everywhere, so the first one stands.
            Some(session) if list.sessions.iter().any(|other| other.id == session.id) => {}
            Some(session) => list.sessions.push(session),
            None => {
                list.unreadable += 1;
                let row = Fields::of(row);
                let word = row.and_then(|row| row.text("id").or_else(|| row.text("name")));
                list.odd.extend(word.map(str::to_owned));
            }
        }
    }
    Some(list)
}

/// A program on a desktop, on servers that list them: it carries its desktop's id (contract 2.1), and
/// is no session of its own.
fn is_application(row: &Value) -> bool {
    Fields::of(row).and_then(|row| row.text("type")).is_some_and(|kind| kind == "desktop-app")
}

fn read_row(row: &Value, origins: &[String]) -> Option<Session> {
    let row = Fields::of(row)?;
    // A bare number is decimal GB, as the bare texts are (contract 2.1).
    let memory = |key| match row.text(key) {
        Some(text) => Gibibytes::parse(text),
        None => row.number(key).map(Gibibytes::from_gigabytes),
    };
    Some(Session {
        id: row.text("id")?.to_owned(),
        name: row.text("name")?.to_owned(),
        kind: row.text("type").and_then(SessionType::from_wire),
        image: ImageId(row.text("image").unwrap_or_default().to_owned()),
        status: Status::from_wire(row.text("status")?),
        started: row.text("startTime").and_then(Moment::parse),
        expires: row.text("expiryTime").and_then(Moment::parse),
        allocated: Allocated {
            is_fixed: row.flag("isFixedResources"),
            cores: row.number("requestedCPUCores"),
            memory: memory("requestedRAM").map(Gibibytes::as_requested),
            gpus: row.number("requestedGPUCores"),
        },
        used: Used { cores: row.number("cpuCoresInUse"), memory: memory("ramInUse") },
        connect: ConnectUrl::parse(row.text("connectURL").unwrap_or_default(), origins),
    })
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
#[path = "sessions_properties.rs"]
mod properties;

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
#[path = "launch_properties.rs"]
mod launch_properties;

#[cfg(test)]
#[path = "sessions_tests.rs"]
mod tests;
