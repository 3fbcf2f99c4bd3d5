//! The page of one session.

pub(super) mod choice;
pub(super) mod chosen;
mod events;
mod log;
pub mod page;
mod text_problem;
