//! "Help me choose": three questions at most, an answer with its reasons, and a button that fills
//! the form with it.

mod answer;
pub(super) mod disclosure;
mod fill;
pub(super) mod panel;
mod questions;
mod reasons;
