//! What property tests share: how they run, and inputs such as servers and people send.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::string::string_regex;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use serde_json::{Map, Number, Value};

/// Checks a property on 256 inputs, the same ones on every run. A wider search:
/// `PROPTEST_CASES=20000 PROPTEST_RNG_SEED=7 cargo test --lib properties`.
#[track_caller]
pub(crate) fn holds<S: Strategy>(inputs: S, property: impl Fn(S::Value)) {
    let from_environment = Config::default();
    let rng_seed = match from_environment.rng_seed {
        RngSeed::Random => RngSeed::Fixed(0),
        given => given,
    };
    let config = Config { failure_persistence: None, rng_seed, ..from_environment };
    let outcome = TestRunner::new(config).run(&inputs, |input| {
        property(input);
        Ok(())
    });
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}

/// A text of some of these pieces in any order, with any characters among them.
pub(crate) fn pieces(pieces: &'static [&'static str]) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => select(pieces).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

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
