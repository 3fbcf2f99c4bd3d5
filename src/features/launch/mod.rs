//! The launch form.

mod draft;
mod form;
mod image;
mod name_step;
mod offers;
pub mod page;
mod refusals;
mod resources;
mod review;
mod step;
mod submit;
mod type_step;
mod wishes;
