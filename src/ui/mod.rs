//! The design system's parts. They know nothing of sessions.

pub mod announcer;
pub mod combobox;
mod combobox_keys;
mod combobox_list;
pub mod confirm_dialog;
pub mod copy_button;
pub mod drawn;
pub mod dynamic;
pub mod field;
pub mod icon;
pub mod meter;
pub mod notice;
pub mod paced;
pub mod pill;
pub mod radio_tiles;
pub mod segmented;
pub mod select_field;
pub mod tabs;
