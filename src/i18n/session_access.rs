//! The page of a session: its interface for scripts.

mod en;
mod fr;

pub(super) use en::ENGLISH;
pub(super) use fr::FRENCH;

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct SessionAccessMessages {
    pub lead: fn(&str) -> String,
    pub warning: &'static str,
    pub address: &'static str,
    pub token: &'static str,
    pub show: &'static str,
    pub show_label: &'static str,
    pub hide: &'static str,
    pub hide_label: &'static str,
    pub copy: &'static str,
    pub copy_address: &'static str,
    pub copy_token: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    pub no_token: &'static str,
    pub first: &'static str,
    pub first_both: &'static str,
    pub first_address: &'static str,
    pub then_curl: &'static str,
    pub then_python: &'static str,
    pub contributed: &'static str,
    pub carta: &'static str,
    pub copy_set: &'static str,
    pub copy_curl: &'static str,
    pub copy_python: &'static str,
    pub documentation: &'static str,
    pub in_english: &'static str,
    pub refused: &'static str,
    pub none: &'static str,
    pub job: &'static str,
    pub desktop: &'static str,
    pub not_yet: &'static str,
    pub over: &'static str,
    pub not_running: &'static str,
}
