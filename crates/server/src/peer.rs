//! Whose process is at the other end of a connection.

use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::{extract::connect_info::Connected, serve::IncomingStream};
use tokio::sync::OnceCell;

use crate::listen::Loopback;

/// Others open and close connections while the table is read, and a row can slip between two reads
/// of it; hardly three times in succession.
const READS: u32 = 3;

/// Who a connection comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The user who runs this server.
    SameUser,
    /// Another user of the machine.
    OtherUser,
    /// The system has a table of connections, but this one is not in it.
    NotListed,
}

/// The client's end of one connection, and its owner once that was asked for.
#[derive(Clone, Debug)]
pub struct Peer {
    remote: SocketAddr,
    local: SocketAddr,
    owner: Arc<OnceCell<Owner>>,
}

impl Peer {
    pub(crate) fn new(remote: SocketAddr, local: SocketAddr) -> Self {
        Self { remote, local, owner: Arc::default() }
    }
}

impl Connected<IncomingStream<'_, Loopback>> for Peer {
    fn connect_info(stream: IncomingStream<'_, Loopback>) -> Self {
        stream.remote_addr().clone()
    }
}

/// Looks up the owner of connections in the tables of `/proc/net`.
#[derive(Clone, Debug)]
pub struct PeerCheck {
    tables: PathBuf,
    uid: u32,
    told: bool,
}

impl PeerCheck {
    /// The tables of this system. Where it has none, everyone on the machine is let in and one
    /// warning says so.
    #[must_use]
    pub fn of_system() -> Self {
        let check = Self::reading(Path::new("/proc/net"));
        if !check.told {
            tracing::warn!(
                "this system does not tell whose process connects: other users who are logged in \
                 on this machine can reach the sandbox"
            );
        }
        check
    }

    /// The tables `tcp` and `tcp6` in `dir`.
    #[must_use]
    pub fn reading(dir: &Path) -> Self {
        let told = std::fs::File::open(dir.join("tcp")).is_ok();
        Self { tables: dir.to_owned(), uid: nix::unistd::geteuid().as_raw(), told }
    }

    /// The owner of `peer`; looked up once a connection, off the async threads.
    pub async fn owner(&self, peer: &Peer) -> Owner {
        if !self.told {
            return Owner::SameUser;
        }
        let look_up = || async {
            let (check, ends) = (self.clone(), (peer.remote, peer.local));
            let found = tokio::task::spawn_blocking(move || check.look_up(ends)).await;
            found.unwrap_or(Owner::NotListed)
        };
        *peer.owner.get_or_init(look_up).await
    }

    fn look_up(&self, ends: (SocketAddr, SocketAddr)) -> Owner {
        for _ in 0..READS {
            for table in ["tcp", "tcp6"] {
                // Without IPv6 there is no tcp6; then its rows are missing, which is refused.
                let rows = std::fs::read_to_string(self.tables.join(table)).unwrap_or_default();
                match uid_in(&rows, ends) {
                    Some(uid) if uid == self.uid => return Owner::SameUser,
                    Some(_) => return Owner::OtherUser,
                    None => {}
                }
            }
        }
        Owner::NotListed
    }
}

/// The uid of the row whose own end is `remote` and whose other end is `local`: seen from the
/// client, the two are swapped. Columns: proc(5), `/proc/net/tcp`.
fn uid_in(rows: &str, (remote, local): (SocketAddr, SocketAddr)) -> Option<u32> {
    let names = |end: SocketAddr| [as_in_table(end, false), as_in_table(end, true)];
    let (client, server) = (names(remote), names(local));
    rows.lines().skip(1).find_map(|row| {
        let mut columns = row.split_ascii_whitespace().skip(1);
        let (own, other) = (columns.next()?, columns.next()?);
        if !client.iter().any(|end| end == own) || !server.iter().any(|end| end == other) {
            return None;
        }
        let uid = columns.nth(4)?.parse().ok()?;
        // A socket that its process has closed has inode 0, and on most kernels uid 0 whoever it
        // belonged to: with root's sandbox, a request that was sent and left at once would pass.
        let inode: u64 = columns.nth(1)?.parse().ok()?;
        (inode != 0).then_some(uid)
    })
}

/// An address as the kernel prints it: words of 32 bits in the machine's own byte order, as
/// hexadecimal. A client may reach a v4 address through a v6 socket (`mapped`).
fn as_in_table(end: SocketAddr, mapped: bool) -> String {
    let words = |octets: &[u8]| -> String {
        octets
            .chunks(4)
            .filter_map(|word| word.try_into().ok())
            .map(|word| format!("{:08X}", u32::from_ne_bytes(word)))
            .collect()
    };
    let address = match end.ip() {
        IpAddr::V4(v4) if mapped => words(&v4.to_ipv6_mapped().octets()),
        IpAddr::V4(v4) => words(&v4.octets()),
        IpAddr::V6(v6) => words(&v6.octets()),
    };
    format!("{address}:{:04X}", end.port())
}

#[cfg(test)]
mod properties;

#[cfg(test)]
mod tests;
