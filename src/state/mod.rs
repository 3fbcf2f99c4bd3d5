//! What outlives a page. Everything here lives as long as the app.

pub mod clock;
pub mod deleting;
pub mod launching;
pub mod polling;
pub mod preferences;
pub mod sessions;
pub mod site;
