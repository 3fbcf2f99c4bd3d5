//! Serving, and ending without cutting off those who are being served.

use std::{convert::Infallible, future::IntoFuture as _, time::Duration};

use axum::Router;
use tokio::{
    sync::{mpsc, oneshot},
    task::JoinHandle,
    time::timeout,
};

use crate::{listen::Loopback, peer::Peer};

/// An application that is being served.
#[derive(Debug)]
pub struct Running {
    stop: Option<oneshot::Sender<()>>,
    closed: Option<mpsc::Receiver<Infallible>>,
    server: JoinHandle<std::io::Result<()>>,
}

impl Running {
    /// Serves `app` at `listener`, in a task of its own.
    #[must_use]
    pub fn start(mut listener: Loopback, app: Router) -> Self {
        let closed = listener.take_closed();
        let (stop, stopped) = oneshot::channel::<()>();
        let service = app.into_make_service_with_connect_info::<Peer>();
        let server = axum::serve(listener, service).with_graceful_shutdown(async move {
            stopped.await.ok();
        });
        Self { stop: Some(stop), closed, server: tokio::spawn(server.into_future()) }
    }

    /// Accepts no more connections, and no more requests on those that are open.
    pub fn stop_accepting(&mut self) {
        if let Some(stop) = self.stop.take() {
            stop.send(()).ok();
        }
    }

    /// Waits until every connection is closed, also those that became WebSockets, but no longer
    /// than `grace`. Says whether all were.
    pub async fn drain(mut self, grace: Duration) -> bool {
        self.stop_accepting();
        let all_closed = async {
            if let Some(closed) = &mut self.closed {
                closed.recv().await;
            }
        };
        let drained = timeout(grace, all_closed).await.is_ok();
        self.server.abort();
        drained
    }
}
