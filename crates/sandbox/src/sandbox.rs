//! The sandbox as the server sees it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use tokio::task::JoinHandle;

use crate::config::SandboxConfig;
use crate::core::{Core, lock};
use crate::error::StartError;
use crate::{api, proxy, session};

/// How often finished sessions are looked through for those whose time in the list is over.
const TIDY_EVERY: Duration = Duration::from_secs(60);

/// A sandbox that was just dropped in the same process lets go of its data folder a moment later.
const HANDOVER: Duration = Duration::from_secs(2);

/// A session platform on this machine. Dropping it without [`Sandbox::stop`] lets the sessions live
/// on, and the next start adopts them.
pub struct Sandbox {
    core: Arc<Core>,
    tidy: JoinHandle<()>,
}

impl Sandbox {
    /// Opens the data folder and adopts the sessions that still run.
    ///
    /// # Errors
    /// When the configuration makes no sense, or the data folder cannot be used or is in use.
    pub async fn start(config: SandboxConfig) -> Result<Self, StartError> {
        let core = Arc::new(open(config).await?);
        if let Err(error) = core.store.remove_seeds().await {
            tracing::warn!(%error, "made-up sessions of an earlier start could not be removed");
        }
        session::adopt_all(&core).await?;
        session::tidy(&core).await;
        let (for_tidy, mut clock) = (Arc::downgrade(&core), core.clock.changes());
        let tidy = tokio::spawn(async move {
            loop {
                clock.wait(TIDY_EVERY).await;
                let Some(core) = for_tidy.upgrade() else { return };
                session::tidy(&core).await;
            }
        });
        Ok(Self { core, tidy })
    }

    /// The session API below `/skaha/`, the home storage below `/arc/`, and the test controls if they are
    /// on.
    pub fn api(&self) -> Router {
        if self.core.config.test_controls {
            api::router_with_controls(&self.core)
        } else {
            api::router(Arc::clone(&self.core))
        }
    }

    /// The sessions' interfaces below `/session/`. They run scripts of anyone's making: mount them on
    /// the interface origin only.
    pub fn interfaces(&self) -> Router {
        proxy::router(Arc::clone(&self.core))
    }

    /// Ends every session, records that the sandbox was stopped, and takes no new ones.
    pub async fn stop(&self) {
        self.tidy.abort();
        let mut tasks = self.core.close();
        while tasks.join_next().await.is_some() {}
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.tidy.abort();
        lock(&self.core.tasks).abort_all();
    }
}

async fn open(config: SandboxConfig) -> Result<Core, StartError> {
    let until = Instant::now() + HANDOVER;
    loop {
        match Core::open(config.clone()) {
            Err(StartError::InUse(_)) if Instant::now() < until => {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            result => return result,
        }
    }
}
