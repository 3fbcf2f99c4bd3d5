//! Only the user who started the server is served.

use std::{
    io::Write as _,
    os::unix::process::CommandExt as _,
    process::{Command, Output},
    sync::atomic::Ordering,
    time::Duration,
};

use reqwest::StatusCode;
use skaha_portal::peer::PeerCheck;

use crate::site::Site;

/// The account that every Linux has for those who own nothing.
const NOBODY: u32 = 65534;

/// Past the test runner, which shows what a passing test prints to nobody.
fn left_out(why: &str) {
    let test = std::thread::current().name().unwrap_or_default().to_owned();
    let mut stderr = std::io::stderr();
    writeln!(stderr, "LEFT OUT, NOTHING WAS TESTED: {test}: {why}").unwrap();
}

/// Runs a program as another user; `None` when this test may not.
async fn as_nobody(program: &'static str, args: Vec<String>) -> Option<Output> {
    if !nix::unistd::geteuid().is_root() {
        left_out("only root can run a program as another user");
        return None;
    }
    let run = move || {
        let mut command = Command::new(program);
        command.args(args).uid(NOBODY).gid(NOBODY).current_dir("/").output()
    };
    match tokio::task::spawn_blocking(run).await.unwrap() {
        Ok(output) => Some(output),
        Err(error) => {
            left_out(&format!("{program}: {error}"));
            None
        }
    }
}

async fn curl_as_nobody(url: String, host: String) -> Option<String> {
    let args =
        ["-sS", "--noproxy", "*", "-w", "%{http_code}", "-H", &format!("Host: {host}"), &url]
            .map(str::to_owned);
    let output = as_nobody("curl", args.into()).await?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[tokio::test]
async fn another_user_is_refused_at_every_address_and_host() {
    let site = Site::start().await;
    let port = site.port;
    let mut addresses = vec!["127.0.0.1"];
    if tokio::net::TcpStream::connect(("::1", port)).await.is_ok() {
        addresses.push("[::1]");
    }
    for address in addresses {
        for host in ["127.0.0.1", "localhost", "rebound.example"] {
            let url = format!("http://{address}:{port}/skaha/v1/session");
            let Some(answer) = curl_as_nobody(url, format!("{host}:{port}")).await else { return };
            assert!(answer.ends_with("403"), "{address} {host}: {answer}");
            assert!(answer.contains("another user"), "{answer}");
        }
    }
    assert_eq!(site.calls.load(Ordering::SeqCst), 0);
}

/// Most kernels forget the owner of a closed socket and show uid 0, which here is our own.
#[tokio::test]
async fn another_user_who_sends_and_leaves_at_once_is_refused() {
    let site = Site::start().await;
    let port = site.port;
    let send = format!(
        "for i in 1 2 3 4 5 6 7 8; do exec 3<>/dev/tcp/127.0.0.1/{port}; printf 'POST \
         /skaha/v1/session HTTP/1.1\\r\\nHost: 127.0.0.1:{port}\\r\\nContent-Length: 0\\r\\n\\r\\n' \
         >&3; exec 3>&-; done"
    );
    if as_nobody("bash", vec!["-c".to_owned(), send]).await.is_none() {
        return;
    }
    let Site { running, calls, .. } = site;
    assert!(running.drain(Duration::from_secs(60)).await);
    assert_eq!(calls.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn the_own_user_is_served_through_a_v6_socket_to_the_v4_address() {
    let site = Site::start().await;
    if tokio::net::TcpStream::connect(("::1", site.port)).await.is_err() {
        left_out("this machine has no ::1");
        return;
    }
    let python = "import socket,sys\n\
        s = socket.socket(socket.AF_INET6)\n\
        s.connect(('::ffff:127.0.0.1', int(sys.argv[1])))\n\
        s.sendall(b'GET /healthz HTTP/1.0\\r\\nHost: 127.0.0.1:%b\\r\\n\\r\\n' % sys.argv[1].encode())\n\
        print(s.recv(12).decode())";
    let port = site.port.to_string();
    let run = move || Command::new("python3").args(["-c", python, &port]).output();
    let Ok(output) = tokio::task::spawn_blocking(run).await.unwrap() else {
        left_out("no python3");
        return;
    };
    assert!(output.stdout.ends_with(b" 200\n"), "{output:?}");
}

#[tokio::test]
async fn a_connection_that_the_table_does_not_list_is_refused() {
    let tables = tempfile::tempdir().unwrap();
    std::fs::write(tables.path().join("tcp"), "  sl  local_address rem_address\n").unwrap();
    let site = Site::with(PeerCheck::reading(tables.path()), false).await;
    let response = site.get("/healthz").send().await.unwrap();
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    assert!(response.text().await.unwrap().contains("system's table"));
}

#[tokio::test]
async fn a_system_without_tables_serves() {
    let tables = tempfile::tempdir().unwrap();
    let site = Site::with(PeerCheck::reading(tables.path()), false).await;
    assert_eq!(site.get("/healthz").send().await.unwrap().status(), StatusCode::OK);
}
