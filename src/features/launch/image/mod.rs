//! What software to start with.

pub(super) mod step;
