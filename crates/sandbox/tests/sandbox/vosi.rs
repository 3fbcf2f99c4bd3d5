//! What the service says of itself, to anyone (contract 2.9).

use axum::http::{Method, StatusCode};

use crate::http::{Answer, send};
use crate::world::World;

async fn ask(world: &World, method: Method, path: &str) -> Answer {
    send(world.address, method, &format!("/skaha/{path}"), &[], "").await
}

#[tokio::test]
async fn available_while_the_database_answers() {
    let world = World::new().await;
    let answer = ask(&world, Method::GET, "availability").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), Some("text/xml"));
    assert_eq!(answer.header("x-vo-authenticated"), None, "nobody is named to anyone");
    let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <vosi:availability xmlns:vosi=\"http://www.ivoa.net/xml/VOSIAvailability/v1.0\">\n  \
        <vosi:available>true</vosi:available>\n  \
        <vosi:note>The session database answers.</vosi:note>\n\
        </vosi:availability>\n";
    assert_eq!(answer.body, expected);
    let beat = ask(&world, Method::GET, "availability?detail=min").await;
    assert_eq!((beat.status, beat.body.as_str()), (StatusCode::OK, ""));
    // Behind the sandbox's back.
    let database = rusqlite::Connection::open(world.data().join("sandbox.sqlite3")).unwrap();
    database.execute("ALTER TABLE sessions RENAME TO away", []).unwrap();
    let answer = ask(&world, Method::GET, "availability").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains("<vosi:available>false</vosi:available>"), "{}", answer.body);
    assert!(answer.body.contains("<vosi:note>The session database failed: "), "{}", answer.body);
    database.execute("ALTER TABLE away RENAME TO sessions", []).unwrap();
    world.end().await;
}

#[tokio::test]
async fn capabilities_name_the_parts_by_the_host_that_was_asked() {
    let world = World::new().await;
    let answer = ask(&world, Method::GET, "capabilities").await;
    assert_eq!(answer.header("content-type"), Some("text/xml"));
    let base = format!("{}/skaha", world.origin());
    for (id, url) in [
        ("http://www.opencadc.org/std/platform#session-1", "v1/session"),
        ("http://www.opencadc.org/std/platform#context-1", "v1/context"),
        ("http://www.opencadc.org/std/platform#image-1", "v1/image"),
        ("http://www.opencadc.org/std/platform#repository-1", "v1/repository"),
        ("vos://cadc.nrc.ca~vospace/CADC/std/Proc#sessions-1.0", "v0"),
    ] {
        let after = answer.body.split_once(&format!("standardID=\"{id}\">")).unwrap().1;
        let of_it = after.split_once("</capability>").unwrap().0;
        let url = format!("<accessURL use=\"base\">{base}/{url}</accessURL>");
        assert_eq!(of_it.matches(&url).count(), 3, "{of_it}");
        for method in ["cookie", "tls-with-certificate", "token"] {
            let method = format!("<securityMethod standardID=\"ivo://ivoa.net/sso#{method}\" />");
            assert!(of_it.contains(&method), "{method}: {of_it}");
        }
    }
    let full = format!("<accessURL use=\"full\">{base}/availability</accessURL>");
    assert!(answer.body.contains(&full), "{}", answer.body);
    for (host, base) in [("127.0.0.1:99", "http://127.0.0.1:99/skaha"), ("\"<&", "/skaha")] {
        let headers = [("host", host)];
        let target = "/skaha/capabilities";
        let answer = send(world.address, Method::GET, target, &headers, "").await;
        assert!(answer.body.contains(&format!(">{base}/v1/session<")), "{}", answer.body);
    }
    world.end().await;
}

#[tokio::test]
async fn they_can_only_be_read() {
    let world = World::new().await;
    for (path, kind) in [
        ("availability", "text/xml"),
        ("capabilities", "text/xml"),
        ("", "text/plain"),
        ("openapi.yaml", "text/yaml"),
    ] {
        let head = ask(&world, Method::HEAD, path).await;
        assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""), "{path}");
        assert_eq!(head.header("content-type"), Some(kind), "{path}");
        let post = ask(&world, Method::POST, path).await;
        assert_eq!(post.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
        assert_eq!(post.header("allow"), Some("GET, HEAD"), "{path}");
    }
    world.end().await;
}
