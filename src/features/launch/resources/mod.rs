//! Flexible or fixed, how much, and what that means now.

pub(super) mod amounts;
mod asked;
mod outlook;
mod past_use_hint;
mod shortage;
pub(super) mod step;
mod stepper;
mod workflow_tiles;
