//! A session on its way up, until its interface answers.

pub(super) mod starting;
pub(super) mod trouble_notice;
