//! What tests do to a sandbox, and whoever wants to see a failure with their own eyes: faults, other
//! clocks, launches that go wrong, made-up sessions. Off unless it is asked for at the start; reached at
//! `/sandbox/control` only. Documented in `docs/test-controls.md`.

mod answer;
mod fault;
mod inject;
mod route;
mod seed;

use std::sync::{Arc, Mutex};

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

pub(crate) use self::fault::Fault;
pub(crate) use self::inject::inject;
pub(crate) use self::route::router;
pub(crate) use self::seed::{Seed, SeededImage};

use crate::core::lock;

/// What becomes of the sessions that are launched from now on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Launches {
    /// They start.
    #[default]
    Normal,
    /// They wait for room on the platform, for good: no start time, no pod, no events.
    Queued,
    /// Their image cannot be pulled, so they stay Pending and their events say why.
    ImagePullFails,
    /// Their program runs, but its interface does not count as ready.
    NeverReady,
}

/// What the controls themselves keep. The clock and the quota are kept where they count.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Settings {
    pub(crate) faults: Vec<Fault>,
    pub(crate) launches: Launches,
    pub(crate) seed: Seed,
}

/// The state of all controls, as the endpoint shows it.
#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    settings: Settings,
    /// By how many seconds the sandbox's clock goes before the machine's.
    clock_ahead_s: i64,
    /// The quota that the home storage names; without it what the disk has room for.
    home_quota_bytes: Option<u64>,
}

/// A change of some of the controls; the others stay.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Change {
    faults: Option<Vec<Fault>>,
    launches: Option<Launches>,
    #[serde(deserialize_with = "clock")]
    clock_ahead_s: Option<i64>,
    /// `null` goes back to what the disk has room for, which is not the same as saying nothing.
    #[serde(deserialize_with = "given")]
    home_quota_bytes: Option<Option<u64>>,
    seed: Option<Seed>,
}

/// A century: far beyond it, times have no four-digit year any more.
const FARTHEST: i64 = 3_155_760_000;

fn clock<'de, D: Deserializer<'de>>(from: D) -> Result<Option<i64>, D::Error> {
    let ahead = i64::deserialize(from)?;
    if ahead.checked_abs().is_some_and(|far| far <= FARTHEST) {
        return Ok(Some(ahead));
    }
    Err(D::Error::custom(format!("the clock can be set by at most {FARTHEST} seconds")))
}

fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

/// The controls of one sandbox. Without test controls they stay as they are by default.
#[derive(Debug, Default)]
pub(crate) struct Control {
    settings: Mutex<Settings>,
    images: Mutex<Arc<[SeededImage]>>,
}

impl Control {
    pub(crate) fn settings(&self) -> Settings {
        lock(&self.settings).clone()
    }

    pub(crate) fn launches(&self) -> Launches {
        lock(&self.settings).launches
    }

    /// The images that were made up.
    pub(crate) fn images(&self) -> Arc<[SeededImage]> {
        Arc::clone(&lock(&self.images))
    }

    /// The first fault for this request; one that has been used up goes.
    fn fault_for(&self, request: &fault::Asked<'_>) -> Option<Fault> {
        let mut settings = lock(&self.settings);
        let at = settings.faults.iter().position(|fault| fault.is_for(request))?;
        let found = settings.faults.get_mut(at)?;
        let fault = found.clone();
        if found.is_used_up() {
            settings.faults.remove(at);
        }
        Some(fault)
    }
}
