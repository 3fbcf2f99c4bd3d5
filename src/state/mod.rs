//! What outlives a page. Everything here lives as long as the app.

pub mod all_sessions;
pub mod attention;
pub mod clock;
pub mod deleting;
pub mod extending;
pub mod freshness;
pub mod gone;
pub mod launching;
pub mod memory;
pub mod new_build;
pub mod news;
pub mod offers;
pub mod past_use;
pub mod platform_load;
pub mod polling;
pub mod preferences;
pub mod readiness;
pub mod removing;
pub mod session_text;
pub mod sessions;
pub mod shared;
pub mod site;
pub mod standing;
pub mod start_times;
pub mod tabs;
mod time_warnings;
