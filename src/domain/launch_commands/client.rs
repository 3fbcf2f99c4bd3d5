//! What the official client accepts: `CreateRequest` of canfar 1.5.2.

use std::ops::RangeInclusive;

use super::Unfit;
use crate::domain::launch_request::LaunchRequest;
use crate::domain::resources::Allocation;

const CORES: RangeInclusive<u32> = 1..=256;
const MEMORY_GIB: RangeInclusive<u32> = 1..=512;
const GPUS: RangeInclusive<u32> = 1..=28;

impl Unfit {
    /// The least and the most that the client takes, where it is an amount.
    #[must_use]
    pub fn range(self) -> Option<(u32, u32)> {
        let range = match self {
            Self::Image => return None,
            Self::Cores => CORES,
            Self::Memory => MEMORY_GIB,
            Self::Gpus => GPUS,
        };
        Some((*range.start(), *range.end()))
    }
}

/// Whether the client sends a request as it is.
pub(super) fn check(request: &LaunchRequest) -> Result<(), Unfit> {
    if !is_kept(&request.image.0) {
        return Err(Unfit::Image);
    }
    if let Some(Allocation::Fixed { cores, memory_gib }) = request.allocation {
        if !CORES.contains(&cores) {
            return Err(Unfit::Cores);
        }
        if !MEMORY_GIB.contains(&memory_gib) {
            return Err(Unfit::Memory);
        }
    }
    if request.gpus > 0 && !GPUS.contains(&request.gpus) {
        return Err(Unfit::Gpus);
    }
    Ok(())
}

/// Whether the client takes an image's name and leaves it alone: it refuses all but two or three parts,
/// puts CANFAR's registry before two, and `:latest` after a name without a version.
fn is_kept(image: &str) -> bool {
    let parts: Vec<&str> = image.split('/').collect();
    let has_version = parts.last().is_some_and(|name| name.contains(':'));
    // One that begins with a hyphen would be read as an option.
    parts.len() == 3 && has_version && !image.starts_with('-')
}
