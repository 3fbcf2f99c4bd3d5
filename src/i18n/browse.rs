//! Many sessions: found, arranged, as a table, and finished jobs removed together.

mod en;
mod fr;

pub(super) use en::ENGLISH;
pub(super) use fr::FRENCH;

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct BrowseMessages {
    pub toolbar: &'static str,
    pub text: &'static str,
    pub kind: &'static str,
    pub any_kind: &'static str,
    pub other_kind: &'static str,
    pub status: &'static str,
    pub any_status: &'static str,
    pub active: &'static str,
    pub other_status: &'static str,
    pub sort: &'static str,
    pub attention: &'static str,
    pub reverse: &'static str,
    pub layout: &'static str,
    pub cards: &'static str,
    pub table: &'static str,
    pub all: fn(usize) -> String,
    pub count: fn(usize, usize) -> String,
    pub nothing: &'static str,
    pub nothing_advice: fn(usize) -> String,
    pub show_all: &'static str,

    pub name: &'static str,
    pub image: &'static str,
    pub cores: &'static str,
    pub memory: &'static str,
    pub ends: &'static str,
    pub over: &'static str,
    pub started: &'static str,
    pub actions: &'static str,
    pub none: &'static str,

    pub remove: fn(usize) -> String,
    pub remove_title: fn(usize) -> String,
    pub remove_text: &'static str,
    pub and_more: fn(usize) -> String,
    pub stays: &'static str,
    pub stay_failed: fn(usize) -> String,
    pub stay_hidden: fn(usize) -> String,
    pub stay_others: &'static str,
    pub remove_confirm: fn(usize) -> String,
    pub remove_keep: &'static str,
    pub removing: fn(usize, usize) -> String,
    pub removed: fn(usize) -> String,
    pub removed_some: fn(usize, usize) -> String,
    pub not_tried: fn(usize) -> String,
    pub news: &'static str,
    pub close: &'static str,
}
