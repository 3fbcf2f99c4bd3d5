//! The names that the sandbox is started with.

use proptest::prelude::*;

use super::{check_user, origin};
use crate::strategies::{holds, pieces};

#[test]
fn a_user_is_one_plain_segment() {
    let typed =
        prop_oneof!["[A-Za-z0-9._-]{0,12}", pieces(&["a", ".", "..", "/", "-", " ", "é", "\n"])];
    holds(typed, |user| {
        let is_plain =
            user.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
        let is_named = user.bytes().next().is_some_and(|first| first != b'.');
        assert_eq!(check_user(&user).is_ok(), is_plain && is_named, "{user:?}");
    });
}

#[test]
fn an_origin_of_the_server_stays_and_no_path_passes() {
    holds(("https?://(localhost|[a-z]{1,8}\\.org)", 1024..u16::MAX), |(host, port)| {
        let given = format!("{host}:{port}");
        assert_eq!(origin(&given).ok(), Some(given.clone()));
        assert_eq!(origin(&format!("{given}/")).ok(), Some(given.clone()));
        for more in ["/x", "/?q", "?q"] {
            assert!(origin(&(given.clone() + more)).is_err(), "{given}{more}");
        }
    });
}

#[test]
fn any_text_is_an_origin_or_refused() {
    let parts = &[
        "http://",
        "https://",
        "ftp://",
        "localhost",
        ":8080",
        "/",
        "?",
        "#",
        "[::1]",
        " ",
        "é",
        "%",
    ];
    holds(pieces(parts), |given| {
        let Ok(read) = origin(&given) else { return };
        let (scheme, authority) = read.split_once("://").unwrap();
        assert!(matches!(scheme, "http" | "https") && !authority.is_empty(), "{given}");
        assert!(!authority.contains(['/', '?', '#', '\\']) && read.is_ascii(), "{given}");
        assert_eq!(origin(&read).ok(), Some(read));
    });
}
