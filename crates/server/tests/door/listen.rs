//! Where the server listens.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use skaha_portal::listen::Loopback;
use tokio::net::{TcpListener, TcpStream};

use crate::site::left_out;

#[tokio::test]
async fn a_busy_port_is_named_with_the_way_out() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let port = taken.local_addr().unwrap().port();
    let error = Loopback::bind(port, None).await.unwrap_err().to_string();
    assert!(error.contains(&port.to_string()) && error.contains("--port"), "{error}");
}

#[tokio::test]
async fn a_port_that_is_busy_on_one_of_the_addresses_is_busy() {
    loop {
        let Ok(taken) = TcpListener::bind("[::1]:0").await else {
            left_out("this machine has no ::1");
            return;
        };
        let port = taken.local_addr().unwrap().port();
        let error = Loopback::bind(port, None).await.unwrap_err().to_string();
        // Another test may have this port of the other address; then this port shows nothing.
        if !error.contains("127.0.0.1") {
            assert!(error.contains("::1") && error.contains("--port"), "{error}");
            return;
        }
    }
}

#[tokio::test]
async fn another_loopback_address_is_added() {
    let second = IpAddr::V4(Ipv4Addr::new(127, 0, 0, 2));
    let listener = Loopback::bind(0, Some(second)).await.unwrap();
    for address in [IpAddr::V4(Ipv4Addr::LOCALHOST), second] {
        TcpStream::connect(SocketAddr::new(address, listener.port())).await.unwrap();
    }
}

#[tokio::test]
async fn naming_an_address_that_is_served_anyway_changes_nothing() {
    for address in ["127.0.0.1", "::1"] {
        let listener = Loopback::bind(0, Some(address.parse().unwrap())).await;
        assert!(listener.is_ok(), "{address}");
    }
}
