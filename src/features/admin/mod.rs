//! The sessions of all users: totals and a table. The platform tells every user of them, so what is shown here is
//! not protected by anything here, and nothing can be done to them.

mod browsing;
mod labels;
pub mod page;
mod search;
mod table;
mod totals;
mod trend;
