//! Interfaces over WebSockets.

use axum::http::StatusCode;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{WebSocketStream, client_async};

use futures_util::{SinkExt as _, StreamExt as _};

use crate::api::PAGE;
use crate::world::{DEADLINE, World};

pub(crate) async fn connect(
    world: &World,
    path: &str,
    origin: Option<&str>,
) -> Result<WebSocketStream<TcpStream>, Error> {
    let url = format!("ws://localhost:{}{path}", world.address.port());
    let mut request = url.into_client_request()?;
    if let Some(origin) = origin {
        request.headers_mut().insert("origin", origin.parse().unwrap());
    }
    let stream = TcpStream::connect(world.address).await.unwrap();
    client_async(request, stream).await.map(|(socket, _)| socket)
}

async fn echo(socket: &mut WebSocketStream<TcpStream>, text: &str) -> String {
    socket.send(Message::text(text)).await.unwrap();
    let answer = tokio::time::timeout(DEADLINE, socket.next()).await.expect("an echo in time");
    answer.unwrap().unwrap().into_text().unwrap().to_string()
}

pub(crate) fn refusal(result: Result<WebSocketStream<TcpStream>, Error>) -> StatusCode {
    match result {
        Err(Error::Http(response)) => response.status(),
        other => panic!("not refused: {other:?}"),
    }
}

#[tokio::test]
async fn messages_go_both_ways_until_the_session_ends() {
    let world = World::new().await;
    let id = world.launch(&format!("image={PAGE}&type=notebook&name=a")).await;
    world.reaches(&id, "Running").await;
    let path = format!("/session/notebook/{id}/ws?x=1");
    let origin = world.origin();
    let mut socket = connect(&world, &path, Some(&origin)).await.unwrap();
    assert_eq!(echo(&mut socket, "hello").await, "hello");
    let long = "x".repeat(60_000);
    assert_eq!(echo(&mut socket, &long).await, long);
    // A client that is no browser sends no Origin.
    let mut plain = connect(&world, &path, None).await.unwrap();
    assert_eq!(echo(&mut plain, "plain").await, "plain");
    world.delete(&format!("/session/{id}")).await;
    assert!(!matches!(socket.next().await, Some(Ok(Message::Text(_)))), "it is closed");
    world.end().await;
}

#[tokio::test]
async fn a_foreign_origin_is_refused() {
    let world = World::new().await;
    let id = world.launch(&format!("image={PAGE}&type=notebook&name=a")).await;
    world.reaches(&id, "Running").await;
    let path = format!("/session/notebook/{id}/ws");
    let portal = format!("http://127.0.0.1:{}", world.address.port());
    for origin in [portal.as_str(), "http://example.org", "null"] {
        let refused = refusal(connect(&world, &path, Some(origin)).await);
        assert_eq!(refused, StatusCode::FORBIDDEN, "{origin}");
    }
    let origin = world.origin();
    let escape = format!("/session/notebook/{id}/%2e%2e/ws");
    let refused = refusal(connect(&world, &escape, Some(&origin)).await);
    assert_eq!(refused, StatusCode::BAD_REQUEST);
    let nobody = "/session/notebook/none1234/ws";
    let refused = refusal(connect(&world, nobody, Some(&origin)).await);
    assert_eq!(refused, StatusCode::NOT_FOUND);
    world.end().await;
}
