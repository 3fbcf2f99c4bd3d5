//! The launch form.

mod amounts;
mod draft;
mod image_step;
mod name_step;
mod offers;
pub mod page;
mod resources_step;
mod review;
mod step;
mod submit;
mod type_step;
mod wishes;
mod workflow_tiles;
