//! Caching, revalidation and the encodings made at build time.

use std::fs;

use reqwest::{Response, StatusCode};

use crate::site::{HASHED_JS, INDEX, Site};

fn header<'a>(response: &'a Response, name: &str) -> Option<&'a str> {
    response.headers().get(name).map(|value| value.to_str().unwrap())
}

#[tokio::test]
async fn hashed_files_are_kept_for_ever_and_the_rest_is_asked_about() {
    let site = Site::start().await;
    let for_ever = "public, max-age=31536000, immutable";
    for (path, expected) in [
        (HASHED_JS, for_ever),
        ("/portal-0123456789abcdef_bg.wasm", for_ever),
        ("/main-fedcba9876543210.css", for_ever),
        ("/", "no-cache"),
        ("/launch", "no-cache"),
        ("/icon.svg", "no-cache"),
        ("/config.json", "no-cache"),
        ("/build.json", "no-cache"),
        ("/healthz", "no-store"),
    ] {
        let response = site.get(path).send().await.unwrap();
        assert_eq!(header(&response, "cache-control"), Some(expected), "{path}");
    }
}

#[tokio::test]
async fn the_best_encoding_that_the_client_takes_is_sent() {
    let site = Site::start().await;
    for (accepted, encoding, js, index) in [
        (None, None, "js as it is", INDEX),
        (Some("identity"), None, "js as it is", INDEX),
        (Some("gzip"), Some("gzip"), "js in gzip", "index in gzip"),
        (Some("gzip, deflate, br, zstd"), Some("br"), "js in brotli", "index in brotli"),
        (Some("br;q=0, gzip"), Some("gzip"), "js in gzip", "index in gzip"),
    ] {
        for (path, body) in [(HASHED_JS, js), ("/launch", index)] {
            let request = site.get(path);
            let request = match accepted {
                Some(accepted) => request.header("accept-encoding", accepted),
                None => request,
            };
            let response = request.send().await.unwrap();
            assert_eq!(header(&response, "content-encoding"), encoding, "{accepted:?} {path}");
            assert_eq!(header(&response, "vary"), Some("accept-encoding"), "{path}");
            assert_eq!(response.text().await.unwrap(), body, "{accepted:?} {path}");
        }
    }
}

#[tokio::test]
async fn a_file_without_compressed_twin_is_sent_as_it_is() {
    let site = Site::start().await;
    let response =
        site.get("/icon.svg").header("accept-encoding", "br, gzip").send().await.unwrap();
    assert_eq!(header(&response, "content-encoding"), None);
    assert_eq!(response.text().await.unwrap(), "<svg/>");
}

#[tokio::test]
async fn the_index_is_revalidated_by_content() {
    let site = Site::start().await;
    let first = site.get("/").send().await.unwrap();
    let etag = header(&first, "etag").unwrap().to_owned();
    for known in [etag.clone(), format!("W/{etag}"), format!("\"x\", {etag}"), "*".to_owned()] {
        let again = site.get("/launch").header("if-none-match", &known).send().await.unwrap();
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED, "{known}");
        assert_eq!(header(&again, "etag"), Some(etag.as_str()));
        assert_eq!(header(&again, "cache-control"), Some("no-cache"));
    }
    // As long as before and as old, as in an image whose files all have one date.
    let path = site.dist.path().join("index.html");
    let date = fs::metadata(&path).unwrap().modified().unwrap();
    fs::write(&path, INDEX.replace("portal", "PORTAL")).unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(date).unwrap();
    let request = site.get("/").header("if-none-match", &etag);
    let changed = request.header("if-modified-since", "Wed, 01 Jan 2098 00:00:00 GMT");
    assert_eq!(changed.send().await.unwrap().status(), StatusCode::OK);
}

/// Each name of a build is as long as the one before, and in an image all files have one date.
#[tokio::test]
async fn another_build_is_not_taken_for_the_one_before() {
    let site = Site::start().await;
    let first = site.get("/build.json").send().await.unwrap();
    assert_eq!(header(&first, "content-type"), Some("application/json"));
    let etag = header(&first, "etag").unwrap().to_owned();
    assert_eq!(first.text().await.unwrap(), r#"{"build":"1.2.3+01234567"}"#);
    let again = site.get("/build.json").header("if-none-match", &etag).send().await.unwrap();
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    let path = site.dist.path().join("build.json");
    let date = fs::metadata(&path).unwrap().modified().unwrap();
    fs::write(&path, r#"{"build":"1.2.3+89abcdef"}"#).unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(date).unwrap();
    let changed = site.get("/build.json").header("if-none-match", &etag).send().await.unwrap();
    assert_eq!(changed.text().await.unwrap(), r#"{"build":"1.2.3+89abcdef"}"#);
    // A build of development has none.
    fs::remove_file(&path).unwrap();
    let none = site.get("/build.json").send().await.unwrap();
    assert_eq!(none.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn each_encoding_of_the_index_has_its_own_tag() {
    let site = Site::start().await;
    let plain = site.get("/").send().await.unwrap();
    let brotli = site.get("/").header("accept-encoding", "br").send().await.unwrap();
    assert_ne!(header(&plain, "etag"), header(&brotli, "etag"));
}

#[tokio::test]
async fn files_are_revalidated_by_date() {
    let site = Site::start().await;
    for (path, caching) in
        [("/icon.svg", "no-cache"), (HASHED_JS, "public, max-age=31536000, immutable")]
    {
        let first = site.get(path).send().await.unwrap();
        let date = header(&first, "last-modified").unwrap();
        let again = site.get(path).header("if-modified-since", date).send().await.unwrap();
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED, "{path}");
        assert_eq!(header(&again, "cache-control"), Some(caching), "{path}");
    }
}
