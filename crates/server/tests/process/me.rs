//! Who calls, asked of the real sandbox: its own user, who is its admin unless others were named.

use crate::server::{Folders, client};

async fn me(args: &[&str]) -> (u16, String) {
    let folders = Folders::new();
    let mut command = folders.command(&[&["--port", "0", "--data", "data"], args].concat());
    command.env("USER", "Ada Lovelace");
    let server = crate::server::Server::spawn(command).await;
    let answer = client().get(format!("{}portal/me", server.address)).send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

#[tokio::test]
async fn whoever_runs_a_sandbox_administers_it() {
    assert_eq!(me(&[]).await, (200, r#"{"admin":true,"user":"ada-lovelace"}"#.to_owned()));
}

#[tokio::test]
async fn unless_others_were_named() {
    let others = ["--admin", "astro1", "--admin", "astro2"];
    assert_eq!(me(&others).await, (200, r#"{"admin":false,"user":"ada-lovelace"}"#.to_owned()));
    let both = ["--admin", "astro1", "--admin", "ada-lovelace"];
    assert_eq!(me(&both).await, (200, r#"{"admin":true,"user":"ada-lovelace"}"#.to_owned()));
}

#[tokio::test]
async fn an_admin_without_a_name_is_refused() {
    let output = Folders::new().run(&["--admin", ""]).await;
    assert_eq!(output.status.code(), Some(2));
}
