//! An address that leads nowhere.

pub mod page;
