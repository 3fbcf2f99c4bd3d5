//! The door of skaha-portal: one process that serves the built portal, puts the session API on the
//! same origin and the sessions' interfaces on another one.
//!
//! A request passes, in this order: `access_log`, the peer check ([`peer`]), the Host and Origin
//! checks (`guard`), and then reaches the portal's files, the API, an interface ([`door`]) or one of two
//! questions: whether an interface answers yet (`ready`), and who calls ([`me`]). No session logic lives
//! here.

mod access_log;
mod answer;
pub mod args;
mod caching;
mod call;
mod caller;
mod connection;
pub mod data_folder;
pub mod door;
mod guard;
pub mod headers;
pub mod listen;
pub mod logs;
pub mod me;
mod once;
pub mod origins;
mod pages;
pub mod peer;
mod platform_answer;
pub mod portal_files;
mod ready;
pub mod reload;
pub mod run;
pub mod serve;
// The sandbox's: a crate for one file of tests would be one more to build, and to have it in the sandbox's
// library would put proptest there.
#[cfg(test)]
#[path = "../../sandbox/src/strategies.rs"]
mod strategies;
pub mod user;
