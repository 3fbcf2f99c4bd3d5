//! Text inside addresses and forms.

/// Percent-encodes everything but unreserved characters (RFC 3986, 2.3).
#[must_use]
pub fn encode(text: &str) -> String {
    use std::fmt::Write as _;
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            write!(encoded, "%{byte:02X}").ok();
        }
    }
    encoded
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    #[test]
    fn values_arrive_as_typed() {
        assert_eq!(super::encode("r.io/a:1 é&=+"), "r.io%2Fa%3A1%20%C3%A9%26%3D%2B");
    }
}
