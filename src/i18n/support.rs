//! A text for the support.

mod en;
mod fr;

pub(super) use en::ENGLISH;
pub(super) use fr::FRENCH;

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct SupportMessages {
    pub heading: &'static str,
    pub lead: &'static str,
    pub lead_absent: &'static str,
    pub prepare: &'static str,
    pub renew: &'static str,
    pub reading: &'static str,
    pub ready: &'static str,
    pub label: &'static str,
    pub masked: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    pub download: &'static str,
    pub downloaded: &'static str,
    pub not_downloaded: &'static str,
    pub title: fn(&str) -> String,
    pub title_absent: &'static str,
    pub colon: &'static str,
    pub time: &'static str,
    pub portal: &'static str,
    pub no_build: &'static str,
    pub site: &'static str,
    pub api: &'static str,
    pub sandbox: &'static str,
    pub browser: &'static str,
    pub language: &'static str,
    pub user: &'static str,
    pub session: &'static str,
    pub kind: &'static str,
    pub image: &'static str,
    pub status: &'static str,
    pub not_listed: &'static str,
    pub resources: &'static str,
    pub uses: &'static str,
    pub started: &'static str,
    pub limit: &'static str,
    pub interface: &'static str,
    pub list: &'static str,
    pub list_read: fn(&str) -> String,
    pub list_never_read: &'static str,
    pub last_problem: &'static str,
    pub since: fn(&str, &str) -> String,
    pub no_problem: &'static str,
    pub events: &'static str,
    pub log: &'static str,
    pub log_end: fn(&str, &str) -> String,
    pub nothing: &'static str,
    pub not_read: fn(&str) -> String,
}
