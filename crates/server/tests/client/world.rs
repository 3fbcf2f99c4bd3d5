//! A server of its own for each test, with the built-in images and the real programs.

use std::{env, fs, path::PathBuf, time::Duration};

use nix::sys::signal::Signal;
use serde_json::Value;
use tokio::time::{interval, timeout};

use crate::{
    processes,
    server::{Folders, LONG, Server, client, left_out},
};

pub(crate) struct World {
    pub(crate) canfar: PathBuf,
    folders: Folders,
    server: Option<Server>,
}

impl World {
    /// Starts the server, or says why there is nothing to test with.
    pub(crate) async fn new() -> Option<Self> {
        Self::with(&[]).await
    }

    /// The same with more images than the built-in ones.
    pub(crate) async fn with_images(images: &str) -> Option<Self> {
        Self::with(&[("images.toml", images)]).await
    }

    async fn with(catalogues: &[(&str, &str)]) -> Option<Self> {
        let set = |name| env::var_os(name).map(PathBuf::from);
        let (Some(canfar), Some(programs)) =
            (set("SKAHA_PORTAL_CANFAR"), set("SKAHA_PORTAL_PROGRAMS"))
        else {
            left_out(
                "set SKAHA_PORTAL_CANFAR to the program canfar, and SKAHA_PORTAL_PROGRAMS \
                 to the folder that holds jupyter-lab",
            );
            return None;
        };
        let folders = Folders::new();
        let mut args = vec!["--programs", programs.to_str().unwrap()];
        for (name, text) in catalogues {
            fs::write(folders.path(name), text).unwrap();
            args.extend(["--catalogue", name]);
        }
        fs::create_dir(folders.path("client")).unwrap();
        let recorder = format!("echo \"$1\" >> '{}'\n", folders.path("opened").display());
        fs::write(folders.path("browser.sh"), recorder).unwrap();
        let server = folders.serve(&args).await;
        Some(Self { canfar, folders, server: Some(server) })
    }

    pub(crate) fn server(&self) -> &Server {
        self.server.as_ref().unwrap()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        // Without links: sessions are told the real path of their home.
        self.folders.root.path().canonicalize().unwrap().join(name)
    }

    /// The home of the one user, where jobs start. The first launch makes it, so whoever wants to find
    /// files there makes it before.
    pub(crate) fn home(&self) -> PathBuf {
        let home = self.path("data/files/arc/home").join(skaha_portal::user::name());
        fs::create_dir_all(&home).unwrap();
        home
    }

    /// What the API says, without the client.
    pub(crate) async fn api(&self, path: &str) -> Value {
        let url = format!("{}skaha/v1/{path}", self.server().address);
        let answer = client().get(url).send().await.unwrap();
        serde_json::from_str(&answer.text().await.unwrap()).unwrap()
    }

    pub(crate) async fn session(&self, id: &str) -> Value {
        self.api(&format!("session/{id}")).await
    }

    /// Waits until the session has this status.
    pub(crate) async fn reaches(&self, id: &str, status: &str) -> Value {
        eventually(async || {
            let session = self.session(id).await;
            (session["status"] == status).then_some(session)
        })
        .await
    }

    /// Waits until nothing runs any more whose arguments have `word`.
    pub(crate) async fn ends(&self, word: &str) {
        eventually(async || self.running(word).is_empty().then_some(())).await;
    }

    /// The processes of this server's sessions whose arguments have `word`.
    pub(crate) fn running(&self, word: &str) -> Vec<String> {
        let mut running = processes::of_folder(&self.path(""));
        running.retain(|(_, arguments)| arguments.contains(word));
        running.into_iter().map(|(_, arguments)| arguments).collect()
    }

    /// Ends the server and sees that nothing is left of its sessions, nor their ids in its log.
    pub(crate) async fn end(mut self) {
        let sessions = self.api("session").await;
        let server = self.server.take().unwrap();
        server.signal(Signal::SIGTERM);
        let (status, _, log) = server.ended().await;
        assert!(status.success(), "{log}");
        assert_eq!(self.running(""), Vec::<String>::new());
        for session in sessions.as_array().unwrap() {
            assert!(!log.contains(session["id"].as_str().unwrap()), "an id is in the log");
        }
    }
}

impl Drop for World {
    /// A test that failed half-way leaves its sessions: nothing of them may outlive the test.
    fn drop(&mut self) {
        processes::kill_of_folder(&self.path(""));
    }
}

/// Asks again until there is an answer.
pub(crate) async fn eventually<T>(mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    let asking = async {
        let mut looks = interval(Duration::from_millis(50));
        loop {
            looks.tick().await;
            if let Some(answer) = ask().await {
                return answer;
            }
        }
    };
    timeout(LONG, asking).await.expect("it does not come to that")
}
