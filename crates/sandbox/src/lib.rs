//! The Skaha v1 session API on one machine, for one user.
//!
//! [`Sandbox::start`] opens the data folder and adopts the sessions that outlived the last server;
//! [`Sandbox::api`] answers `/skaha/…` and `/arc/…`, and [`Sandbox::interfaces`] forwards `/session/…` to the
//! programs. Each session is a real process tree under its own [`supervise`]d supervisor, so that it
//! survives a crash of the server and leaves nothing behind when it ends.
//!
//! Who may connect (peer, Host, Origin) is decided by the server that mounts the two routers.

mod api;
mod catalogue;
mod cgroup;
mod clock;
mod config;
mod control;
mod core;
mod dialect;
mod error;
mod kind;
mod proxy;
mod resources;
mod sandbox;
mod secrets;
mod session;
mod storage;
mod store;
#[cfg(test)]
mod strategies;
mod supervisor;
mod upstream;
mod usage;

pub use crate::catalogue::CatalogueError;
pub use crate::config::SandboxConfig;
pub use crate::dialect::{Dialect, UnknownDialect};
pub use crate::error::StartError;
pub use crate::sandbox::Sandbox;
pub use crate::store::StoreError;
pub use crate::supervisor::supervise;
