//! The end of a session: asked for, by itself, or by a failure.

pub(super) mod body;
pub(super) mod dialog;
mod explanation;
pub(super) mod failure;
pub(super) mod gone_list;
pub(super) mod kind;
pub(super) mod not_deleted;
pub(super) mod still_there;
