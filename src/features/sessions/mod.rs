//! The list of the user's sessions: the home page.

mod actions;
mod card;
mod card_facts;
mod delete_dialog;
mod empty;
mod freshness;
mod list;
pub mod page;
