//! The user's home as a storage service sees it: what is in it, how much that is, and how much fits
//! (contract 5).

mod linked;
mod look;
mod measure;
mod path;
mod walk;

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use rustix::io::Errno;

pub(crate) use self::look::{Node, NodeKind, Page};
use self::measure::Measured;
pub(crate) use self::path::{NodePath, name};
use crate::config::private_folder;
use crate::core::lock;

/// How long a measurement counts as new. A portal asks more seldom; this is for several that ask at once.
const FRESH_FOR: Duration = Duration::from_secs(5);

/// A home of 100,000 files takes half a second to measure, one on a slow network file system minutes: a
/// measurement is kept this many times as long as it took, so that polling never costs more than a
/// twentieth of a core.
const KEPT_TIMES: u32 = 20;

/// Folders whose measurements are kept at a time.
const MOST_KEPT: usize = 8;

pub(crate) struct Storage {
    home: PathBuf,
    /// Bytes that the user was allocated; `None` is what the disk has.
    quota: Mutex<Option<u64>>,
    /// Only held to look something up: what is known waits for no walk.
    kept: Mutex<Vec<Kept>>,
    /// Held while measuring: one walk at a time, and who waited for it shares what it found.
    walking: tokio::sync::Mutex<()>,
}

struct Kept {
    path: NodePath,
    until: Instant,
    measured: Arc<Measured>,
}

impl Storage {
    pub(crate) fn new(home: PathBuf) -> Self {
        Self {
            home,
            quota: Mutex::default(),
            kept: Mutex::default(),
            walking: tokio::sync::Mutex::default(),
        }
    }

    /// Bytes that the home may hold from now on, as the node says; nothing enforces it.
    pub(crate) fn set_quota(&self, bytes: Option<u64>) {
        *lock(&self.quota) = bytes;
    }

    /// The quota that was set.
    pub(crate) fn quota(&self) -> Option<u64> {
        *lock(&self.quota)
    }

    /// Makes the home, private to its owner, when it is not there yet (contract 1.3, step 9).
    pub(crate) async fn allocate(&self) -> io::Result<()> {
        let home = self.home.clone();
        blocking(move || private_folder(&home)).await
    }

    /// The node at `path` below the home, with sizes of containers if wanted: those take measuring.
    pub(crate) async fn node(
        self: &Arc<Self>,
        path: NodePath,
        page: Option<Page>,
        sizes: bool,
    ) -> io::Result<Option<Node>> {
        let (home, wanted) = (self.home.clone(), path.clone());
        let looked = blocking(move || look::look(&home, wanted, page.as_ref())).await;
        let mut node = match looked {
            Ok(Some(node)) => node,
            Ok(None) => return Ok(None),
            Err(error) if is_absent(&error) => return Ok(None),
            Err(error) => return Err(error),
        };
        if sizes && node.kind == NodeKind::Container {
            let measured = self.measured(path).await;
            self.tell_sizes(&mut node, measured.as_deref());
        }
        Ok(Some(node))
    }

    /// What is not known is left out: a client shows that as unknown, not as nothing (contract 5).
    fn tell_sizes(&self, node: &mut Node, measured: Option<&Measured>) {
        node.length = measured.map(|measured| measured.total);
        if node.path.is_home() {
            let on_disk = || measured.and_then(|m| Some(m.total.saturating_add(m.free?)));
            let allocated = self.quota();
            node.quota = allocated.or_else(on_disk);
        }
        for child in node.children.iter_mut().filter(|child| child.kind == NodeKind::Container) {
            let size = |name| measured.and_then(|measured| measured.below.get(name).copied());
            child.length = child.path.last().and_then(size);
        }
    }

    async fn measured(self: &Arc<Self>, path: NodePath) -> Option<Arc<Measured>> {
        if let Some(known) = self.known(&path) {
            return Some(known);
        }
        let storage = Arc::clone(self);
        // In a task of its own: a client that hangs up must not make room for a second walk.
        let measuring = tokio::spawn(async move { storage.measure(path).await });
        match measuring.await.map_err(io::Error::other).flatten() {
            Ok(measured) => Some(measured),
            Err(error) => {
                tracing::warn!(%error, "the home cannot be measured");
                None
            }
        }
    }

    fn known(&self, path: &NodePath) -> Option<Arc<Measured>> {
        let mut kept = lock(&self.kept);
        let now = Instant::now();
        kept.retain(|kept| kept.until > now);
        let known = kept.iter().find(|kept| kept.path == *path)?;
        Some(Arc::clone(&known.measured))
    }

    async fn measure(&self, path: NodePath) -> io::Result<Arc<Measured>> {
        let _walking = self.walking.lock().await;
        if let Some(known) = self.known(&path) {
            return Ok(known);
        }
        let begun = Instant::now();
        let (home, wanted) = (self.home.clone(), path.clone());
        let walk = move || measure::measure(&look::open(&home, &wanted)?);
        let measured = Arc::new(blocking(walk).await?);
        let ended = Instant::now();
        let until = ended + FRESH_FOR.max((ended - begun).saturating_mul(KEPT_TIMES));
        let mut kept = lock(&self.kept);
        if kept.len() >= MOST_KEPT {
            kept.remove(0);
        }
        kept.push(Kept { path, until, measured: Arc::clone(&measured) });
        Ok(measured)
    }
}

/// No such node, or the way to it is no folder, or only a link to one.
fn is_absent(error: &io::Error) -> bool {
    let errno = Errno::from_io_error(error);
    matches!(errno, Some(Errno::NOENT | Errno::NOTDIR | Errno::LOOP | Errno::NAMETOOLONG))
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}

#[cfg(test)]
mod tests;
