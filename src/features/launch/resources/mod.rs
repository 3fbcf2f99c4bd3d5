//! Flexible or fixed, how much, and what that means now.

mod amounts;
mod asked;
mod outlook;
mod past_use_hint;
mod shortage;
pub(super) mod step;
mod stepper;
mod workflow_tiles;
