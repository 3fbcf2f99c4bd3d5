//! No part of a secret is in what is shown unasked, wherever an address has it.

use url::Url;

use super::Access;
use crate::domain::connect_url::ConnectUrl;
use crate::domain::strategies::{holds, pieces};

const HOST: &str = "https://ws-uv.canfar.net";

fn access(rest: &str, id: &str) -> Option<Access> {
    let url = ConnectUrl::parse(&format!("{HOST}{rest}"), &[HOST.to_owned()]).ok()?;
    Some(Access::of(&url, id))
}

#[test]
fn the_hidden_address_has_no_secret_and_the_shown_one_leads_to_the_host() {
    const PARTS: &[&str] = &[
        "/", "session", "notebook", "k3x9a0bq", "firefly", "?", "&", "#", "token=", "k3x9a0bq",
        "%2F", "lab", "=",
    ];
    holds(pieces(PARTS), |rest| {
        let Some(access) = access(&format!("/{rest}"), "k3x9a0bq") else { return };
        assert!(!access.hidden_base.contains("k3x9a0bq"), "{rest:?}");
        assert!(access.base.ends_with('/') && !access.base.contains(['?', '#']), "{rest:?}");
        let read = Url::parse(&access.base).map(|url| url.origin().ascii_serialization());
        assert_eq!(read.as_deref(), Ok(HOST), "{rest:?}");
    });
}

#[test]
fn every_interface_of_the_contract_has_its_base() {
    let path = "/session/(notebook|carta|contrib|firefly)/k3x9a0bq/";
    holds((path, "(lab/tree/arc/home/[a-z0-9._-]{1,12}\\?token=k3x9a0bq)?"), |(path, rest)| {
        let access = access(&format!("{path}{rest}"), "k3x9a0bq").unwrap();
        assert_eq!(access.base, format!("{HOST}{path}"));
        assert_eq!(access.token.is_some(), rest.contains("token"));
    });
}
