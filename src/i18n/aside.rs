//! Beside the list: the home's storage, the platform's load, and more places to go.

mod en;
mod fr;

pub(super) use en::ENGLISH;
pub(super) use fr::FRENCH;

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct AsideMessages {
    pub nav_admin: &'static str,

    pub unknown: &'static str,
    pub reading: &'static str,
    pub read_now: &'static str,
    pub read_ago: fn(&str) -> String,

    pub home_title: &'static str,
    pub read_again: &'static str,
    pub read_again_label: &'static str,
    pub percent: fn(u32) -> String,
    pub under_one_percent: &'static str,
    pub less_than: fn(&str) -> String,
    pub used: fn(&str) -> String,
    pub free: fn(&str, f64) -> String,
    pub no_quota: &'static str,
    pub no_use: fn(&str) -> String,
    pub not_told: &'static str,
    pub not_made: &'static str,
    pub not_served: &'static str,
    pub nameless: &'static str,
    pub home_refused: &'static str,
    pub home_not_read: &'static str,
    pub home_is: fn(&str) -> String,
    pub little_room: &'static str,
    pub no_room: &'static str,
    pub make_room: &'static str,
    pub what_takes_room: &'static str,
    pub to_guide: &'static str,

    pub load_title: &'static str,
    pub taken: fn(&str) -> String,
    pub your_places: &'static str,
    pub places_taken: fn(usize, u32) -> String,
    pub largest: fn(&str) -> String,
    pub load_not_told: &'static str,
    pub load_not_read: &'static str,
}
