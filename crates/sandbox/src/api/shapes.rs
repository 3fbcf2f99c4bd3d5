//! The wire shapes of sessions: key order, units and omitted keys are the contract's (2.1, 2.3).

use axum::http::{StatusCode, header};
use axum::response::IntoResponse as _;
use serde::Serialize;

use super::Answer;
use super::connect_url::connect_url;
use super::error::ApiError;
use super::{oldest, units};
use crate::clock;
use crate::core::Core;
use crate::dialect::Dialect;
use crate::kind::Status;
use crate::store::{PublicRow, SessionRow};
use crate::usage::Usage;

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
    #[serde(skip_serializing_if = "Option::is_none")]
    appid: Option<String>,
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
    #[serde(flatten)]
    amounts: Amounts,
    #[serde(rename = "isFixedResources", skip_serializing_if = "Option::is_none")]
    is_fixed_resources: Option<bool>,
}

/// What was asked for and what is used.
#[derive(Default, Serialize)]
pub(super) struct Amounts {
    #[serde(rename = "requestedRAM", skip_serializing_if = "Option::is_none")]
    pub(super) requested_ram: Option<String>,
    #[serde(rename = "requestedCPUCores", skip_serializing_if = "Option::is_none")]
    pub(super) requested_cpu_cores: Option<String>,
    #[serde(rename = "requestedGPUCores", skip_serializing_if = "Option::is_none")]
    pub(super) requested_gpu_cores: Option<String>,
    #[serde(rename = "ramInUse", skip_serializing_if = "Option::is_none")]
    pub(super) ram_in_use: Option<String>,
    /// This and the next only in the oldest release.
    #[serde(rename = "gpuRAMInUse", skip_serializing_if = "Option::is_none")]
    pub(super) gpu_ram_in_use: Option<String>,
    #[serde(rename = "gpuUtilization", skip_serializing_if = "Option::is_none")]
    pub(super) gpu_utilization: Option<String>,
    #[serde(rename = "cpuCoresInUse", skip_serializing_if = "Option::is_none")]
    pub(super) cpu_cores_in_use: Option<String>,
}

impl Session {
    pub(super) fn of(core: &Core, row: &SessionRow, usage: Option<Usage>) -> Self {
        let dialect = core.config.dialect;
        let fixed = is_fixed(dialect, row);
        let amounts = if dialect.is_oldest() {
            oldest::amounts(core, row, usage)
        } else {
            amounts(core, row, usage, fixed)
        };
        let missing = || dialect.is_oldest().then(|| oldest::NONE.to_owned());
        Self {
            id: row.id.clone(),
            userid: core.user_or_own(row.userid.as_deref()).to_owned(),
            run_as_uid: core.account.uid.to_string(),
            run_as_gid: core.account.gid.to_string(),
            supplemental_groups: core.account.groups.clone(),
            appid: row.app.as_ref().map(|app| app.id.clone()),
            image: row.image.clone(),
            kind: row.kind.name(),
            status: word(dialect, row.status),
            name: row.name.clone(),
            start_time: start_time(dialect, row.started_at).or_else(missing),
            expiry_time: row.expires_at.map(clock::full).or_else(missing),
            connect_url: connect_url(core, row),
            amounts,
            is_fixed_resources: (!dialect.is_oldest()).then_some(fixed),
        }
    }
}

fn amounts(core: &Core, row: &SessionRow, usage: Option<Usage>, fixed: bool) -> Amounts {
    let request = core.resources.request_of(row);
    Amounts {
        requested_ram: fixed.then(|| units::gigabytes(request.bytes())),
        requested_cpu_cores: fixed.then(|| units::cores(request.cores)),
        requested_gpu_cores: row.started_at.map(|_| "0".to_owned()),
        // A process tree of more than 2^53 bytes is not of this age.
        ram_in_use: usage.map(|used| units::gigabytes(used.memory as f64)),
        cpu_cores_in_use: usage.and_then(|used| used.cores).map(|used| format!("{used:.3}")),
        ..Amounts::default()
    }
}

/// Memory alone decides in 1.4; before, whatever was asked for (contract 3).
fn is_fixed(dialect: Dialect, row: &SessionRow) -> bool {
    row.ram.is_some() || (!dialect.memory_alone_is_fixed() && row.cores.is_some())
}

pub(super) fn word(dialect: Dialect, status: Status) -> &'static str {
    if dialect.is_oldest() { oldest::phase(status) } else { status.name() }
}

fn start_time(dialect: Dialect, started_at: Option<i64>) -> Option<String> {
    // The oldest dialect shows what all have once a minute: a time without seconds.
    let shown = |at: i64| if dialect.is_oldest() { at - at.rem_euclid(60) } else { at };
    started_at.map(|at| clock::start_time(shown(at)))
}

/// `view=all`: what other users may see.
#[derive(Serialize)]
pub(super) struct PublicSession<'a> {
    userid: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    status: &'static str,
    #[serde(rename = "startTime", skip_serializing_if = "Option::is_none")]
    start_time: Option<String>,
}

impl<'a> PublicSession<'a> {
    pub(super) fn of(core: &'a Core, row: &'a PublicRow) -> Self {
        Self {
            userid: core.user_or_own(row.userid.as_deref()),
            kind: row.kind.name(),
            status: word(core.config.dialect, row.status),
            start_time: start_time(core.config.dialect, row.started_at),
        }
    }
}

/// Two spaces of indent and no newline at the end: sessions, images and stats.
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
