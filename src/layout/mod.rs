//! The frame around every page.

pub mod address;
pub mod banners;
pub mod deferred;
pub mod footer;
pub mod freshness;
pub mod header;
pub mod home_storage;
pub mod list_problem;
pub mod looking;
mod more_places;
pub mod page_title;
pub mod piece;
pub mod platform_load;
pub mod problem_notice;
mod reading_age;
pub mod shell;
pub mod skeleton;
mod switches;
pub mod to_sessions;
