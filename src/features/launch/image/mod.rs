//! What software to start with.

mod finder;
mod options;
pub(super) mod own;
mod own_image;
pub(super) mod private;
pub(super) mod step;
