//! What the portal's own server says of the user.

/// Whether the user is one of the platform's admins, as far as the portal knows. It decides what is offered, not
/// what is allowed: the session API tells any user of all sessions (contract 2.3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// The server was told so.
    Admin,
    /// The server was told of others.
    User,
    /// The server is of another make, or cannot tell at the moment.
    #[default]
    Unknown,
}
