//! GET image: what this machine can run (contract 2.6).

use std::borrow::Cow;
use std::slice;

use serde::Serialize;

use super::Answer;
use super::error::ApiError;
use super::params::Params;
use super::shapes::pretty;
use crate::catalogue::Entry;
use crate::core::Core;
use crate::kind::Kind;

#[derive(Serialize)]
struct Image<'a> {
    id: &'a str,
    types: &'a [Kind],
    digest: Cow<'a, str>,
}

/// Looked at anew each time: a program may have been installed since.
pub(super) fn list(core: &Core, params: &Params) -> Answer {
    let wanted = match params.first("type") {
        None => None,
        // Exact, unlike everywhere else (contract 1.6).
        Some(name) => {
            let unknown = || ApiError::Bad(format!("unknown type: {name}"));
            Some(Kind::parse(name).ok_or_else(unknown)?)
        }
    };
    let of_type = |entry: &&Entry| wanted.is_none_or(|kind| entry.types.contains(&kind));
    let present = |entry: &&Entry| entry.missing(&core.search, &core.folders.home).is_none();
    let shown = core.catalogue.images.iter().filter(of_type).filter(present).map(|entry| Image {
        id: &entry.id,
        types: &entry.types,
        digest: entry.digest().into(),
    });
    let seeded = core.control.images();
    let made_up =
        seeded.iter().filter(|image| wanted.is_none_or(|kind| image.kind == kind)).map(|image| {
            Image {
                id: &image.id,
                types: slice::from_ref(&image.kind),
                digest: image.digest.as_str().into(),
            }
        });
    pretty(&shown.chain(made_up).collect::<Vec<_>>())
}
