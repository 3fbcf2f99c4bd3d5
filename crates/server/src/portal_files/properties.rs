//! The portal's configuration on its way out.

use proptest::{collection::vec, prelude::*};
use serde_json::Value;

use super::PortalFiles;
use crate::strategies::{holds, pieces};

#[test]
fn a_configuration_keeps_all_but_the_servers_own_parts() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("index.html"), "").unwrap();
    let origin = "http://localhost:8080";
    let files = PortalFiles::open(folder.path(), origin.to_owned(), false).unwrap();
    let parts = &[
        "{",
        "}",
        "\"brand\"",
        ":",
        "1",
        ",",
        "\"sandbox\"",
        "\"interfaceOrigins\"",
        "null",
        "[",
        "]",
    ];
    let pair = ("(brand|links|sandbox|interfaceOrigins|[a-z]{1,4})", 0..9_u8);
    let object = vec(pair, 0..5).prop_map(|pairs| {
        let pair = |(key, value): &(String, u8)| format!("\"{key}\": {value}");
        format!("{{{}}}", pairs.iter().map(pair).collect::<Vec<_>>().join(", "))
    });
    holds(prop_oneof![1 => pieces(parts), 2 => object], |text| {
        let sent = files.configured(text.clone().into_bytes());
        let Ok(Value::Object(mut given)) = serde_json::from_str(&text) else {
            return assert_eq!(sent, text.as_bytes());
        };
        given.insert("sandbox".to_owned(), Value::Bool(true));
        given.insert("interfaceOrigins".to_owned(), vec![origin].into());
        assert_eq!(serde_json::from_slice::<Value>(&sent).unwrap(), Value::Object(given));
    });
}
