//! Logs for a person at a terminal: one line an event, on stderr.

use std::io::{IsTerminal as _, stderr};

use tracing_subscriber::EnvFilter;

/// What is logged unless RUST_LOG says otherwise.
const DEFAULT: &str = "info";

/// Starts logging; `RUST_LOG` chooses what, as in `RUST_LOG=skaha_portal=debug`.
pub fn start() {
    let chosen = std::env::var("RUST_LOG").ok().filter(|filter| !filter.is_empty());
    let parsed = EnvFilter::try_new(chosen.as_deref().unwrap_or(DEFAULT));
    let mistake = parsed.as_ref().err().map(ToString::to_string);
    let started = tracing_subscriber::fmt()
        .with_writer(stderr)
        .with_ansi(stderr().is_terminal())
        .with_env_filter(parsed.unwrap_or_else(|_| EnvFilter::new(DEFAULT)))
        .try_init();
    if started.is_ok()
        && let Some(mistake) = mistake
    {
        tracing::warn!(%mistake, "RUST_LOG is not understood; logging from info up");
    }
}
