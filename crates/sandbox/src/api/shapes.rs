//! The wire shapes of sessions: key order, units and omitted keys are the contract's (2.1, 2.3).

use axum::http::{StatusCode, header};
use axum::response::IntoResponse as _;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use super::Answer;
use super::error::ApiError;
use crate::clock;
use crate::core::Core;
use crate::kind::Kind;
use crate::store::SessionRow;
use crate::usage::Usage;

pub(super) const SEGMENT: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

#[derive(Serialize)]
pub(super) struct Session {
    id: String,
    userid: String,
    #[serde(rename = "runAsUID")]
    run_as_uid: String,
    #[serde(rename = "runAsGID")]
    run_as_gid: String,
    #[serde(rename = "supplementalGroups")]
    supplemental_groups: Vec<u32>,
    image: String,
    #[serde(rename = "type")]
    kind: &'static str,
    status: &'static str,
    name: String,
    #[serde(rename = "startTime", skip_serializing_if = "Option::is_none")]
    start_time: Option<String>,
    #[serde(rename = "expiryTime", skip_serializing_if = "Option::is_none")]
    expiry_time: Option<String>,
    #[serde(rename = "connectURL")]
    connect_url: String,
    #[serde(rename = "requestedRAM", skip_serializing_if = "Option::is_none")]
    requested_ram: Option<String>,
    #[serde(rename = "requestedCPUCores", skip_serializing_if = "Option::is_none")]
    requested_cpu_cores: Option<String>,
    #[serde(rename = "requestedGPUCores", skip_serializing_if = "Option::is_none")]
    requested_gpu_cores: Option<&'static str>,
    #[serde(rename = "ramInUse", skip_serializing_if = "Option::is_none")]
    ram_in_use: Option<String>,
    #[serde(rename = "cpuCoresInUse", skip_serializing_if = "Option::is_none")]
    cpu_cores_in_use: Option<String>,
    #[serde(rename = "isFixedResources")]
    is_fixed_resources: bool,
}

impl Session {
    pub(super) fn of(core: &Core, row: &SessionRow, usage: Option<Usage>) -> Self {
        // Memory alone decides what counts as fixed (contract 3); cores then default to the floor.
        let fixed = row.ram.is_some();
        let floor = f64::from(core.resources.cores.default_request);
        Self {
            id: row.id.clone(),
            userid: core.account.user.clone(),
            run_as_uid: core.account.uid.to_string(),
            run_as_gid: core.account.gid.to_string(),
            supplemental_groups: core.account.groups.clone(),
            image: row.image.clone(),
            kind: row.kind.name(),
            status: row.status.name(),
            name: row.name.clone(),
            start_time: row.started_at.map(clock::start_time),
            expiry_time: row.expires_at.map(clock::full),
            connect_url: connect_url(core, row),
            requested_ram: row.ram.map(|gib| gigabytes(gib * f64::from(1 << 30))),
            requested_cpu_cores: fixed.then(|| cores(row.cores.unwrap_or(floor))),
            requested_gpu_cores: row.started_at.map(|_| "0"),
            // A process tree of more than 2^53 bytes is not of this age.
            ram_in_use: usage.map(|used| gigabytes(used.memory as f64)),
            cpu_cores_in_use: usage.and_then(|used| used.cores).map(|used| format!("{used:.3}")),
            is_fixed_resources: fixed,
        }
    }
}

/// `view=all`: what other users may see.
#[derive(Serialize)]
pub(super) struct PublicSession {
    userid: String,
    #[serde(rename = "type")]
    kind: &'static str,
    status: &'static str,
    #[serde(rename = "startTime", skip_serializing_if = "Option::is_none")]
    start_time: Option<String>,
}

impl PublicSession {
    pub(super) fn of(core: &Core, row: &SessionRow) -> Self {
        Self {
            userid: core.account.user.clone(),
            kind: row.kind.name(),
            status: row.status.name(),
            start_time: row.started_at.map(clock::start_time),
        }
    }
}

/// Present while the session is still Pending; empty for headless (contract 2.1.1).
fn connect_url(core: &Core, row: &SessionRow) -> String {
    let Some(base) = row.kind.base(&row.id) else { return String::new() };
    let rest = match row.kind {
        Kind::Notebook => {
            let user = utf8_percent_encode(&core.account.user, SEGMENT);
            format!("lab/tree/arc/home/{user}?token={}", row.id)
        }
        Kind::Desktop => format!("?password={}&path={}", row.id, base.trim_start_matches('/')),
        Kind::Firefly => "firefly/".to_owned(),
        _ => String::new(),
    };
    format!("{}{base}{rest}", core.config.interface_origin)
}

/// Decimal gigabytes: 4 GiB is `4.29`.
fn gigabytes(bytes: f64) -> String {
    format!("{:.2}", bytes / 1e9)
}

/// Whole cores are plain; parts of a core have three decimals.
fn cores(number: f64) -> String {
    if number.fract() == 0.0 { format!("{number:.0}") } else { format!("{number:.3}") }
}

/// Two spaces of indent and no newline at the end: sessions and images.
pub(super) fn pretty<T: Serialize>(value: &T) -> Answer {
    json(serde_json::to_string_pretty(value))
}

/// One line: context and repository.
pub(super) fn compact<T: Serialize>(value: &T) -> Answer {
    json(serde_json::to_string(value))
}

fn json(body: serde_json::Result<String>) -> Answer {
    let body = body.map_err(|error| ApiError::illegal_state(&error.to_string()))?;
    Ok((StatusCode::OK, [(header::CONTENT_TYPE, "application/json")], body).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_decimal_gigabytes() {
        let shown = |gib: u32| gigabytes(f64::from(gib) * f64::from(1 << 30));
        let samples = [(1, "1.07"), (2, "2.15"), (8, "8.59"), (16, "17.18"), (192, "206.16")];
        for (gib, expected) in samples {
            assert_eq!(shown(gib), expected, "contract 2.1, {gib} GiB");
        }
    }

    #[test]
    fn cores_are_whole_or_have_three_decimals() {
        assert_eq!(cores(2.0), "2");
        assert_eq!(cores(0.5), "0.500");
    }
}
