//! The design system's parts. They know nothing of sessions.

pub mod announcer;
pub mod confirm_dialog;
pub mod dynamic;
pub mod field;
pub mod icon;
pub mod meter;
pub mod notice;
pub mod pill;
pub mod radio_tiles;
pub mod select_field;
pub mod tabs;
