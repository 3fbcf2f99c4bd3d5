//! The portal: a Leptos single-page app, rendered in the browser, over the Skaha session API.
//! Imports point down this list only (`tests/import_order.rs`).

#[macro_use]
mod later;
#[macro_use]
mod scope;

pub mod app;
pub mod pages;
pub mod routes;

pub mod features;
pub mod layout;
pub mod state;

pub mod api;
pub mod domain;

pub mod i18n;
pub mod platform;
pub mod ui;

pub use app::start;
