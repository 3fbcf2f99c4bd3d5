//! The launch form.

mod address;
mod attempts;
mod chooser;
mod command_step;
mod draft;
mod form;
mod image;
mod left_out;
mod name_step;
mod offers;
mod opening;
mod opening_notice;
pub mod page;
mod prefill;
mod presets;
mod refusal_views;
mod refusals;
mod remembered;
mod resources;
mod review;
mod step;
mod submit;
mod type_step;
