//! Whether an interface answers yet. With a real session: `tests/process/ready.rs`.

mod stage;

use reqwest::{Method, StatusCode};
use serde_json::Value;

use self::stage::Stage;

const READY: &str = r#"{"ready":true}"#;
const NOT_READY: &str = r#"{"ready":false}"#;

#[tokio::test]
async fn a_program_that_answers_is_ready() {
    let stage = Stage::new().await;
    for status in ["200", "204", "302", "401", "403", "405"] {
        assert_eq!(stage.asked(status).await, (200, READY.to_owned()), "{status}");
    }
    for status in ["400", "404", "500", "502", "503", "504"] {
        assert_eq!(stage.asked(status).await, (200, NOT_READY.to_owned()), "{status}");
    }
    let asked = stage.at_interfaces();
    assert!(!asked.iter().any(|seen| seen.path.contains("followed")), "{asked:?}");
}

#[tokio::test]
async fn the_answer_is_json_that_nobody_keeps_and_has_the_platforms_time() {
    let stage = Stage::new().await;
    let answer = stage.ask("200").send().await.unwrap();
    assert_eq!(answer.headers()["content-type"], "application/json");
    assert_eq!(answer.headers()["cache-control"], "no-store");
    assert_eq!(answer.headers()["date"], "Thu, 01 Jan 2032 00:00:00 GMT");
    assert!(answer.headers().contains_key("content-security-policy"));
    let body: Value = serde_json::from_str(&answer.text().await.unwrap()).unwrap();
    assert_eq!(body, serde_json::json!({ "ready": true }));
}

#[tokio::test]
async fn nothing_is_asked_of_a_session_that_does_not_run_or_has_no_interface() {
    let stage = Stage::new().await;
    for id in ["pending", "ended", "job", "old-job"] {
        assert_eq!(stage.asked(id).await, (200, NOT_READY.to_owned()), "{id}");
    }
    assert_eq!(stage.at_interfaces().len(), 0);
}

#[tokio::test]
async fn only_interfaces_are_called_whatever_the_platform_names() {
    let stage = Stage::new().await;
    for id in ["elsewhere", "portals"] {
        let (status, text) = stage.asked(id).await;
        assert_eq!(status, 501, "{id}");
        assert!(text.contains("not one of its interfaces'"), "{text}");
    }
    assert_eq!(stage.at_interfaces().len(), 0);
}

#[tokio::test]
async fn the_platforms_refusal_is_passed_on() {
    let stage = Stage::new().await;
    for status in [400, 401, 403, 404, 429, 500, 502, 503] {
        let id = format!("refused-{status}");
        let answer = stage.ask(&id).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), status);
        let headers = answer.headers();
        assert_eq!(headers["retry-after"], "7");
        assert_eq!(headers["www-authenticate"], "Bearer");
        assert_eq!(headers["date"], "Thu, 01 Jan 2032 00:00:00 GMT");
        assert_eq!(headers["cache-control"], "no-store");
        assert!(!headers.contains_key("set-cookie"));
        assert_eq!(answer.text().await.unwrap(), format!("no {id}\n"));
    }
}

#[tokio::test]
async fn an_answer_that_is_no_session_is_not_taken_for_one() {
    let stage = Stage::new().await;
    for id in ["page", "moved"] {
        let (status, text) = stage.asked(id).await;
        assert_eq!(status, 502, "{id}");
        assert!(text.contains("cannot be read"), "{text}");
    }
}

#[tokio::test]
async fn the_platform_knows_the_caller_and_the_interface_does_not() {
    let stage = Stage::new().await;
    let request = stage.ask("200").header("cookie", "sso=secret").header("x-other", "1");
    let request = request.header("authorization", "Bearer secret").header("if-none-match", "*");
    request.send().await.unwrap();
    let [api] = stage.at_api().try_into().unwrap();
    assert_eq!(api.path, "/skaha/v1/session/200");
    assert_eq!((api.headers.len(), &api.headers["cookie"]), (2, &"sso=secret".parse().unwrap()));
    assert_eq!(api.headers["authorization"], "Bearer secret");
    let [interface] = stage.at_interfaces().try_into().unwrap();
    assert_eq!(interface.path, "/session/notebook/200/lab?token=200");
    let host = stage.site.interfaces().replace("http://", "");
    assert_eq!((interface.headers.len(), &interface.headers["host"]), (1, &host.parse().unwrap()));
}

#[tokio::test]
async fn many_who_ask_at_once_are_one_to_the_interface() {
    let stage = Stage::new().await;
    let answers = tokio::join!(stage.asked("200"), stage.asked("200"), stage.asked("200"));
    for answer in [answers.0, answers.1, answers.2] {
        assert_eq!(answer, (200, READY.to_owned()));
    }
    assert_eq!((stage.at_api().len(), stage.at_interfaces().len()), (1, 1));
    // Another session or another caller is another question.
    stage.asked("204").await;
    stage.ask("200").header("cookie", "sso=b").send().await.unwrap();
    assert_eq!((stage.at_api().len(), stage.at_interfaces().len()), (3, 3));
}

#[tokio::test]
async fn nobody_waits_for_a_body_nor_for_ever() {
    let stage = Stage::new().await;
    assert_eq!(stage.asked("endless").await, (200, READY.to_owned()));
    assert_eq!(stage.asked("silent").await, (200, NOT_READY.to_owned()));
}

#[tokio::test]
async fn it_is_guarded_as_the_api_is() {
    let stage = Stage::new().await;
    for (name, value, expected) in [
        ("origin", "https://evil.example", StatusCode::FORBIDDEN),
        ("origin", stage.site.interfaces().as_str(), StatusCode::FORBIDDEN),
        ("sec-fetch-site", "cross-site", StatusCode::FORBIDDEN),
        ("host", "evil.example", StatusCode::MISDIRECTED_REQUEST),
    ] {
        let refused = stage.ask("200").header(name, value).send().await.unwrap();
        assert_eq!(refused.status(), expected, "{name}: {value}");
    }
    // Not even by a link that somebody follows.
    let link = stage.ask("200").header("sec-fetch-site", "cross-site");
    let link = link.header("sec-fetch-mode", "navigate").send().await.unwrap();
    assert_eq!(link.status(), StatusCode::FORBIDDEN);
    let other = stage.site.at_interfaces(Method::GET, "/portal/ready/200").send().await.unwrap();
    assert_eq!(other.status(), StatusCode::NOT_FOUND);
    let post = stage.site.request(Method::POST, "/portal/ready/200").send().await.unwrap();
    assert_eq!(post.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!((stage.at_api().len(), stage.at_interfaces().len()), (0, 0));
}

#[tokio::test]
async fn what_cannot_be_an_id_is_asked_nobody() {
    let stage = Stage::new().await;
    for odd in ["", "a%2Fb", "%2e%2e%2f", "a%3Fview=logs", "a/b", "-a", "%C3%A9"] {
        let (status, _) = stage.asked(odd).await;
        assert_eq!(status, 404, "{odd}");
    }
    assert_eq!(stage.at_api().len(), 0);
}
