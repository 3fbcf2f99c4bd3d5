//! The page of a session: what it is, and where its data lives.

mod en;
mod fr;

pub(super) use en::ENGLISH;
pub(super) use fr::FRENCH;

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct SessionOverviewMessages {
    pub about: &'static str,
    pub kind: &'static str,
    pub image: &'static str,
    pub copy_image: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    pub resources: &'static str,
    pub fixed: fn(&str) -> String,
    pub flexible: &'static str,
    pub flexible_up_to: fn(&str) -> String,
    pub sized_by_platform: &'static str,
    pub gpus: fn(&str, f64) -> String,
    pub and: &'static str,
    pub started: &'static str,
    pub not_started: &'static str,
    pub limit: &'static str,
    pub no_limit_yet: &'static str,
    pub user: &'static str,
    pub data: &'static str,
    pub home: &'static str,
    pub home_for: &'static str,
    pub projects: &'static str,
    pub projects_for: &'static str,
    pub scratch: &'static str,
    pub scratch_for: &'static str,
    pub elsewhere: &'static str,
    pub elsewhere_for: &'static str,
    pub sandbox_home_for: &'static str,
    pub sandbox_elsewhere: &'static str,
    pub guide: &'static str,
    pub project_path: &'static str,
    pub own_path: &'static str,
}
