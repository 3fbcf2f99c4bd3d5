//! Decimals agree with the standard library's reader, which is exact.

use crate::domain::decimal::parse;
use crate::domain::strategies::{holds, pieces};

#[test]
fn fifteen_digits_are_exact() {
    holds("[0-9]{1,8}(\\.[0-9]{1,7})?", |text| {
        assert_eq!(parse(&text), text.parse().ok(), "{text}");
    });
}

#[test]
fn more_digits_are_nearly_exact() {
    holds("[0-9]{1,40}(\\.[0-9]{1,40})?", |text| {
        let (read, exact) = (parse(&text).unwrap(), text.parse::<f64>().unwrap());
        assert!((read - exact).abs() <= exact * 1e-13, "{text}: {read} {exact}");
    });
}

#[test]
fn nothing_else_is_a_number() {
    holds(pieces(&["1", "0", "99", ".", "-", "+", "e", " ", "inf", "NaN", "_", "٣"]), |text| {
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, "0"));
        assert_eq!(parse(&text).is_some(), digits(whole) && digits(fraction), "{text}");
    });
}
