//! Cookies: the portal's stay out of a session, and a session's stay within its path.

use axum::http::{HeaderMap, HeaderValue, header};

use super::target::Target;

/// Every cookie of the portal begins with this, possibly after a browser-enforced prefix.
const PORTAL: &str = "skaha_portal";
const ENFORCED: [&str; 2] = ["__Host-", "__Secure-"];

/// Browsers pass over a longer one, in bytes (RFC 6265bis, 5.6).
const LONGEST_ATTRIBUTE: usize = 1024;

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

/// A cookie without a name, `=skaha_portal=x`, is sent as its value alone and then reads like one of ours.
fn is_portal(pair: &[u8]) -> bool {
    let pair = String::from_utf8_lossy(pair);
    let pair = pair.trim_start_matches([' ', '\t', '=']);
    let name = ENFORCED.iter().find_map(|prefix| pair.strip_prefix(prefix)).unwrap_or(pair);
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
    // Browsers take these two, and no other white space, for space (RFC 6265, 5.2).
    const SPACE: [char; 2] = [' ', '\t'];
    let text = String::from_utf8_lossy(value.as_bytes());
    let mut attributes = text.split(';');
    if attributes.next().is_none_or(|pair| is_portal(pair.as_bytes())) {
        return false;
    }
    let root = target.root();
    let is_inside = |path: &str| {
        path.strip_prefix(root.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    // Without a Path, or with one that is no path, the request's folder counts (RFC 6265, 5.1.4).
    let is_folder_inside = target.below().starts_with('/');
    let mut has_path = false;
    for attribute in attributes {
        let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
        match name.trim_matches(SPACE).to_ascii_lowercase().as_str() {
            "domain" => return false,
            // Each of them, for browsers pass over some, and then an earlier one counts.
            "path" => {
                let path = value.trim_matches(SPACE);
                let counts = path.starts_with('/') && path.len() <= LONGEST_ATTRIBUTE;
                let leads_out = path.starts_with('/') && !is_inside(path);
                if leads_out || !(counts || is_folder_inside) {
                    return false;
                }
                has_path = true;
            }
            _ => {}
        }
    }
    has_path || is_folder_inside
}

#[cfg(test)]
mod properties;

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
        let inside = |cookie: &str| {
            let value = HeaderValue::from_bytes(cookie.as_bytes()).unwrap();
            stays_inside(&value, &target)
        };
        assert!(inside("x=1; Path=/session/notebook/a/"));
        assert!(inside("x=1; path=/session/notebook/a; HttpOnly"));
        assert!(inside("x=1"));
        assert!(!inside("x=1; Path=/"));
        assert!(!inside("x=1; Path=/session/notebook/ab"));
        assert!(!inside("x=1; Path=/session/notebook/a/; Path=/"));
        assert!(!inside("x=1; Path=/session/notebook/a/; Domain=localhost"));
        assert!(!inside("skaha_portal_sid=1; Path=/session/notebook/a/"));
        // To a browser the second attribute is not Path: its name begins with another white space.
        assert!(!inside("x=1; Path=/; \u{a0}Path=/session/notebook/a/"));
        let long = "x".repeat(1024);
        assert!(!inside(&format!("x=1; Path=/; Path=/session/notebook/a/{long}")));
        assert!(!inside("=skaha_portal_sid=1; Path=/session/notebook/a/"));
        let bare = Target::of(&"/session/notebook/a".parse().unwrap()).unwrap();
        assert!(!stays_inside(&"x=1".parse().unwrap(), &bare));
    }
}
