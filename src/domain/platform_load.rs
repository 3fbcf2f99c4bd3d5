//! How full the platform is, and what that means for a request.

use crate::domain::resources::{Choice, ResourceOptions};
use crate::domain::time::Moment;

/// One resource of the whole platform.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Load {
    /// What running sessions asked for.
    pub requested: f64,
    /// What there is.
    pub capacity: f64,
}

impl Load {
    /// What nobody asked for; never below nothing, although a platform may promise more than it has.
    #[must_use]
    pub fn free(self) -> f64 {
        (self.capacity - self.requested).max(0.0)
    }
}

/// The platform's load (contract 2.4); what it does not tell is unknown, and never zero.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PlatformLoad {
    /// CPU cores.
    pub cores: Option<Load>,
    /// GiB of memory.
    pub memory_gib: Option<Load>,
    /// GPUs.
    pub gpus: Option<Load>,
    /// The most that one session may have, as far as the platform tells.
    pub largest: Largest,
}

/// The most that one session may have of a resource; `None` where that is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Largest {
    /// CPU cores.
    pub cores: Option<f64>,
    /// GiB of memory.
    pub memory_gib: Option<f64>,
}

impl Largest {
    /// Of all that is on offer. Some platforms tell beside their load only how far a flexible session may grow
    /// (contract 2.4), which is less than what can be asked for.
    #[must_use]
    pub fn with_offered(self, offered: &ResourceOptions) -> Self {
        let most = |told: Option<f64>, choice: &Choice| {
            let offered = choice.options.iter().chain(&choice.flexible_ceiling).max();
            let offered = offered.map(|most| f64::from(*most));
            told.into_iter().chain(offered).reduce(f64::max)
        };
        Self {
            cores: most(self.cores, &offered.cores),
            memory_gib: most(self.memory_gib, &offered.memory_gib),
        }
    }
}

/// Seconds after which a reading says nothing of now.
const KEPT: f64 = 300.0;

/// An amount of each resource.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// CPU cores.
    pub cores: u32,
    /// GiB of memory.
    pub memory_gib: u32,
    /// GPUs.
    pub gpus: u32,
}

impl PlatformLoad {
    /// Whether a reading of `read_at` still tells how things are.
    #[must_use]
    pub fn is_current(read_at: Moment, now: Moment) -> bool {
        now.since(read_at).0 <= KEPT
    }

    /// Whether it tells anything at all.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.cores.is_some() || self.memory_gib.is_some() || self.gpus.is_some()
    }

    /// Of a request, what is more than is free now; the other amounts are zero.
    #[must_use]
    pub fn lacking(&self, asked: Amounts) -> Amounts {
        let lacking = |asked, load| if fits(asked, load) { 0 } else { asked };
        Amounts {
            cores: lacking(asked.cores, self.cores),
            memory_gib: lacking(asked.memory_gib, self.memory_gib),
            gpus: lacking(asked.gpus, self.gpus),
        }
    }

    /// The largest amounts on offer that are free now and no larger than the request; `None` when even
    /// the smallest cores or memory are not free. No GPU at all is always on offer.
    #[must_use]
    pub fn fitting(&self, asked: Amounts, offered: &ResourceOptions) -> Option<Amounts> {
        let largest = |options: &[u32], asked: u32, load| {
            let fits = |amount: &&u32| **amount <= asked && fits(**amount, load);
            // What fits already stays as it is, on offer or not.
            if fits(&&asked) { Some(asked) } else { options.iter().rev().find(fits).copied() }
        };
        Some(Amounts {
            cores: largest(&offered.cores.options, asked.cores, self.cores)?,
            memory_gib: largest(&offered.memory_gib.options, asked.memory_gib, self.memory_gib)?,
            gpus: largest(&offered.gpus, asked.gpus, self.gpus).unwrap_or_default(),
        })
    }
}

/// Whether an amount is free. The wire rounds: 512 GiB come as `549.756G`, which is a little less.
fn fits(asked: u32, load: Option<Load>) -> bool {
    load.is_none_or(|load| f64::from(asked) * 0.999 <= load.free())
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests;
