//! Settings under names: taken with one click, saved, renamed, reordered and deleted.

mod arranging;
pub(super) mod panel;
pub(super) mod saving;
