//! The page of one session.

mod access;
mod age;
pub(super) mod choice;
pub(super) mod chosen;
mod events;
mod log;
mod overview;
pub mod page;
mod place;
mod support;
mod text_problem;
mod usage;
mod view;
mod views;
