//! What a call makes of a redirection.

/// It ends the call, with an answer of status 0 that tells nothing more: where it leads may be another host, whose
/// refusal to be read from here could not be told from no answer at all.
#[must_use]
pub fn unfollowed() -> web_sys::RequestRedirect {
    web_sys::RequestRedirect::Manual
}
