//! Many sessions: found by text, type and status, in another order, as a table, and finished jobs removed
//! together. A piece of its own (`features/sessions/pieces.rs`) but for [`arranged`].

pub(super) mod arranged;
mod bar;
mod browsing;
mod choices;
mod figure;
mod finished_jobs;
mod removal_news;
mod row;
mod table;
pub(super) mod view;
