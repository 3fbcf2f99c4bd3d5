//! The sessions that this browser has seen: found, launched again, taken with, forgotten.

mod bar;
mod choices;
mod empty;
mod export;
mod keeping;
mod looking;
mod notebook;
pub mod page;
mod removed;
mod row;
mod row_words;
mod shown;
mod table;
mod whose;
