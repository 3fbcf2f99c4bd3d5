//! The only user of web-sys and js-sys: everything that only a browser can do.

pub mod address;
pub mod base64;
pub mod boot;
pub mod browser;
pub mod channel;
pub mod clipboard;
pub mod clock;
pub mod deadline;
pub mod dialog;
pub mod document;
pub mod download;
pub mod favicon;
pub mod focus;
pub mod format;
pub mod in_view;
pub mod listbox;
pub mod locks;
pub mod notify;
pub mod panic;
pub mod random;
pub mod scroll;
pub mod storage;
pub mod task;
pub mod timer;
pub mod title;
pub mod wake;
