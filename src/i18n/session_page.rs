//! The page of one session: its views, its log and its events.

mod en;
mod fr;

pub(super) use en::ENGLISH;
pub(super) use fr::FRENCH;

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct SessionPageMessages {
    pub title: fn(&str) -> String,
    pub views: &'static str,
    pub overview: &'static str,
    pub usage: &'static str,
    pub access: &'static str,
    pub back: &'static str,
    pub missing: fn(&str) -> String,
    pub missing_advice: &'static str,
    pub several: fn(&str) -> String,
    pub nth: fn(u32) -> String,
    pub log_empty: &'static str,
    pub log_empty_over: &'static str,
    pub log_loading: &'static str,
    pub log_end: fn(&str, &str) -> String,
    pub events_empty: &'static str,
    pub events_loading: &'static str,
    pub not_newer: &'static str,
    pub weight: &'static str,
    pub normal: &'static str,
    pub warning: &'static str,
    pub what: &'static str,
    pub message: &'static str,
    pub first: &'static str,
    pub last: &'static str,
    pub no_time: &'static str,
}
