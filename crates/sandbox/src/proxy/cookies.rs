//! Cookies: the portal's stay out of a session, and a session's stay within its path.

use axum::http::{HeaderMap, HeaderValue, header};

use super::target::Target;

/// Every cookie of the portal begins with this, possibly after a browser-enforced prefix.
const PORTAL: &str = "skaha_portal";
const ENFORCED: [&str; 2] = ["__Host-", "__Secure-"];

pub(super) fn clean_request(headers: &mut HeaderMap) {
    let mut kept: Vec<Vec<u8>> = Vec::new();
    for value in headers.get_all(header::COOKIE) {
        let pairs = value.as_bytes().split(|byte| *byte == b';').map(<[u8]>::trim_ascii);
        kept.extend(pairs.filter(|pair| !pair.is_empty() && !is_portal(pair)).map(<[u8]>::to_vec));
    }
    headers.remove(header::COOKIE);
    if let Ok(value) = HeaderValue::from_bytes(&kept.join(b"; ".as_slice()))
        && !value.is_empty()
    {
        headers.insert(header::COOKIE, value);
    }
}

fn is_portal(pair: &[u8]) -> bool {
    let pair = String::from_utf8_lossy(pair);
    let name = ENFORCED.iter().find_map(|prefix| pair.strip_prefix(prefix)).unwrap_or(&pair);
    name.starts_with(PORTAL)
}

/// Drops the cookies that would be sent outside the session, or to other hosts.
pub(super) fn clean_response(headers: &mut HeaderMap, target: &Target) {
    let kept: Vec<HeaderValue> = headers
        .get_all(header::SET_COOKIE)
        .iter()
        .filter(|value| stays_inside(value, target))
        .cloned()
        .collect();
    headers.remove(header::SET_COOKIE);
    for value in kept {
        headers.append(header::SET_COOKIE, value);
    }
}

fn stays_inside(value: &HeaderValue, target: &Target) -> bool {
    let text = String::from_utf8_lossy(value.as_bytes());
    let mut attributes = text.split(';');
    if attributes.next().is_none_or(|pair| is_portal(pair.trim().as_bytes())) {
        return false;
    }
    // Without a Path, or with one that is no path, the request's folder counts (RFC 6265, 5.1.4).
    let mut path = None;
    for attribute in attributes {
        let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
        match name.trim().to_ascii_lowercase().as_str() {
            "domain" => return false,
            "path" => path = Some(value.trim()).filter(|path| path.starts_with('/')),
            _ => {}
        }
    }
    match path {
        None => target.below().starts_with('/'),
        Some(path) => path
            .strip_prefix(target.root().as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_portals_cookies_do_not_reach_a_session() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, "a=1; skaha_portal_sid=x;_xsrf=2".parse().unwrap());
        headers.append(header::COOKIE, "__Host-skaha_portal=y; b=3".parse().unwrap());
        clean_request(&mut headers);
        let all: Vec<_> = headers.get_all(header::COOKIE).iter().collect();
        assert_eq!(all, ["a=1; _xsrf=2; b=3"]);
    }

    #[test]
    fn a_sessions_cookies_stay_within_its_path() {
        let target = Target::of(&"/session/notebook/a/api".parse().unwrap()).unwrap();
        let inside = |cookie: &str| stays_inside(&cookie.parse().unwrap(), &target);
        assert!(inside("x=1; Path=/session/notebook/a/"));
        assert!(inside("x=1; path=/session/notebook/a; HttpOnly"));
        assert!(inside("x=1"));
        assert!(!inside("x=1; Path=/"));
        assert!(!inside("x=1; Path=/session/notebook/ab"));
        assert!(!inside("x=1; Path=/session/notebook/a/; Path=/"));
        assert!(!inside("x=1; Path=/session/notebook/a/; Domain=localhost"));
        assert!(!inside("skaha_portal_sid=1; Path=/session/notebook/a/"));
        let bare = Target::of(&"/session/notebook/a".parse().unwrap()).unwrap();
        assert!(!stays_inside(&"x=1".parse().unwrap(), &bare));
    }
}
