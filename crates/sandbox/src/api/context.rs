//! GET context: what can be asked for, in the resource-file variant (contract 2.5).

use serde::Serialize;

use super::Answer;
use super::shapes::compact;
use crate::resources::{MAX_INTERACTIVE, Resources, Scale};

#[derive(Serialize)]
struct Context<'a> {
    cores: &'a Scale,
    /// GiB, despite the name.
    #[serde(rename = "memoryGB")]
    memory: &'a Scale,
    gpus: Gpus<'a>,
    /// A string in this variant.
    #[serde(rename = "maxInteractiveSessions")]
    max_interactive_sessions: String,
}

#[derive(Serialize)]
struct Gpus<'a> {
    options: &'a [u32],
}

pub(super) fn context(resources: &Resources) -> Answer {
    compact(&Context {
        cores: &resources.cores,
        memory: &resources.memory,
        gpus: Gpus { options: &resources.gpus },
        max_interactive_sessions: MAX_INTERACTIVE.to_string(),
    })
}
