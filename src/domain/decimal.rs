//! Decimal numbers. The standard library reads floats exactly, with 10 kB of tables in the WASM;
//! what the session API writes (`"0.012"`, `"206.16"`, `5`) needs neither them nor exponents.

/// Reads digits with at most one decimal point; `None` for anything else, signs and exponents
/// included. Exact to the 15 digits that a float holds.
#[must_use]
pub fn parse(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() || (fraction.is_empty() && text.contains('.')) {
        return None;
    }
    let digits = |value: f64, digits: &str| {
        digits.bytes().try_fold(value, |value, byte| {
            byte.is_ascii_digit().then(|| value * 10.0 + f64::from(byte - b'0'))
        })
    };
    let scale = 10_f64.powi(i32::try_from(fraction.len()).ok()?);
    let value = digits(digits(0.0, whole)?, fraction)? / scale;
    value.is_finite().then_some(value)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn what_the_api_writes() {
        assert_eq!(parse("0.012"), Some(0.012));
        assert_eq!(parse("206.16"), Some(206.16));
        assert_eq!(parse("5"), Some(5.0));
        for odd in ["", ".", "1.", ".5", "-1", "+1", "1e9", "NaN", "1.2.3", "١"] {
            assert_eq!(parse(odd), None, "{odd}");
        }
        assert_eq!(parse(&"9".repeat(400)), None);
    }
}
