//! What property tests share: how they run, and inputs such as servers and people send.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::string::string_regex;
use serde_json::{Map, Number, Value};

/// How properties run: it says nothing of the contract, of which portal and sandbox share no reading.
#[path = "../../crates/sandbox/src/strategies.rs"]
mod shared;

pub(crate) use shared::{holds, pieces};

/// Words as they stand in the platform's sentences: no double space, no mark of a table.
pub(crate) fn words() -> impl Strategy<Value = String> {
    // Compiled once; a bare text is compiled for every input.
    string_regex("[a-zA-Z0-9:./\"é(,-]{1,12}( [a-zA-Z0-9:./\"é(,-]{1,12}){0,5}").unwrap()
}

/// A word in any mixture of capital and small letters.
pub(crate) fn any_case(words: &'static [&'static str]) -> impl Strategy<Value = (String, String)> {
    (select(words), any::<u64>()).prop_map(|(word, capitals)| {
        let letter = |(at, c): (usize, char)| {
            if capitals >> (at % 64) & 1 == 1 { c.to_ascii_uppercase() } else { c }
        };
        (word.to_owned(), word.chars().enumerate().map(letter).collect())
    })
}

/// JSON of any shape whose objects have mostly these keys, and whose texts are often these.
pub(crate) fn json(
    keys: &'static [&'static str],
    texts: &'static [&'static str],
) -> impl Strategy<Value = Value> {
    let text = prop_oneof![3 => select(texts).prop_map(str::to_owned), 1 => any::<String>()];
    let number = any::<f64>().prop_map(|number| Number::from_f64(number).map(Value::Number));
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::from),
        (-2_i64..70).prop_map(Value::from),
        number.prop_map(Option::unwrap_or_default),
        text.prop_map(Value::String),
    ];
    leaf.prop_recursive(4, 48, 10, move |inner| {
        let key = prop_oneof![9 => select(keys).prop_map(str::to_owned), 1 => any::<String>()];
        let object = vec((key, inner.clone()), 0..10);
        prop_oneof![
            vec(inner, 0..5).prop_map(Value::Array),
            object.prop_map(|entries| Value::Object(entries.into_iter().collect::<Map<_, _>>())),
        ]
    })
}
