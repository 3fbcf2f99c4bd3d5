//! The client as a user calls it, and what it said.

use std::{fs, path::Path, process::Stdio};

use serde_json::Value;
use tokio::{process::Command, time::timeout};

use crate::{server::LONG, world::World};

/// What the client said; tables are as wide as they need to be.
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    /// The words of the row that begins with `first`, such as a session's in `canfar ps`.
    pub(crate) fn row(&self, first: &str) -> Vec<&str> {
        let rows = self.out.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
        let mut rows = rows.filter(|words| words.first() == Some(&first));
        rows.next().unwrap_or_else(|| panic!("no row of {first}: {}", self.out))
    }

    /// The whole output as a list of words: ids, one a line.
    pub(crate) fn words(&self) -> Vec<&str> {
        self.out.split_whitespace().collect()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }

    /// The text after `label` in the table of `canfar info`.
    pub(crate) fn value(&self, label: &str) -> &str {
        let mut values = self.out.lines().filter_map(|line| line.trim().strip_prefix(label));
        values.next().unwrap_or_else(|| panic!("no {label}: {}", self.out)).trim()
    }
}

impl World {
    /// Calls the client with the words of `line` and expects that it ends well.
    pub(crate) async fn canfar(&self, line: &str) -> Said {
        let said = self.try_canfar(line).await;
        assert_eq!(said.code, 0, "canfar {line}\n{}{}", said.out, said.err);
        said
    }

    pub(crate) async fn try_canfar(&self, line: &str) -> Said {
        said(self.client_command(&self.canfar).args(line.split_whitespace())).await
    }

    /// Launches one session and gives its id.
    pub(crate) async fn create(&self, what: &str) -> String {
        let said = self.canfar(&format!("create -o json {what}")).await;
        let ids: Vec<String> = serde_json::from_value(said.json()).unwrap();
        let [id] = ids.try_into().unwrap();
        id
    }

    /// What a script that uses the client's library prints as JSON.
    pub(crate) async fn python(&self, script: &str) -> Value {
        let python = self.canfar.with_file_name("python");
        let said = said(self.client_command(&python).args(["-c", script])).await;
        assert_eq!(said.code, 0, "{}", said.err);
        said.json()
    }

    /// A program of the client's environment, pointed at this server and at nothing else.
    pub(crate) fn client_command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.env_clear().env("PATH", std::env::var_os("PATH").unwrap());
        command.env("HOME", self.path("client")).env("LANG", "C.UTF-8");
        command.env("NO_COLOR", "1").env("TERM", "dumb");
        command.env("CANFAR_URL", format!("{}skaha/v1", self.server().address));
        command.env("CANFAR_TOKEN", "any");
        command.env("CANFAR_CONSOLE__WIDTH", "1000").env("CANFAR_CONSOLE__BANNER", "false");
        // By `sh`: a script that was written just now cannot always be executed, because a process
        // that another test starts may hold it open for a moment.
        command.env("BROWSER", format!("sh '{}' %s", self.path("browser.sh").display()));
        command.current_dir(self.path("client")).stdin(Stdio::null()).kill_on_drop(true);
        command
    }

    /// The addresses that the client opened in a browser so far.
    pub(crate) fn opened(&self) -> Vec<String> {
        let opened = fs::read_to_string(self.path("opened")).unwrap_or_default();
        opened.lines().map(str::to_owned).collect()
    }
}

pub(crate) async fn said(command: &mut Command) -> Said {
    let output = timeout(LONG, command.output()).await.unwrap().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let code = output.status.code().expect("the client ended by itself");
    Said { code, out: text(&output.stdout), err: text(&output.stderr) }
}

/// Whether a text has all of these in it.
pub(crate) fn has(text: &str, parts: &[impl AsRef<str>]) -> bool {
    parts.iter().all(|part| text.contains(part.as_ref()))
}
