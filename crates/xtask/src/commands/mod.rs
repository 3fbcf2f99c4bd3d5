//! What can be typed after `cargo xtask`.

pub(crate) mod bench;
pub(crate) mod check;
pub(crate) mod dev;
pub(crate) mod e2e;
pub(crate) mod run;
pub(crate) mod shots;
pub(crate) mod size;
pub(crate) mod test;
