//! What is checked before anything starts, and the one line that says all is well.

use crate::server::{Folders, client, taken_port, text};

#[tokio::test]
async fn other_than_loopback_addresses_are_refused_before_anything_starts() {
    let folders = Folders::new();
    for address in ["0.0.0.0", "::", "192.0.2.7", "::ffff:192.0.2.7", "fe80::1", "example.org"] {
        let output = folders.run(&["--data", "data", "--port", "0", "--bind", address]).await;
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{address}: {said}");
        assert!(said.contains("127.0.0.1") && said.contains("--bind"), "{address}: {said}");
        assert!(!folders.path("data").exists(), "{address}");
    }
}

#[tokio::test]
async fn loopback_addresses_are_accepted() {
    let folders = Folders::new();
    for address in ["127.0.0.1", "::1", "[::1]", "localhost", "127.0.0.3", "::ffff:127.0.0.1"] {
        let server = folders.serve(&["--bind", address]).await;
        let response = client().get(format!("{}healthz", server.address)).send().await.unwrap();
        assert!(response.status().is_success(), "{address}");
        server.signal(nix::sys::signal::Signal::SIGTERM);
        assert!(server.ended().await.0.success(), "{address}");
    }
}

#[tokio::test]
async fn a_missing_portal_is_said_with_how_to_build_it() {
    let folders = Folders::new();
    let output = folders.run(&["--data", "data", "--portal-dir", "nowhere"]).await;
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    for word in ["nowhere", "trunk build", "cargo xtask run", "--portal-dir"] {
        assert!(said.contains(word), "{word}: {said}");
    }
    assert!(!folders.path("data").exists());
}

#[tokio::test]
async fn a_busy_port_is_said_in_one_sentence() {
    let folders = Folders::new();
    let (_taken, port) = taken_port();
    let output = folders.run(&["--data", "data", "--port", &port.to_string()]).await;
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(&format!("port {port} is in use")) && said.contains("--port"), "{said}");
    assert!(output.stdout.is_empty());
}

#[tokio::test]
async fn the_hidden_subcommand_is_hidden() {
    let output = Folders::new().run(&["--help"]).await;
    assert!(output.status.success());
    let help = text(&output.stdout);
    assert!(help.contains("--portal-dir") && !help.contains("supervise"), "{help}");
}
