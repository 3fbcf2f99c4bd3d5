//! Listening at the loopback addresses, and nowhere else.

use std::{
    future::poll_fn,
    io::{self, ErrorKind},
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    task::Poll,
    time::Duration,
};

use axum::serve::Listener;
use thiserror::Error;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::mpsc,
};

use crate::{
    connection::{Connection, OpenMark},
    peer::Peer,
};

/// Tries to find a port that is free at both addresses; one is nearly always enough.
const FREE_PORT_TRIES: u32 = 32;

/// Why the server could not listen.
#[derive(Debug, Error)]
pub enum ListenError {
    /// Somebody else has the port.
    #[error(
        "port {port} is in use ({address}). Stop the program that has it, or choose another port \
         with --port (--port 0 picks a free one)"
    )]
    Busy {
        /// The port that was asked for.
        port: u16,
        /// Where it is taken.
        address: IpAddr,
    },
    /// A port that only root may have.
    #[error("this user may not listen at port {0}. Choose one above 1023 with --port")]
    Forbidden(u16),
    /// Anything else the system says.
    #[error("cannot listen at {0}: {1}. Choose another port with --port")]
    Other(SocketAddr, #[source] io::Error),
}

/// Listens at 127.0.0.1 and, where the machine has it, at ::1, at one port.
#[derive(Debug)]
pub struct Loopback {
    listeners: Vec<TcpListener>,
    port: u16,
    open: OpenMark,
    closed: Option<mpsc::Receiver<std::convert::Infallible>>,
}

impl Loopback {
    /// Listens at `port` (0: a free one) of 127.0.0.1, ::1 and `also`.
    ///
    /// # Errors
    /// [`ListenError`] when the port is taken at any of them: a stranger at one of the two
    /// addresses of `localhost` would be handed connect URLs, which are credentials.
    pub async fn bind(port: u16, also: Option<IpAddr>) -> Result<Self, ListenError> {
        let mut tries = if port == 0 { FREE_PORT_TRIES } else { 1 };
        loop {
            tries -= 1;
            match Self::bind_all(port, also).await {
                Err(ListenError::Busy { .. }) if tries > 0 => {}
                result => return result,
            }
        }
    }

    async fn bind_all(port: u16, also: Option<IpAddr>) -> Result<Self, ListenError> {
        let v4 = bind_one(IpAddr::V4(Ipv4Addr::LOCALHOST), port).await?;
        let port = v4.local_addr().map_or(port, |address| address.port());
        let mut listeners = vec![v4];
        match bind_one(IpAddr::V6(Ipv6Addr::LOCALHOST), port).await {
            Ok(v6) => listeners.push(v6),
            Err(ListenError::Other(address, error)) => {
                tracing::info!(%address, %error, "this machine has no IPv6 loopback; going on");
            }
            Err(error) => return Err(error),
        }
        let default = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];
        if let Some(address) = also.filter(|address| !default.contains(address)) {
            listeners.push(bind_one(address, port).await?);
        }
        let (open, closed) = mpsc::channel(1);
        Ok(Self { listeners, port, open, closed: Some(closed) })
    }

    /// The port, also when a free one was picked.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Closes when the listener and every connection it accepted are gone. The first caller only.
    pub(crate) fn take_closed(&mut self) -> Option<mpsc::Receiver<std::convert::Infallible>> {
        self.closed.take()
    }

    async fn accept_any(&self) -> io::Result<(TcpStream, SocketAddr)> {
        poll_fn(|cx| {
            let mut ready = self.listeners.iter().map(|listener| listener.poll_accept(cx));
            ready.find(Poll::is_ready).unwrap_or(Poll::Pending)
        })
        .await
    }
}

impl Listener for Loopback {
    type Io = Connection;
    type Addr = Peer;

    async fn accept(&mut self) -> (Connection, Peer) {
        loop {
            let accepted = self.accept_any().await.and_then(|(stream, remote)| {
                stream.set_nodelay(true)?;
                let local = stream.local_addr()?;
                Ok((Connection::new(stream, self.open.clone()), Peer::new(remote, local)))
            });
            match accepted {
                Ok(connection) => return connection,
                Err(error) => pause_after(error).await,
            }
        }
    }

    fn local_addr(&self) -> io::Result<Peer> {
        let local = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        Ok(Peer::new(local, local))
    }
}

/// A client that went away costs nothing; running out of file descriptors passes only with time.
async fn pause_after(error: io::Error) {
    let of_client = matches!(
        error.kind(),
        ErrorKind::ConnectionRefused
            | ErrorKind::ConnectionAborted
            | ErrorKind::ConnectionReset
            | ErrorKind::NotConnected
            | ErrorKind::InvalidInput
    );
    if !of_client {
        tracing::error!(%error, "cannot accept a connection; trying again in a second");
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

async fn bind_one(address: IpAddr, port: u16) -> Result<TcpListener, ListenError> {
    let socket = SocketAddr::new(address, port);
    TcpListener::bind(socket).await.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => ListenError::Busy { port, address },
        ErrorKind::PermissionDenied => ListenError::Forbidden(port),
        _ => ListenError::Other(socket, error),
    })
}
