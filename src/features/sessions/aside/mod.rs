//! Beside the list on wide screens, below it on narrow ones.

pub(super) mod view;
