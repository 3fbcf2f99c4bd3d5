//! The list of the user's sessions: the home page.

mod actions;
mod card;
mod card_facts;
mod delete_dialog;
mod empty;
mod ending;
mod failure;
mod freshness;
mod list;
pub mod page;
mod session_choice;
mod session_events;
mod session_log;
pub mod session_page;
mod starting;
mod text_problem;
mod trouble_notice;
