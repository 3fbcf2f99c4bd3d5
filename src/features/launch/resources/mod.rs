//! Flexible or fixed, and how much.

pub(super) mod amounts;
pub(super) mod step;
mod workflow_tiles;
