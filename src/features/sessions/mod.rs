//! The user's sessions: the list, which is the home page, and the page of one.

mod aside;
mod browse;
mod card;
mod coming_up;
mod empty;
mod ending;
mod freshness;
mod list;
pub mod page;
mod pieces;
pub mod session_page;
mod time_left;
pub mod waiting;
