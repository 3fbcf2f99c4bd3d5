//! One reading of a field, however a server writes it.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Fields, whole};
use crate::domain::strategies::{holds, json};

fn field(value: Value) -> Value {
    json!({ "a": value })
}

#[test]
fn any_value_is_read_or_missing() {
    const TEXTS: &[&str] = &["", "<none>", " 2 ", "1e9", "-1", "true", "TRUE", "0.5", "١"];
    holds(json(&["a"], TEXTS), |value| {
        let Some(fields) = Fields::of(&value) else { return };
        assert!(fields.text("a").is_none_or(|text| text == text.trim() && !text.is_empty()));
        assert!(fields.number("a").is_none_or(|number| number.is_finite() && number >= 0.0));
        assert_eq!(fields.whole("a").map(f64::from).or(fields.number("a")), fields.number("a"));
        // One kind of value is never read as another.
        let a = value.get("a").unwrap_or(&Value::Null);
        assert!(fields.list("a").is_empty() || a.is_array());
        assert!(fields.part("a").is_none() || a.is_object());
        assert!(fields.flag("a").is_none() || a.is_boolean() || a.is_string());
    });
}

#[test]
fn a_number_and_its_text_are_the_same() {
    holds((0..u32::MAX, 0..1000_u32), |(units, thousandths)| {
        let text = format!("{units}.{thousandths:03}");
        let number: f64 = text.parse().unwrap();
        let read = |value: Value| Fields::of(&field(value)).unwrap().number("a");
        assert_eq!(read(Value::from(number)), Some(number));
        assert_eq!(read(Value::from(text)), Some(number));
        assert_eq!(whole(number).is_some(), thousandths == 0);
    });
}

#[test]
fn a_flag_and_its_text_are_the_same() {
    holds((any::<bool>(), " {0,2}", " {0,2}"), |(flag, before, after)| {
        let read = |value: Value| Fields::of(&field(value)).unwrap().flag("a");
        assert_eq!(read(Value::Bool(flag)), Some(flag));
        assert_eq!(read(Value::from(format!("{before}{flag}{after}"))), Some(flag));
    });
}

#[test]
fn every_word_for_nothing_is_nothing() {
    let nothing = prop_oneof![
        Just(json!({})),
        Just(field(Value::Null)),
        "\\s{0,3}(<none>)?\\s{0,3}".prop_map(|text| field(Value::from(text))),
    ];
    holds(nothing, |value| {
        let fields = Fields::of(&value).unwrap();
        assert_eq!((fields.text("a"), fields.number("a"), fields.flag("a")), (None, None, None));
    });
}
