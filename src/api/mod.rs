//! The session API, and the only user of gloo-net. Wire shapes end here: what leaves is `domain`.

pub mod all_sessions;
pub mod build;
pub mod client;
pub mod config;
mod fields;
pub mod guide;
pub mod home_storage;
pub mod me;
pub mod offers;
pub mod ready;
pub mod reply;
pub mod session_texts;
pub mod sessions;
pub mod stats;
mod xml;
