//! What a user can do, one folder each. Features never import each other.

pub mod admin;
pub mod guide;
pub mod history;
pub mod launch;
pub mod not_found;
pub mod sessions;
