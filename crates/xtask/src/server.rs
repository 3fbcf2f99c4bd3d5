//! Building and starting the server.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};
use clap::Args;
use serde::Deserialize;

use crate::process;
use crate::step::step;

const PACKAGE: &str = "skaha-portal";

/// What is passed on to the server.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct ServerArgs {
    /// Port on 127.0.0.1; 0 takes a free one [default: 8080]
    #[arg(long)]
    port: Option<u16>,
    /// Folder of the sessions and their files [default: a per-user data folder]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Active interactive sessions that the user may have [default: 5]
    #[arg(long, value_name = "N")]
    max_sessions: Option<u32>,
    /// User who is shown the way to the admin's page; may be given more than once [default: you]
    #[arg(long = "admin", value_name = "USER")]
    admins: Vec<String>,
    /// Release of Skaha to imitate: 1.4, 1.4-limit-range, 1.3, 1.1 or 0.30 [default: 1.4]
    #[arg(long, value_name = "VERSION")]
    dialect: Option<String>,
    /// Let /sandbox/control make the sandbox misbehave: docs/test-controls.md
    #[arg(long)]
    test_controls: bool,
}

/// Builds the server and returns its program.
///
/// # Errors
/// Cargo's, whose messages are on the terminal by then.
pub(crate) fn build() -> Result<PathBuf> {
    step("server", "cargo build", "2 minutes the first time, then seconds", || {
        // Cargo itself says where the program is: target folders can be set in many places.
        let mut cargo = process::cargo(&["build", "--package", PACKAGE, "--message-format"]);
        cargo.arg("json-render-diagnostics").stderr(Stdio::inherit());
        let output = cargo.output().context("cargo cannot be started")?;
        if !output.status.success() {
            anyhow::bail!("`cargo build --package {PACKAGE}` failed");
        }
        program_in(&String::from_utf8_lossy(&output.stdout))
            .context("cargo built the server without saying where it is")
    })
}

/// The server as a command that serves `portal_dir` with the sessions' programs of `programs`.
pub(crate) fn serve(
    server: &Path,
    args: &ServerArgs,
    portal_dir: &Path,
    programs: &Path,
) -> Command {
    let mut command = process::command(server);
    command.arg("--portal-dir").arg(portal_dir).arg("--programs").arg(programs);
    if let Some(port) = args.port {
        command.arg("--port").arg(port.to_string());
    }
    if let Some(data) = &args.data {
        command.arg("--data").arg(data);
    }
    if let Some(most) = args.max_sessions {
        command.arg("--max-sessions").arg(most.to_string());
    }
    for admin in &args.admins {
        command.arg("--admin").arg(admin);
    }
    if let Some(dialect) = &args.dialect {
        command.arg("--dialect").arg(dialect);
    }
    if args.test_controls {
        command.arg("--test-controls");
    }
    command
}

/// One message of cargo, as far as it matters here.
#[derive(Deserialize)]
struct Message {
    target: Option<Target>,
    executable: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

fn program_in(messages: &str) -> Option<PathBuf> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Message>(line).ok())
        .filter(|message| message.target.as_ref().is_some_and(|target| target.name == PACKAGE))
        .find_map(|message| message.executable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_where_cargo_says() {
        let messages = r#"{"reason":"compiler-artifact","target":{"name":"other"},"executable":"/x/other"}
{"reason":"compiler-artifact","target":{"name":"skaha-portal"},"executable":null}
{"reason":"compiler-artifact","target":{"name":"skaha-portal"},"executable":"/x/skaha-portal"}
{"reason":"build-finished","success":true}"#;
        assert_eq!(program_in(messages), Some(PathBuf::from("/x/skaha-portal")));
        assert_eq!(program_in(""), None);
    }

    #[test]
    fn only_what_was_given_is_passed_on() {
        let shown = |args: &ServerArgs| {
            let command = serve(Path::new("s"), args, Path::new("d"), Path::new("p"));
            let words: Vec<_> =
                command.get_args().map(|a| a.to_string_lossy().into_owned()).collect();
            words.join(" ")
        };
        assert_eq!(shown(&ServerArgs::default()), "--portal-dir d --programs p");
        let given = ServerArgs {
            port: Some(0),
            data: Some(PathBuf::from("x")),
            max_sessions: Some(2),
            admins: vec!["a".to_owned(), "b".to_owned()],
            dialect: Some("1.1".to_owned()),
            test_controls: true,
        };
        let rest =
            "--port 0 --data x --max-sessions 2 --admin a --admin b --dialect 1.1 --test-controls";
        assert_eq!(shown(&given), format!("--portal-dir d --programs p {rest}"));
    }
}
