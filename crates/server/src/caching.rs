//! How long browsers may keep the portal's files.

use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use sha2::{Digest as _, Sha256};

/// A name that holds its content's hash never changes its content: a year is as good as for ever.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Keep it, but ask before each use whether it still holds.
const ASK_FIRST: &str = "no-cache";
/// Hexadecimal digits of a content hash in a file's name.
const HASH_DIGITS: usize = 16;

/// The `Cache-Control` of the file at `path`, when it was found.
pub(crate) fn of_file(path: &str) -> HeaderValue {
    HeaderValue::from_static(if is_hashed(path) { FOR_EVER } else { ASK_FIRST })
}

/// Whether the file's name has `-<16 hex>` before its suffix, as in `portal-<16hex>_bg.wasm`.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default().as_bytes();
    let is_hash = |tail: &[u8]| {
        let (digits, suffix) = tail.split_at_checked(HASH_DIGITS)?;
        let hex = digits.iter().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'));
        Some(hex && matches!(suffix.first(), Some(b'.' | b'_')))
    };
    name.split(|c| *c == b'-').skip(1).any(|tail| is_hash(tail).unwrap_or(false))
}

/// An answer that browsers keep and ask about: 304 when the client has these bytes. By content, not
/// by time: a rebuilt index has the length of the one before, and in an image also its date.
pub(crate) fn revalidated(request: &HeaderMap, mut headers: HeaderMap, body: Bytes) -> Response {
    let etag = etag(&body);
    let known = request.get_all(header::IF_NONE_MATCH).iter().any(|tags| knows(tags, &etag));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(ASK_FIRST));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        headers.insert(header::ETAG, etag);
    }
    if known {
        headers.remove(header::CONTENT_TYPE);
        headers.remove(header::CONTENT_ENCODING);
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    (headers, body).into_response()
}

/// A strong tag from the bytes as they go over the wire, so each encoding has its own.
fn etag(body: &[u8]) -> String {
    let digest = Sha256::digest(body);
    let hex: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("\"{hex}\"")
}

/// If-None-Match compares weakly (RFC 9110 13.1.2).
fn knows(tags: &HeaderValue, etag: &str) -> bool {
    let tags = tags.to_str().unwrap_or_default();
    tags.split(',').map(|tag| tag.trim().trim_start_matches("W/")).any(|t| t == etag || t == "*")
}

#[cfg(test)]
mod properties;

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn a_hash_stands_before_the_suffix() {
        for name in [
            "/portal-0123456789abcdef.js",
            "/portal-0123456789abcdef_bg.wasm",
            "/a/b-c-0123456789abcdef.css",
            "/portal-0123456789abcdef.js.br",
        ] {
            assert!(is_hashed(name), "{name}");
        }
    }

    #[test]
    fn other_names_are_not_hashed() {
        for name in [
            "/index.html",
            "/portal.js",
            "/portal-0123456789abcde.js",
            "/portal-0123456789abcdef0.js",
            "/portal-0123456789ABCDEF.js",
            "/0123456789abcdef.js",
            "/portal-0123456789abcdef",
            "/portal-0123456789abcdef/a.js",
            "/",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
