//! A session on its way up, until its interface answers.

mod expectation;
mod stage_list;
mod start;
pub(super) mod starting;
mod tell_me;
pub(super) mod trouble_notice;
