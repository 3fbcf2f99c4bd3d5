//! GET context: what can be asked for (contract 2.5), in the resource file's variant or in that of a
//! Kubernetes LimitRange.

use serde::Serialize;
use serde_json::Value;

use super::Answer;
use super::shapes::compact;
use crate::core::Core;
use crate::dialect::{Dialect, LimitForm};
use crate::resources::{Resources, Scale};

#[derive(Serialize)]
struct Context<'a> {
    cores: Section<'a>,
    /// GiB, despite the name.
    #[serde(rename = "memoryGB")]
    memory: Section<'a>,
    gpus: Gpus<'a>,
    /// A string in the first variant, a number in the second, absent in older releases.
    #[serde(rename = "maxInteractiveSessions", skip_serializing_if = "Option::is_none")]
    max_interactive_sessions: Option<Value>,
}

#[derive(Serialize)]
struct Section<'a> {
    #[serde(flatten)]
    scale: &'a Scale,
    /// Only in the oldest release.
    #[serde(rename = "defaultHeadless", skip_serializing_if = "Option::is_none")]
    default_headless: Option<u32>,
}

#[derive(Serialize)]
struct Gpus<'a> {
    options: &'a [u32],
}

pub(super) fn context(core: &Core) -> Answer {
    let most = core.config.max_interactive_sessions;
    let section = |scale| Section {
        scale,
        default_headless: core.config.dialect.is_oldest().then_some(scale.default_request),
    };
    compact(&Context {
        cores: section(&core.resources.cores),
        memory: section(&core.resources.memory),
        gpus: Gpus { options: &core.resources.gpus },
        max_interactive_sessions: match core.config.dialect.limit_form() {
            LimitForm::Text => Some(most.to_string().into()),
            LimitForm::Number => Some(most.into()),
            LimitForm::Absent => None,
        },
    })
}

/// What can be asked for under a dialect: behind a LimitRange every whole number up to the most, and
/// the floor is the default.
pub(crate) fn offered(dialect: Dialect, resources: Resources) -> Resources {
    if !dialect.has_limit_range() {
        return resources;
    }
    let contiguous = |scale: Scale, most: u32| Scale {
        default: scale.default_request,
        options: (1..=most.max(1)).collect(),
        ..scale
    };
    let gib = u32::try_from(resources.machine_bytes >> 30).unwrap_or(u32::MAX);
    Resources {
        cores: contiguous(resources.cores, resources.machine_cores),
        memory: contiguous(resources.memory, gib),
        ..resources
    }
}
