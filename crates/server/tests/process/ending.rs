//! SIGINT, SIGTERM, SIGHUP, and a second one for those who cannot wait.

use std::fs::File;

use nix::sys::signal::Signal;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::server::{Folders, Server};

/// A client that asks for much, takes the first of it and reads no further.
async fn slow_reader(folders: &Folders, server: &Server) -> TcpStream {
    let big = File::create(folders.path("dist/big.bin")).unwrap();
    big.set_len(256 << 20).unwrap();
    let mut stream = TcpStream::connect(("127.0.0.1", server.port)).await.unwrap();
    let head = format!("GET /big.bin HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", server.port);
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 200");
    stream
}

#[tokio::test]
async fn each_signal_ends_in_order() {
    let folders = Folders::new();
    for signal in [Signal::SIGINT, Signal::SIGTERM, Signal::SIGHUP] {
        let server = folders.serve(&[]).await;
        server.signal(signal);
        let (status, more, log) = server.ended().await;
        assert_eq!(status.code(), Some(0), "{signal}: {log}");
        assert_eq!(more, "", "the ready line is all that is on stdout");
        assert!(!log.contains("still open"), "{log}");
    }
}

#[tokio::test]
async fn a_slow_stream_is_waited_for_and_then_cut() {
    let folders = Folders::new();
    let server = folders.serve(&[]).await;
    let _slow = slow_reader(&folders, &server).await;
    server.signal(Signal::SIGTERM);
    let (status, _, log) = server.ended().await;
    assert_eq!(status.code(), Some(0), "{log}");
    assert!(log.contains("still open after 5 s"), "{log}");
}

#[tokio::test]
async fn the_second_signal_ends_at_once() {
    let folders = Folders::new();
    let server = folders.serve(&[]).await;
    let _slow = slow_reader(&folders, &server).await;
    server.signal(Signal::SIGINT);
    server.logged("ending every session").await;
    server.signal(Signal::SIGINT);
    let (status, _, log) = server.ended().await;
    assert_eq!(status.code(), Some(130), "{log}");
    assert!(log.contains("ended at once") && !log.contains("still open"), "{log}");
}

#[tokio::test]
async fn the_second_hang_up_of_a_closed_terminal_cuts_nothing_short() {
    let folders = Folders::new();
    let server = folders.serve(&[]).await;
    let _slow = slow_reader(&folders, &server).await;
    server.signal(Signal::SIGHUP);
    server.logged("ending every session").await;
    server.signal(Signal::SIGHUP);
    let (status, _, log) = server.ended().await;
    assert_eq!(status.code(), Some(0), "{log}");
    assert!(log.contains("still open after 5 s") && !log.contains("ended at once"), "{log}");
}
