//! A session's life: launched, watched until it is ready and until it ends, adopted after a crash.
//!
//! Each live session has one task, the only one to change its row after the launch. Others give it an
//! [`Order`] through the [`Registry`].

mod adopt;
mod conclude;
mod confine;
mod held;
mod kills;
mod launch;
mod life;
mod limits;
mod ports;
mod prepare;
mod readiness;
mod registry;
mod start;
mod verdict;

pub(crate) use self::adopt::adopt_all;
pub(crate) use self::conclude::{delete, end_orphans, tidy};
pub(crate) use self::launch::{Desktop, Job, LaunchError, Launched, Launching, launch};
pub(crate) use self::registry::{Live, Registry};
