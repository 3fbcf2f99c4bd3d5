//! A limit for calls that would otherwise wait for ever.

/// A signal that aborts a call after so many seconds.
#[must_use]
pub fn after(seconds: u32) -> web_sys::AbortSignal {
    web_sys::AbortSignal::timeout_with_u32(seconds.saturating_mul(1000))
}
