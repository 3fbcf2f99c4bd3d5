//! The guide: which type, how much, where data lives.

mod blocks;
pub mod page;
