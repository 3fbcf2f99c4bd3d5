//! What programs and platforms write, and what is left of it.

use super::mask;

fn masked(text: &str) -> String {
    mask(text, &["k3x9a0bq".to_owned()])
}

#[test]
fn secrets_by_name() {
    for (text, shown) in [
        ("/lab?token=abc&reset=1", "/lab?token=•••&reset=1"),
        ("next=%2Flab%3Ftoken%3Dabc", "next=%2Flab%3Ftoken%3D•••"),
        ("CANFAR_TOKEN=abc python x.py", "CANFAR_TOKEN=••• python x.py"),
        ("{\"password\": \"a b\", \"n\": 1}", "{\"password\": \"•••\", \"n\": 1}"),
        ("password : hunter2!, then", "password : ••• then"),
        ("mysql --password hunter2 -u a", "mysql --password ••• -u a"),
        ("--token --verbose", "--token --verbose"),
        ("pass=1 pass: 2", "pass=••• pass: 2"),
        ("a = 1, b: 2", "a = 1, b: 2"),
    ] {
        assert_eq!(masked(text), shown, "{text}");
    }
}

#[test]
fn headers_go_to_the_end_of_their_line() {
    for (text, shown) in [
        ("Authorization: Bearer a b\nnext", "Authorization: •••\nnext"),
        ("{'Authorization': 'token abc'}", "{'Authorization': '•••"),
        ("Set-Cookie: CADC_SSO=a; Path=/", "Set-Cookie: •••"),
        ("authorization failed", "authorization failed"),
        ("sent Bearer abc.", "sent •••".replace("•••", "Bearer •••").as_str()),
        ("Basic usage of 3 cores", "Basic usage of 3 cores"),
        ("Basic dXNlcjpwdw==", "Basic •••"),
    ] {
        assert_eq!(masked(text), shown, "{text}");
    }
}

#[test]
fn secrets_by_shape() {
    for (text, shown) in [
        ("https://ada:pw@node7/x", "https://•••@node7/x"),
        ("write to ada@example.org.", "write to •••."),
        ("user%40example.org", "•••"),
        ("root@node7", "root@node7"),
        ("image@sha256:0a1b", "image@sha256:0a1b"),
        ("GET /session/notebook/q1w2e3r4/api", "GET /session/notebook/•••/api"),
        ("GET /skaha/v1/session/q1w2e3r4?view=logs", "GET /skaha/v1/session/•••?view=logs"),
        ("skaha-notebook-ada-q1w2e3r4-x9f2b", "skaha-notebook-ada-•••-x9f2b"),
        ("no pod k3x9a0bq here", "no pod ••• here"),
        ("t=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx.abc_-", "t=•••"),
        ("key eyJ and hf_ alone", "key eyJ and hf_ alone"),
    ] {
        assert_eq!(masked(text), shown, "{text}");
    }
}

#[test]
fn private_keys_go_with_or_without_their_ends() {
    let key = "a\n-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc\n-----END RSA PRIVATE KEY-----\nb";
    let shown = "a\n-----BEGIN RSA PRIVATE KEY-----•••-----END RSA PRIVATE KEY-----\nb";
    assert_eq!(masked(key), shown);
    assert_eq!(masked("-----BEGIN PRIVATE KEY-----\nMIIE"), "-----BEGIN PRIVATE KEY-----•••");
    let code = "QUJD".repeat(16);
    assert_eq!(masked(&format!("x\n{code}\ny")), "x\n•••\ny");
}

#[test]
fn what_a_support_needs_stays() {
    for text in [
        "Traceback (most recent call last):\n  File \"reduce.py\", line 88, in <module>",
        "FileNotFoundError: /arc/projects/deep/raw/n12.fits",
        "2026-11-26T19:27:37Z Pulled images.canfar.net/skaha/astroml:latest",
        "0/24 nodes are available: 24 Insufficient memory.",
        "listening at http://10.0.0.3:8888/ with 2 of 8 cores",
        "https://example.org/a?b=c#d",
    ] {
        assert_eq!(masked(text), text);
    }
}
