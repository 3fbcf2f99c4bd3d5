//! Ports for the sessions' programs.

use std::net::TcpListener;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU16, Ordering};

use crate::secrets::{NoRandomness, random_u16};

/// Below Linux's ephemeral range (32768 to 60999): between the choice here and the moment the program
/// binds it, the system gives none of these to an outgoing connection or to a bind of port 0.
const FIRST: u16 = 20_000;
const COUNT: u16 = 12_000;

/// Why no port could be had.
#[derive(Debug, thiserror::Error)]
pub(super) enum NoPort {
    #[error("No port from {FIRST} on is free; end some programs and launch again")]
    AllTaken,
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// A port that nothing listens on and that no session in `taken` was promised.
///
/// Ports are handed out in turn, so one process never promises the same port twice in a short time; the
/// turn begins at random, so two servers on one machine hardly meet.
pub(super) fn free_port(taken: &[u16]) -> Result<u16, NoPort> {
    static TURN: OnceLock<AtomicU16> = OnceLock::new();
    let start = random_u16()?;
    let turn = TURN.get_or_init(|| AtomicU16::new(start));
    (0..COUNT)
        .map(|_| FIRST + turn.fetch_add(1, Ordering::Relaxed) % COUNT)
        .find(|port| !taken.contains(port) && TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .ok_or(NoPort::AllTaken)
}
