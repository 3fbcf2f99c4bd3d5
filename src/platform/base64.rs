//! Base64 as the browser writes it.

/// The text's UTF-8 in base64.
#[must_use]
pub fn encode(text: &str) -> String {
    // `btoa` takes one character for each byte.
    let bytes: String = text.bytes().map(char::from).collect();
    let encoded = super::document::window().and_then(|window| window.btoa(&bytes).ok());
    encoded.unwrap_or_default()
}
