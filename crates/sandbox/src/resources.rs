//! What a session may ask for on this machine: the numbers behind `/context` (contract 2.5).

use std::num::NonZero;

use serde::Serialize;
use sysinfo::{MemoryRefreshKind, System};

use crate::kind::Kind;
use crate::store::SessionRow;

/// The core and GiB steps of the contract's sample, continued for larger machines.
const CORE_STEPS: [u32; 26] = [
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20, 24, 28, 32, 40, 48, 64, 96, 128, 192,
];
const MEMORY_STEPS: [u32; 33] = [
    1, 2, 4, 6, 8, 10, 12, 14, 16, 20, 24, 26, 28, 30, 32, 36, 40, 44, 48, 56, 64, 80, 92, 112,
    128, 140, 170, 192, 256, 384, 512, 768, 1024,
];

/// Cores or GiB: what can be asked for, and what is taken when nothing is asked.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Scale {
    pub(crate) default: u32,
    pub(crate) default_request: u32,
    pub(crate) default_limit: u32,
    pub(crate) options: Vec<u32>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Resources {
    pub(crate) cores: Scale,
    /// GiB.
    pub(crate) memory: Scale,
    /// None: a process here sees whatever GPU the machine has, and cannot be given one of its own.
    pub(crate) gpus: Vec<u32>,
    /// What the machine has in all.
    pub(crate) machine_cores: u32,
    pub(crate) machine_bytes: u64,
}

/// What is set aside for a session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Request {
    pub(crate) cores: f64,
    pub(crate) gib: f64,
}

impl Request {
    pub(crate) fn bytes(self) -> f64 {
        self.gib * f64::from(1 << 30)
    }
}

impl Resources {
    pub(crate) fn of_this_machine(system: &mut System) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
        system.refresh_memory_specifics(MemoryRefreshKind::nothing().with_ram());
        // In a container the cgroup's limit counts, not the host's memory.
        let limit = system.cgroup_limits().map_or(u64::MAX, |limits| limits.total_memory);
        let bytes = system.total_memory().min(limit);
        Self::of(u32::try_from(cores).unwrap_or(u32::MAX), bytes)
    }

    pub(crate) fn of(cores: u32, bytes: u64) -> Self {
        let gib = u32::try_from(bytes >> 30).unwrap_or(u32::MAX);
        Self {
            machine_cores: cores,
            machine_bytes: bytes,
            cores: scale(&CORE_STEPS, cores, [2, 1, 8]),
            memory: scale(&MEMORY_STEPS, gib, [8, 4, 32]),
            gpus: Vec::new(),
        }
    }

    /// What was asked for, or the floor; desktops have their own (contract 3).
    pub(crate) fn request_of(&self, row: &SessionRow) -> Request {
        if row.kind == Kind::Desktop {
            return Request { cores: 0.25, gib: 1.0 };
        }
        let floor = |scale: &Scale| f64::from(scale.default_request);
        Request {
            cores: row.cores.unwrap_or_else(|| floor(&self.cores)),
            gib: row.ram.unwrap_or_else(|| floor(&self.memory)),
        }
    }
}

/// `usual` are the contract's default, defaultRequest and defaultLimit. A machine that is too small for
/// them gives half of itself by default, a quarter as the floor and all as the ceiling.
fn scale(steps: &[u32], most: u32, usual: [u32; 3]) -> Scale {
    // Never empty: even less than 1 GiB runs a small session.
    let options: Vec<u32> =
        steps.iter().copied().filter(|step| *step == 1 || *step <= most).collect();
    let at_most = |limit: u32| options.iter().copied().filter(|o| *o <= limit).max().unwrap_or(1);
    let [default, request, limit] = usual;
    Scale {
        default: at_most(default.min(most.div_ceil(2))),
        default_request: at_most(request.min(most.div_ceil(4))),
        default_limit: at_most(limit.min(most)),
        options,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_machine_offers_the_usual_defaults() {
        let large = Resources::of(64, 512 << 30);
        assert_eq!(
            [large.cores.default, large.cores.default_request, large.cores.default_limit],
            [2, 1, 8]
        );
        assert_eq!(
            [large.memory.default, large.memory.default_request, large.memory.default_limit],
            [8, 4, 32]
        );
        assert_eq!(large.cores.options.last(), Some(&64));
        assert_eq!(large.memory.options.last(), Some(&512));
    }

    #[test]
    fn a_small_machine_offers_what_it_has() {
        let small = Resources::of(2, 7 << 30);
        assert_eq!(small.cores.options, [1, 2]);
        assert_eq!(small.memory.options, [1, 2, 4, 6]);
        assert_eq!(small.memory.default, 4);
        assert_eq!(small.memory.default_limit, 6);
        assert_eq!(Resources::of(1, 0).memory.options, [1]);
    }
}
