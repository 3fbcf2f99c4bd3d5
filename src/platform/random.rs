//! Random names for things that must not be taken for each other. No secrets.

/// 26 hexadecimal digits, different each time.
#[must_use]
pub fn key() -> String {
    // 52 bits are all that a number has; `crypto.randomUUID` is missing where the page came by plain HTTP.
    let part = || (js_sys::Math::random() * (1_u64 << 52) as f64) as u64;
    format!("{:013x}{:013x}", part(), part())
}
