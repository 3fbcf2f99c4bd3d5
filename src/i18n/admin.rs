//! The sessions of all users.

mod en;
mod fr;

pub(super) use en::ENGLISH;
pub(super) use fr::FRENCH;

/// The words. Numbers come as they are written, and as numbers for the plural.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct AdminMessages {
    pub title: &'static str,
    pub loading: &'static str,
    pub note: &'static str,
    pub no_actions: &'static str,
    pub not_admin: &'static str,
    pub empty: &'static str,
    pub empty_more: &'static str,

    pub totals: &'static str,
    pub by_status: &'static str,
    pub by_type: &'static str,
    pub by_user: &'static str,
    pub other_users: fn(&str, u32, &str, u32) -> String,
    pub other_words: fn(&str, u32, &str, u32) -> String,
    pub trend: &'static str,
    pub trend_since: fn(&str) -> String,
    pub trend_steady: fn(&str) -> String,
    pub trend_between: fn(&str, &str, &str) -> String,
    pub unknown_user: &'static str,
    pub desktop_app: &'static str,

    pub toolbar: &'static str,
    pub search: &'static str,
    pub all: fn(&str, usize, &str, usize) -> String,
    pub count: fn(&str, usize, &str, &str, usize) -> String,
    pub show_all: &'static str,
    pub nothing: &'static str,
    pub nothing_advice: &'static str,

    pub table: &'static str,
    pub user: &'static str,
    pub kind: &'static str,
    pub status: &'static str,
    pub started: &'static str,
    pub age: &'static str,
    pub not_started: &'static str,
    pub seen_waiting: fn(&str) -> String,
    pub none: &'static str,
}
