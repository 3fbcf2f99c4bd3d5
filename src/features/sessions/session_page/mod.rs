//! The page of one session.

mod choice;
mod events;
mod log;
pub mod page;
mod text_problem;
