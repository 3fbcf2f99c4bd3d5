//! Where a request is meant to go, read from the raw path.

use axum::http::Uri;
use axum::http::uri::PathAndQuery;
use percent_encoding::percent_decode_str;

/// An escape can hide below several encodings; deeper than this nobody decodes, nor needs to.
const DECODINGS: usize = 6;

pub(super) struct Target {
    pub(super) segment: String,
    /// A credential: for comparing only.
    pub(super) id: String,
    /// As the client sent it.
    pub(super) path_and_query: PathAndQuery,
}

impl Target {
    pub(super) fn of(uri: &Uri) -> Option<Self> {
        let mut parts = uri.path().strip_prefix("/session/")?.split('/');
        let segment = parts.next()?.to_owned();
        let id = parts.next().filter(|id| !id.is_empty())?.to_owned();
        Some(Self { segment, id, path_and_query: uri.path_and_query()?.clone() })
    }

    /// The session's path without its final slash.
    pub(super) fn root(&self) -> String {
        format!("/session/{}/{}", self.segment, self.id)
    }

    /// What follows the session's path: empty, or beginning with a slash.
    pub(super) fn below(&self) -> &str {
        self.path_and_query.path().get(self.root().len()..).unwrap_or_default()
    }

    /// Whether dotted segments lead above the session, however often they are encoded.
    pub(super) fn escapes(&self) -> bool {
        let mut path = self.below().to_owned();
        for _ in 0..DECODINGS {
            if climbs_out(&path) {
                return true;
            }
            let decoded = percent_decode_str(&path).decode_utf8_lossy().into_owned();
            if decoded == path {
                return false;
            }
            path = decoded;
        }
        true
    }
}

fn climbs_out(path: &str) -> bool {
    let mut depth = 0_i32;
    // Some programs, and all browsers, read a backslash as a slash.
    for part in path.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." => depth -= 1,
            _ => depth += 1,
        }
        if depth < 0 {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    fn target(path: &str) -> Target {
        Target::of(&path.parse().unwrap()).unwrap()
    }

    #[test]
    fn dotted_segments_may_not_leave_the_session() {
        let out = [
            "/session/notebook/a/..",
            "/session/notebook/a/../b",
            "/session/notebook/a/x/../../b",
            "/session/notebook/a/%2e%2e/b",
            "/session/notebook/a/.%2E/b",
            "/session/notebook/a/%2e%2e%2fb",
            "/session/notebook/a/%252e%252e/b",
            "/session/notebook/a/x%255c..%255c..%255cb",
        ];
        for path in out {
            assert!(target(path).escapes(), "{path}");
        }
        let inside =
            ["", "/", "/x/../y", "/x%20y", "/a..b", "/...", "/100%2525", "/%E2%82%AC", "/%ff"];
        for path in inside {
            assert!(!target(&format!("/session/notebook/a{path}")).escapes(), "{path}");
        }
    }

    #[test]
    fn the_path_is_kept_as_it_came() {
        let target = target("/session/contrib/a/x%2Fy//z?q=%20");
        assert_eq!((target.segment.as_str(), target.id.as_str()), ("contrib", "a"));
        assert_eq!(target.below(), "/x%2Fy//z");
        assert_eq!(target.path_and_query.as_str(), "/session/contrib/a/x%2Fy//z?q=%20");
        assert!(Target::of(&"/session/notebook/".parse().unwrap()).is_none());
    }
}
