//! Images that are not public need the registry's own credentials (contract 1.3, 4).

use axum::http::HeaderMap;
use base64::Engine as _;

use super::error::ApiError;
use crate::core::Core;

const REGISTRY_AUTH: &str = "x-skaha-registry-auth";

/// The catalogue is this platform's cache of public images: any other image needs its owner's secret.
pub(super) fn check(core: &Core, image: &str, headers: &HeaderMap) -> Result<(), ApiError> {
    let is_public = core.catalogue.find(image).is_some()
        || core.control.images().iter().any(|seeded| seeded.id == image);
    if is_public {
        return Ok(());
    }
    let Some(secret) = headers.get(REGISTRY_AUTH) else {
        // Two spaces after the full stop, as the platform has it.
        return Err(ApiError::bad(
            "No authentication provided for unknown or private image.  Use x-skaha-registry-auth \
             request header with base64Encode(username:secret).",
        ));
    };
    if !is_registry_auth(secret.as_bytes()) {
        return Err(ApiError::bad("Invalid input.  Must be in form of username:secret"));
    }
    Ok(())
}

/// Standard base64 of `user:secret` with exactly one colon (contract 4). The secret is not kept.
fn is_registry_auth(header: &[u8]) -> bool {
    let decoded = base64::engine::general_purpose::STANDARD.decode(header).unwrap_or_default();
    let mut parts = decoded.split(|byte| *byte == b':');
    let user_and_secret = parts.next().is_some_and(|user| !user.is_empty())
        && parts.next().is_some_and(|secret| !secret.is_empty());
    user_and_secret && parts.next().is_none()
}

#[cfg(test)]
mod properties;
