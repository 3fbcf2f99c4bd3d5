//! The sandbox at the wire: a real server, real processes, real SQLite. One binary, because linking
//! one per room would take longer than running them.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail by panicking, as tests do"
)]

mod api;
mod cgroups;
mod control;
mod crash;
mod description;
mod desktop_apps;
mod ending;
mod http;
mod interfaces;
mod jobs;
mod jupyter;
mod limits;
mod measuring;
mod nodes;
mod processes;
mod proxy;
mod real;
mod seeding;
mod starting;
mod storage;
mod validation;
mod vosi;
mod websocket;
mod wire;
mod world;
