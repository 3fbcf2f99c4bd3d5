//! The binary as it is run: its arguments, its data folder, its logs, its end, and sessions of the
//! real sandbox that outlive it.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "what fails here is to fail the test, also in its helpers"
)]

mod adoption;
mod data_folder;
mod ending;
mod endurance;
mod logs;
mod me;
mod once;
mod ready;
mod server;
mod start;
