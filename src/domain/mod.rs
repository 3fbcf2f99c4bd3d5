//! Plain types and rules of a session platform. No web-sys: everything here is tested natively.

pub mod advice;
pub mod all_sessions;
pub mod became;
pub mod command_line;
pub mod connect_url;
pub mod decimal;
pub mod digest;
pub mod endings;
pub mod event;
pub mod extension;
pub mod farewell;
pub mod finished_jobs;
pub mod guide;
pub mod home_storage;
pub mod image;
pub mod image_catalogue;
pub mod image_list;
pub mod image_reference;
pub mod image_search;
pub mod image_sections;
pub mod image_version;
mod image_words;
pub mod last_used;
pub mod launch_commands;
pub mod launch_record;
pub mod launch_request;
pub mod launch_settings;
pub mod memory;
pub mod natural_order;
pub mod past_use;
pub mod percent;
pub mod platform_load;
pub mod polling;
pub mod presets;
pub mod problem;
pub mod readiness;
pub mod refusal;
pub mod registry_login;
pub mod resources;
pub mod session;
pub mod session_access;
pub mod session_list_view;
pub mod session_name;
pub mod session_type;
pub mod site;
pub mod sorted;
pub mod stages;
pub mod standing;
pub mod start_times;
pub mod status;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod strategies;
pub mod support_bundle;
pub mod time;
pub mod time_left;
pub mod trouble;
pub mod usage_history;
pub mod usual_start;
pub mod visible;
pub mod waiting;
pub mod watched_starts;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod word_properties;
pub mod workflow;
