//! The end of a session: asked for, by itself, or by a failure.

pub(super) mod dialog;
pub(super) mod failure;
pub(super) mod kind;
