//! Ending: nobody new is let in, those inside get some time and not more.

use std::time::Duration;

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::site::Site;

const LONG: Duration = Duration::from_secs(60);

/// A connection that was upgraded, as a WebSocket is.
async fn socket(site: &Site) -> TcpStream {
    let mut stream = site.connect().await;
    let head = format!(
        "GET /session/notebook/k3x9/socket HTTP/1.1\r\nHost: localhost:{}\r\nConnection: \
         upgrade\r\nUpgrade: x\r\n\r\n",
        site.port
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 101");
    stream
}

#[tokio::test]
async fn idle_connections_do_not_hold_up_the_end() {
    let site = Site::start().await;
    let silent = site.connect().await;
    site.get("/healthz").send().await.unwrap();
    assert!(site.running.drain(LONG).await);
    drop(silent);
}

#[tokio::test]
async fn a_socket_gets_its_time_and_not_more() {
    let site = Site::start().await;
    let socket = socket(&site).await;
    assert!(!site.running.drain(Duration::from_millis(50)).await);
    drop(socket);
}

#[tokio::test]
async fn the_end_comes_as_soon_as_the_last_socket_closes() {
    let site = Site::start().await;
    let socket = socket(&site).await;
    let port = site.port;
    let drained = tokio::spawn(site.running.drain(LONG));
    // Closed to newcomers first: then the one inside may go.
    while TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
        tokio::task::yield_now().await;
    }
    drop(socket);
    assert!(drained.await.unwrap());
}
