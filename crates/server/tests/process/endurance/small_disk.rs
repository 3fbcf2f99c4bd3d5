//! A file system that can be filled, mounted in a namespace of its own where the machine allows that.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::Stdio,
};

use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    process::{Child, Command},
};

use crate::server::{Folders, Server, left_out};

/// Room for the database and some private folders.
const SIZE: &str = "size=3m";

/// Mounts and stays: the file system lives as long as the namespace, whatever becomes of the servers.
const MOUNT: &str = r#"mount -t tmpfs -o "$1" tmpfs "$2" && echo mounted && exec sleep 1000"#;

pub(super) struct SmallDisk {
    holder: Child,
    path: PathBuf,
}

impl SmallDisk {
    /// `None`, with a word about it, where no user may mount anything.
    pub(super) async fn at(path: &Path) -> Option<Self> {
        fs::create_dir(path).unwrap();
        let mut holder = Command::new("unshare");
        holder.args(["--user", "--map-root-user", "--mount", "sh", "-c", MOUNT, "sh", SIZE]);
        holder.arg(path).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut holder = holder.kill_on_drop(true).spawn().ok()?;
        let mut line = String::new();
        BufReader::new(holder.stdout.take()?).read_line(&mut line).await.unwrap();
        if line.trim() != "mounted" {
            left_out("this machine lets no user mount a file system in a namespace");
            return None;
        }
        Some(Self { holder, path: path.to_owned() })
    }

    fn pid(&self) -> String {
        self.holder.id().expect("it sleeps").to_string()
    }

    /// A server that keeps its data there.
    pub(super) async fn serve(&self, folders: &Folders) -> Server {
        let path = |name: &str| folders.path(name).display().to_string();
        let (data, dist, catalogue) = (path("data"), path("dist"), path("catalogue.toml"));
        let server = folders.command(&[
            "--port",
            "0",
            "--data",
            &data,
            "--portal-dir",
            &dist,
            "--catalogue",
            &catalogue,
        ]);
        let mut command = Command::new("nsenter");
        command.args(["--target", &self.pid(), "--user", "--mount", "--preserve-credentials"]);
        command.arg(server.as_std().get_program()).args(server.as_std().get_args());
        command.kill_on_drop(true).stdin(Stdio::null());
        command.env("HOME", folders.path("home")).env_remove("XDG_DATA_HOME");
        Server::spawn(command).await
    }

    /// A path on it as it is seen from outside.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        let root = PathBuf::from(format!("/proc/{}/root", self.pid()));
        root.join(self.path.strip_prefix("/").unwrap()).join(name)
    }

    pub(super) fn fill(&self) {
        let mut file = fs::File::create(self.path("ballast")).unwrap();
        // Down to the last byte: SQLite's own files may have room in their last page.
        for size in [4096, 1] {
            while file.write_all(&vec![0; size]).is_ok() {}
        }
    }

    pub(super) fn make_room(&self) {
        fs::remove_file(self.path("ballast")).unwrap();
    }
}
