//! Holds an answer to what the contract says.

use serde_json::Value;

use super::case::Response;
use super::run::{Names, fill};
use crate::http::Answer;

pub(super) fn expect(wanted: &Response, answer: &Answer, names: &Names) -> Result<(), String> {
    let mut wrong = Vec::new();
    if answer.status.as_u16() != wanted.status {
        wrong.push(format!("status {} instead of {}", answer.status.as_u16(), wanted.status));
    }
    for (name, value) in &wanted.headers {
        let (value, found) = (fill(value, names), answer.header(name).unwrap_or_default());
        if found != value {
            wrong.push(format!("header {name} is {found:?} instead of {value:?}"));
        }
    }
    if let Some(body) = &wanted.body
        && answer.body != fill(body, names)
    {
        wrong.push(format!("body instead of {:?}", fill(body, names)));
    }
    if let Some(pattern) = &wanted.body_matches {
        let whole = format!("(?s)^(?:{})$", fill(pattern, names));
        if !regex_lite::Regex::new(&whole).unwrap().is_match(&answer.body) {
            wrong.push(format!("body that does not match {whole:?}"));
        }
    }
    wrong.extend(json(wanted, answer, names));
    if wrong.is_empty() { Ok(()) } else { Err(format!("{}\n{}", wrong.join("\n"), answer.body)) }
}

fn json(wanted: &Response, answer: &Answer, names: &Names) -> Vec<String> {
    let mut wrong = Vec::new();
    if let Some(json) = &wanted.json {
        let json: Value = serde_json::from_str(&fill(&json.to_string(), names)).unwrap();
        match serde_json::from_str::<Value>(&answer.body) {
            Ok(body) => wrong.extend(differs(&json, &body, "body")),
            Err(error) => wrong.push(format!("body is no JSON: {error}")),
        }
    }
    if wanted.keys.is_none() && wanted.absent.is_empty() {
        return wrong;
    }
    // Nothing is absent from what has no keys.
    let Some(found) = first_keys(&answer.body) else {
        wrong.push("neither an object nor an array that begins with one".to_owned());
        return wrong;
    };
    if let Some(keys) = &wanted.keys
        && found != *keys
    {
        wrong.push(format!("keys {found:?} instead of {keys:?}"));
    }
    let there = wanted.absent.iter().filter(|key| found.contains(key));
    wrong.extend(there.map(|key| format!("the key {key:?} is there")));
    wrong
}

/// Where `found` does not have what `wanted` has.
fn differs(wanted: &Value, found: &Value, at: &str) -> Vec<String> {
    match (wanted, found) {
        (Value::Object(wanted), Value::Object(found)) => wanted
            .iter()
            .flat_map(|(key, value)| {
                differs(value, found.get(key).unwrap_or(&Value::Null), &format!("{at}.{key}"))
            })
            .collect(),
        (Value::Array(wanted), Value::Array(found)) if wanted.len() == found.len() => {
            let pairs = wanted.iter().zip(found).enumerate();
            pairs.flat_map(|(nth, (w, f))| differs(w, f, &format!("{at}[{nth}]"))).collect()
        }
        _ if wanted == found => Vec::new(),
        _ => vec![format!("{at} is {found} instead of {wanted}")],
    }
}

/// The keys of the first object, in the order in which they stand: serde_json would sort them.
fn first_keys(body: &str) -> Option<Vec<String>> {
    struct Keys;
    impl<'de> serde::de::Visitor<'de> for Keys {
        type Value = Vec<String>;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("an object, or an array of objects")
        }
        fn visit_map<A: serde::de::MapAccess<'de>>(
            self,
            mut map: A,
        ) -> Result<Vec<String>, A::Error> {
            let mut keys = Vec::new();
            while let Some((key, _)) = map.next_entry::<String, Value>()? {
                keys.push(key);
            }
            Ok(keys)
        }
        fn visit_seq<A: serde::de::SeqAccess<'de>>(
            self,
            mut seq: A,
        ) -> Result<Vec<String>, A::Error> {
            let first = seq.next_element::<Object>()?;
            let first = first.ok_or_else(|| serde::de::Error::custom("an empty array"))?;
            while seq.next_element::<Value>()?.is_some() {}
            Ok(first.0)
        }
    }
    struct Object(Vec<String>);
    impl<'de> serde::Deserialize<'de> for Object {
        fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
            from.deserialize_map(Keys).map(Object)
        }
    }
    let mut from = serde_json::Deserializer::from_str(body);
    let keys = serde::Deserializer::deserialize_any(&mut from, Keys).ok()?;
    from.end().ok().map(|()| keys)
}

#[test]
fn keys_are_only_absent_from_an_object() {
    let verdict = |body: &str| {
        let wanted = toml::from_str("status = 200\nabsent = ['a']").unwrap();
        let (status, body) = (axum::http::StatusCode::OK, body.to_owned());
        expect(&wanted, &Answer { status, headers: Default::default(), body }, &Names::new())
    };
    for found in [r#"{"b": 1}"#, "{}", r#"[{"b": 1}, {"a": 1}]"#] {
        assert_eq!(verdict(found), Ok(()), "{found}");
    }
    for found in [r#"{"a": 1}"#, "[]", "[1]", "1", "", "no JSON", r#"{"b": 1"#, "{} x"] {
        assert!(verdict(found).is_err(), "{found}");
    }
}
