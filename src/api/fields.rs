//! Reading JSON that several generations of servers write: a number may come as a string, a
//! missing value as no key, `null`, an empty string or `<none>` (contract 10).

use serde_json::{Map, Value};

use crate::domain::decimal;

/// An object of an answer, read field by field, so that one odd field costs only itself.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a>(&'a Map<String, Value>);

impl<'a> Fields<'a> {
    /// `None` when the value is no object.
    pub(super) fn of(value: &'a Value) -> Option<Self> {
        value.as_object().map(Self)
    }

    fn present(self, key: &str) -> Option<&'a Value> {
        let value = self.0.get(key)?;
        (!value.is_null()).then_some(value)
    }

    /// A text that says something.
    pub(super) fn text(self, key: &str) -> Option<&'a str> {
        said(self.present(key)?.as_str()?)
    }

    /// A number, or a text that is one.
    pub(super) fn number(self, key: &str) -> Option<f64> {
        let number = match self.present(key)? {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => decimal::parse(text.trim()),
            _ => None,
        };
        number.filter(|number: &f64| number.is_finite() && *number >= 0.0)
    }

    /// A whole number.
    pub(super) fn whole(self, key: &str) -> Option<u32> {
        whole(self.number(key)?)
    }

    /// A truth value, or a text that is one.
    pub(super) fn flag(self, key: &str) -> Option<bool> {
        match self.present(key)? {
            Value::Bool(flag) => Some(*flag),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// A list; empty when it is missing.
    pub(super) fn list(self, key: &str) -> &'a [Value] {
        self.present(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// A part of the answer that is an object itself.
    pub(super) fn part(self, key: &str) -> Option<Self> {
        self.present(key).and_then(Self::of)
    }
}

/// What a text says, when it says something.
pub(super) fn said(text: &str) -> Option<&str> {
    let text = text.trim();
    (!text.is_empty() && text != "<none>").then_some(text)
}

/// A number without a fraction that fits.
pub(super) fn whole(number: f64) -> Option<u32> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the range is checked before"
    )]
    (number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number))
        .then_some(number as u32)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_texts_and_nothing() {
        let value: Value = serde_json::from_str(
            r#"{"a": 2, "b": "0.43", "c": "<none>", "d": null, "e": "", "f": "true", "g": "1e999"}"#,
        )
        .unwrap();
        let fields = Fields::of(&value).unwrap();
        assert_eq!(fields.number("a"), Some(2.0));
        assert_eq!(fields.number("b"), Some(0.43));
        for missing in ["c", "d", "e", "z"] {
            assert_eq!(fields.text(missing), None);
            assert_eq!(fields.number(missing), None);
        }
        assert_eq!(fields.flag("f"), Some(true));
        assert_eq!(fields.number("g"), None);
    }
}
