//! This computer's clock and chance.

/// Milliseconds since 1970 by this computer's clock, which may be wrong: the server's counts.
#[must_use]
pub fn local_now() -> f64 {
    js_sys::Date::now()
}

/// Milliseconds since 1970 of an HTTP date; `None` for one that cannot be read.
#[must_use]
pub fn parse_http_date(text: &str) -> Option<f64> {
    let millis = js_sys::Date::parse(text);
    millis.is_finite().then_some(millis)
}

/// A number from 0 to 1.
#[must_use]
pub fn chance() -> f64 {
    js_sys::Math::random()
}
