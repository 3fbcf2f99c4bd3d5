//! How full the platform is, and what that means for a request.

use crate::domain::resources::ResourceOptions;
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
mod tests {
    use super::*;
    use crate::domain::resources::Choice;

    const fn load(requested: f64, capacity: f64) -> Option<Load> {
        Some(Load { requested, capacity })
    }

    fn offered(cores: &[u32], memory: &[u32], gpus: &[u32]) -> ResourceOptions {
        let choice =
            |options: &[u32]| Choice { options: options.to_vec(), default: 1, ..Choice::default() };
        ResourceOptions {
            cores: choice(cores),
            memory_gib: choice(memory),
            gpus: gpus.to_vec(),
            session_limit: None,
        }
    }

    const ASKED: Amounts = Amounts { cores: 8, memory_gib: 32, gpus: 2 };

    #[test]
    fn what_is_unknown_is_not_lacking() {
        let unknown = PlatformLoad::default();
        assert_eq!(unknown.lacking(ASKED), Amounts::default());
        assert_eq!(unknown.fitting(ASKED, &offered(&[], &[], &[])), Some(ASKED));
        assert!(!unknown.is_known());
    }

    #[test]
    fn only_what_lacks_gets_smaller() {
        let load = PlatformLoad {
            cores: load(61.0, 64.0),
            memory_gib: load(0.0, 512.0),
            gpus: load(7.0, 8.0),
        };
        assert_eq!(load.lacking(ASKED), Amounts { cores: 8, memory_gib: 0, gpus: 2 });
        let fitting = load.fitting(ASKED, &offered(&[1, 2, 4, 8], &[4, 32], &[2, 4]));
        assert_eq!(fitting, Some(Amounts { cores: 2, memory_gib: 32, gpus: 0 }));
        assert_eq!(load.fitting(ASKED, &offered(&[4, 8], &[32], &[1])), None);
    }

    #[test]
    fn a_platform_that_promised_more_than_it_has_is_full() {
        assert_eq!(Load { requested: 70.0, capacity: 64.0 }.free(), 0.0);
    }

    #[test]
    fn rounding_on_the_wire_is_no_lack() {
        // 549.756G is 511.9999 GiB.
        let load = PlatformLoad { memory_gib: load(0.0, 511.999_9), ..PlatformLoad::default() };
        assert_eq!(load.lacking(Amounts { memory_gib: 512, ..ASKED }).memory_gib, 0);
        assert_eq!(load.lacking(Amounts { memory_gib: 513, ..ASKED }).memory_gib, 513);
    }

    #[test]
    fn a_reading_gets_old() {
        assert!(PlatformLoad::is_current(Moment(0.0), Moment(300_000.0)));
        assert!(!PlatformLoad::is_current(Moment(0.0), Moment(300_001.0)));
    }
}
