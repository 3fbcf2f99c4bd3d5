//! A session on its way up, until its interface answers.

mod expectation;
pub(super) mod line;
mod notify_me;
mod stage_list;
mod start;
pub(super) mod starting;
pub(super) mod trouble_notice;
