//! Flexible or fixed, and how much.

mod amounts;
pub(super) mod step;
mod workflow_tiles;
