//! What will start, and the button that starts it.

mod outcome;
pub(super) mod panel;
pub(super) mod places;
mod twins;
