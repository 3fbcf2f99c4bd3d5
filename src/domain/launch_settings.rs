//! A launch form's settings as text: the query of a launch link. Drafts, presets and the settings used
//! last are stored in the same form, so that there is one reader and one writer, and what is stored can
//! be shared. Never holds a secret.

use crate::domain::image::ImageId;
use crate::domain::percent::encode;
use crate::domain::session_type::SessionType;
use crate::domain::workflow::Workflow;

mod of_session;
mod reading;

pub use reading::{ReadSettings, Unread, Why};

/// The version that links carry as `v`; a link without one is read as this.
pub const VERSION: &str = "1";

/// What differs from a form's defaults.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaunchSettings {
    /// `type`
    pub kind: Option<SessionType>,
    /// `image`: a full name; a link may leave out the registry, or registry and project.
    pub image: Option<ImageId>,
    /// `own-image`: what the user typed for an image that the platform does not list, as long as it is no
    /// whole name.
    pub own_image: Option<String>,
    /// `workflow`, which stands for mode and amounts.
    pub workflow: Option<Workflow>,
    /// `mode`: fixed or flexible.
    pub is_fixed: Option<bool>,
    /// `cores` of a fixed session.
    pub cores: Option<u32>,
    /// `memory` of a fixed session, in GiB.
    pub memory_gib: Option<u32>,
    /// `gpus` of a fixed session.
    pub gpus: Option<u32>,
    /// `name`, as typed.
    pub name: Option<String>,
    /// `command` of a batch job, as typed.
    pub command: Option<String>,
}

impl LaunchSettings {
    /// The query of a link, without a question mark; empty when nothing differs.
    #[must_use]
    pub fn to_query(&self) -> String {
        let mut query = String::new();
        let mut write = |key: &str, value: Option<&str>| {
            if let Some(value) = value {
                query.push('&');
                query.push_str(key);
                query.push('=');
                query.push_str(&encode(value));
            }
        };
        let number = |amount: Option<u32>| amount.map(|amount| amount.to_string());
        write("type", self.kind.map(SessionType::wire));
        write("image", self.image.as_ref().map(|image| image.0.as_str()));
        write("own-image", self.own_image.as_deref());
        write("workflow", self.workflow.map(Workflow::word));
        write("mode", self.mode());
        write("cores", number(self.cores).as_deref());
        write("memory", number(self.memory_gib).as_deref());
        write("gpus", number(self.gpus).as_deref());
        write("name", self.name.as_deref());
        write("command", self.command.as_deref());
        if query.is_empty() { query } else { format!("v={VERSION}{query}") }
    }

    /// Mode and amounts alone.
    #[must_use]
    pub fn resources(&self) -> Self {
        let Self { workflow, is_fixed, cores, memory_gib, gpus, .. } = *self;
        Self { workflow, is_fixed, cores, memory_gib, gpus, ..Self::default() }
    }

    /// The mode, unless amounts say it.
    fn mode(&self) -> Option<&'static str> {
        let has_amounts = [self.cores, self.memory_gib, self.gpus].iter().any(Option::is_some);
        match self.is_fixed? {
            true => (!has_amounts).then_some("fixed"),
            false => Some("flexible"),
        }
    }

    /// The settings without what belongs to a single launch.
    #[must_use]
    pub fn without_name(mut self) -> Self {
        self.name = None;
        self
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests;
