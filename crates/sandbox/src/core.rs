//! What all parts of a running sandbox share.

use std::fs::File;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sysinfo::System;
use tokio::task::JoinSet;

use crate::api::offered;
use crate::catalogue::{Catalogue, search_path};
use crate::cgroup::Delegated;
use crate::clock::Clock;
use crate::config::{Folders, SandboxConfig};
use crate::control::Control;
use crate::error::StartError;
use crate::resources::Resources;
use crate::session::{Live, Registry};
use crate::storage::Storage;
use crate::store::{SessionRow, Store};
use crate::upstream::Upstream;
use crate::usage::Sampler;

/// The person whose processes these are.
#[derive(Debug)]
pub(crate) struct Account {
    pub(crate) user: String,
    pub(crate) uid: u32,
    pub(crate) gid: u32,
    pub(crate) groups: Vec<u32>,
}

pub(crate) struct Core {
    pub(crate) config: SandboxConfig,
    pub(crate) folders: Folders,
    pub(crate) catalogue: Catalogue,
    /// Where programs are looked up, and the sessions' `PATH`.
    pub(crate) search: Vec<PathBuf>,
    pub(crate) account: Account,
    pub(crate) resources: Resources,
    pub(crate) clock: Clock,
    pub(crate) control: Control,
    /// Where sessions are limited, if they can be.
    pub(crate) cgroup: Option<Delegated>,
    pub(crate) store: Store,
    pub(crate) storage: Arc<Storage>,
    pub(crate) sessions: Registry,
    pub(crate) usage: Arc<Sampler>,
    pub(crate) upstream: Upstream,
    /// One task per live session.
    pub(crate) tasks: Mutex<JoinSet<()>>,
    /// Held, not read: the claim on the data folder.
    _lock: File,
}

impl Core {
    /// Blocks on files: for the start only.
    pub(crate) fn open(mut config: SandboxConfig) -> Result<Self, StartError> {
        check_user(&config.user)?;
        config.interface_origin = origin(&config.interface_origin)?;
        // Sessions run in other folders.
        config.supervisor = std::path::absolute(&config.supervisor)
            .map_err(|source| StartError::Folder { path: config.supervisor.clone(), source })?;
        let catalogue = Catalogue::read(config.catalogue.as_deref())?;
        let folders = Folders::create(&config)?;
        let lock = folders.lock()?;
        let groups = rustix::process::getgroups().map_err(|e| StartError::Account(e.into()))?;
        let account = Account {
            user: config.user.clone(),
            uid: rustix::process::getuid().as_raw(),
            gid: rustix::process::getgid().as_raw(),
            groups: groups.into_iter().map(|group| group.as_raw()).collect(),
        };
        let mut system = System::new().map_err(StartError::Machine)?;
        let clock = Clock::new();
        Ok(Self {
            search: search_path(&config.program_dirs),
            store: Store::open(&folders.database(), clock.clone())?,
            clock,
            control: Control::default(),
            resources: offered(config.dialect, Resources::of_this_machine(&mut system)),
            storage: Arc::new(Storage::new(folders.home.clone())),
            cgroup: Delegated::find(&folders.data),
            sessions: Registry::default(),
            usage: Arc::new(Sampler::new(system)),
            upstream: Upstream::new(),
            tasks: Mutex::default(),
            _lock: lock,
            config,
            folders,
            catalogue,
            account,
        })
    }

    /// Registers a session and runs its task until it ends or the sandbox is dropped. `false` when the
    /// sandbox is stopping. One lock for both, so that a stop misses no session.
    pub(crate) fn run<F>(
        &self,
        row: SessionRow,
        task: impl FnOnce(SessionRow, Arc<Live>) -> F,
    ) -> bool
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let mut tasks = lock(&self.tasks);
        let Some(live) = self.sessions.add(&row) else { return false };
        // Ended tasks would pile up otherwise.
        while tasks.try_join_next().is_some() {}
        tasks.spawn(task(row, live));
        true
    }

    /// Takes no new sessions, tells all to end, and gives their tasks to wait for.
    pub(crate) fn close(&self) -> JoinSet<()> {
        let mut tasks = lock(&self.tasks);
        self.sessions.close();
        std::mem::take(&mut *tasks)
    }

    /// The name of a session's owner; a row names only those that are not the sandbox's own user.
    pub(crate) fn user_or_own<'a>(&'a self, user: Option<&'a str>) -> &'a str {
        user.unwrap_or(&self.account.user)
    }

    pub(crate) fn folder(&self, name: &str) -> PathBuf {
        self.folders.sessions.join(name)
    }

    /// Removes a session's private folder, off the runtime's threads.
    pub(crate) async fn remove_folder(&self, name: &str) {
        let folder = self.folder(name);
        match tokio::fs::remove_dir_all(&folder).await {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                tracing::warn!(%error, "a session's private folder could not be removed");
            }
            _ => {}
        }
    }
}

/// A panic elsewhere leaves these maps whole: no lock here spans more than one insertion.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The name is a folder, a header value and a path segment.
fn check_user(user: &str) -> Result<(), StartError> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    if user.is_empty() || user.starts_with('.') || !user.chars().all(plain) {
        return Err(StartError::User(user.to_owned()));
    }
    Ok(())
}

/// The origin as a browser would write it.
fn origin(given: &str) -> Result<String, StartError> {
    let wrong = || StartError::Origin(given.to_owned());
    let uri: axum::http::Uri = given.parse().ok().ok_or_else(wrong)?;
    match (uri.scheme_str(), uri.authority(), uri.path()) {
        (Some(scheme @ ("http" | "https")), Some(authority), "/") if uri.query().is_none() => {
            Ok(format!("{scheme}://{authority}"))
        }
        _ => Err(wrong()),
    }
}

#[cfg(test)]
mod properties;
