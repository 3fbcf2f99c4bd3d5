//! A session on its way up, until its interface answers.

mod expectation;
mod stage_list;
pub(super) mod starting;
pub(super) mod trouble_notice;
