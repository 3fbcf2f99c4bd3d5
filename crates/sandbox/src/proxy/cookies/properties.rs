//! A cookie that passes is, to a browser, one of the session's path and not the portal's.

use axum::http::{HeaderMap, HeaderValue, header};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{clean_request, stays_inside};
use crate::proxy::target::Target;
use crate::strategies::{holds, pieces};

const ROOT: &str = "/session/notebook/a";

/// A cookie as a browser keeps it (RFC 6265bis, 5.6 and 5.7): bytes, and spaces and tabs only for space.
struct Kept {
    sent_as: Vec<u8>,
    path: Vec<u8>,
    has_domain: bool,
}

fn trim(bytes: &[u8]) -> &[u8] {
    let is_text = |byte: &u8| !matches!(byte, b' ' | b'\t');
    let start = bytes.iter().position(is_text).unwrap_or(bytes.len());
    let end = bytes.iter().rposition(is_text).map_or(start, |last| last + 1);
    &bytes[start..end]
}

fn halves(text: &[u8]) -> (Option<&[u8]>, &[u8]) {
    match text.iter().position(|byte| *byte == b'=') {
        Some(at) => (Some(trim(&text[..at])), trim(&text[at + 1..])),
        None => (None, trim(text)),
    }
}

/// `ignores_long`: newer browsers pass over attributes of more than 1024 bytes.
fn kept(header: &[u8], request_path: &str, ignores_long: bool) -> Kept {
    let mut parts = header.split(|byte| *byte == b';');
    let (name, value) = halves(parts.next().unwrap_or_default());
    let name = name.unwrap_or_default();
    let sent_as = if name.is_empty() { value.to_vec() } else { [name, b"=", value].concat() };
    let folder = request_path.rfind('/').filter(|slash| *slash > 0);
    let default = folder.map_or("/", |slash| &request_path[..slash]).as_bytes().to_vec();
    let mut kept = Kept { sent_as, path: default.clone(), has_domain: false };
    for part in parts {
        let (name, value) = halves(part);
        let (name, value) = name.map_or((value, &b""[..]), |name| (name, value));
        if ignores_long && value.len() > 1024 {
            continue;
        }
        if name.eq_ignore_ascii_case(b"path") {
            let is_path = value.first() == Some(&b'/');
            kept.path = if is_path { value.to_vec() } else { default.clone() };
        } else if name.eq_ignore_ascii_case(b"domain") && !value.is_empty() {
            kept.has_domain = true;
        }
    }
    kept
}

fn cookies() -> impl Strategy<Value = String> {
    let long = format!("{ROOT}/{}", "x".repeat(1100));
    let path = prop_oneof![
        6 => select(&["/", ROOT, "/session/notebook/a/", "/session/notebook/ab", "/session", "x", ""]).prop_map(str::to_owned),
        1 => Just(long),
        1 => pieces(&["/session/notebook/a", "/", "..", "a", "\u{a0}", "\""]),
    ];
    let name = select(&[
        "Path",
        "path",
        " PATH ",
        "\u{a0}Path",
        "\tpath",
        "Path\u{2003}",
        "Domain",
        "HttpOnly",
        "Max-Age",
    ]);
    let space = select(&["", " ", "\t", "\u{a0}", "\u{3000}"]);
    let attribute =
        (name, space, path, any::<bool>()).prop_map(|(name, space, path, has_value)| {
            if has_value { format!(";{name}={space}{path}") } else { format!("; {name}") }
        });
    let pair = select(&[
        "x=1",
        "=x",
        "x",
        "",
        "skaha_portal_sid=1",
        "=skaha_portal_sid=1",
        " = skaha_portal=1",
        "__Host-skaha_portal=1",
        "a skaha_portal=1",
    ]);
    (pair, vec(attribute, 0..4))
        .prop_map(|(pair, attributes)| pair.to_owned() + &attributes.concat())
}

#[test]
fn what_passes_applies_inside_only() {
    let below = select(&["", "/", "/api/kernels", "/x/"]);
    holds((cookies(), below), |(cookie, below)| {
        let path = format!("{ROOT}{below}");
        let target = Target::of(&path.parse().unwrap()).unwrap();
        let Ok(value) = HeaderValue::from_bytes(cookie.as_bytes()) else { return };
        if !stays_inside(&value, &target) {
            return;
        }
        for ignores_long in [false, true] {
            let kept = kept(cookie.as_bytes(), &path, ignores_long);
            let rest = kept.path.strip_prefix(ROOT.as_bytes());
            let is_inside = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(b"/"));
            let shown = String::from_utf8_lossy(&kept.path);
            assert!(is_inside, "{} on {path} is kept for {shown}", cookie);
            assert!(!kept.has_domain);
            assert!(
                !kept.sent_as.starts_with(b"skaha_portal")
                    && !kept.sent_as.starts_with(b"__Host-skaha_portal")
            );
        }
    });
}

#[test]
fn a_sessions_own_cookies_pass() {
    let attribute = select(&[
        "; HttpOnly",
        ";Secure",
        "; SameSite=Lax",
        "; Max-Age=9",
        "; Path=/session/notebook/a/",
        ";path=/session/notebook/a",
    ]);
    holds(("[a-z_-]{1,9}=[!-:<-~]{0,9}", vec(attribute, 0..5)), |(pair, attributes)| {
        let target = Target::of(&format!("{ROOT}/api").parse().unwrap()).unwrap();
        let value = HeaderValue::from_str(&(pair + &attributes.concat())).unwrap();
        assert!(stays_inside(&value, &target), "{value:?}");
    });
}

#[test]
fn of_a_requests_cookies_all_but_the_portals_arrive() {
    let name = select(&[
        "skaha_portal",
        "skaha_portal_sid",
        "__Host-skaha_portal",
        "__Secure-skaha_portal_x",
        "_xsrf",
        "a",
        "askaha_portal",
    ]);
    holds(vec((name, "[a-z0-9é]{0,5}", any::<bool>()), 0..8), |cookies| {
        let mut headers = HeaderMap::new();
        let mut line = String::new();
        for (name, value, ends) in &cookies {
            line += &format!("{name}={value};");
            if *ends {
                headers.append(header::COOKIE, HeaderValue::from_bytes(line.as_bytes()).unwrap());
                line.clear();
            }
        }
        headers.append(header::COOKIE, HeaderValue::from_bytes(line.as_bytes()).unwrap());
        clean_request(&mut headers);
        let others =
            cookies.iter().filter(|(name, ..)| ["_xsrf", "a", "askaha_portal"].contains(name));
        let wanted =
            others.map(|(name, value, _)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let all: Vec<&HeaderValue> = headers.get_all(header::COOKIE).iter().collect();
        assert_eq!(all.len(), usize::from(!wanted.is_empty()));
        assert!(all.iter().all(|value| value.as_bytes() == wanted.as_bytes()), "{all:?} {wanted}");
    });
}
