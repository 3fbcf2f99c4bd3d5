//! What the browser says of itself.

use crate::platform::document::window;

/// Its name and version, as it tells every server.
#[must_use]
pub fn name() -> String {
    window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default()
}
