//! The platform's official client, `canfar`, against the binary with its built-in images and real
//! programs: what it prints, and what really happened. We did not write it, so it finds where the
//! sandbox and our portal agree on a mistake.
//!
//! Each test is left out unless `SKAHA_PORTAL_CANFAR` and `SKAHA_PORTAL_PROGRAMS` say where the
//! programs are; `cargo xtask test` sets both.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "what fails here is to fail the test, also in its helpers"
)]

mod availability;
mod canfar;
mod desktop;
mod images;
mod interfaces;
mod jobs;
mod limit;
mod notebook;
mod processes;
mod refusals;
mod replicas;
#[path = "../process/server.rs"]
#[expect(dead_code, reason = "the tests of the process need more of it")]
mod server;
mod stats;
mod world;
