//! What will start, and the button that starts it.

mod command_text;
mod command_tool;
mod command_words;
mod commands;
mod keeping;
mod outcome;
mod outcome_words;
pub(super) mod panel;
pub(super) mod places;
mod twins;
pub(super) mod unread;
