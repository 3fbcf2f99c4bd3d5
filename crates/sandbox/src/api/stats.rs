//! `view=stats`: the platform's load (contract 2.4). The platform is this machine; what is requested
//! counts, as on a platform, and not what is used.

use serde::Serialize;

use super::shapes::pretty;
use super::{Answer, units};
use crate::core::Core;
use crate::kind::Kind;
use crate::resources::{Resources, Scale};
use crate::store::SessionRow;

#[derive(Serialize)]
struct Stats {
    #[serde(skip_serializing_if = "Option::is_none")]
    instances: Option<Instances>,
    cores: Cores,
    ram: Ram,
}

/// Only in releases before 2025-11.
#[derive(Default, Serialize)]
struct Instances {
    session: usize,
    #[serde(rename = "desktopApp")]
    desktop_app: usize,
    headless: usize,
    total: usize,
}

#[derive(Serialize)]
struct Cores {
    #[serde(rename = "requestedCPUCores")]
    requested: f64,
    #[serde(rename = "cpuCoresAvailable")]
    available: f64,
    #[serde(rename = "maxCPUCores")]
    most: MostCores,
}

#[derive(Serialize)]
struct MostCores {
    #[serde(rename = "cpuCores")]
    cores: f64,
    #[serde(rename = "withRam")]
    with_ram: String,
}

#[derive(Serialize)]
struct Ram {
    #[serde(rename = "requestedRAM")]
    requested: String,
    #[serde(rename = "ramAvailable")]
    available: String,
    #[serde(rename = "maxRAM")]
    most: MostRam,
}

#[derive(Serialize)]
struct MostRam {
    ram: String,
    #[serde(rename = "withCPUCores")]
    with_cores: f64,
}

pub(super) async fn stats(core: &Core) -> Answer {
    let rows = core.store.placed().await?;
    let requests = rows.iter().map(|row| core.resources.request_of(row));
    let (requested_cores, requested_bytes) =
        requests.fold((0.0, 0.0), |(cores, bytes), one| (cores + one.cores, bytes + one.bytes()));
    let resources = &core.resources;
    let (most_cores, most_ram) = most(core);
    pretty(&Stats {
        instances: core.config.dialect.counts_instances().then(|| instances(&rows)),
        cores: Cores {
            requested: requested_cores,
            available: f64::from(resources.machine_cores),
            most: MostCores { cores: most_cores, with_ram: most_ram.clone() },
        },
        ram: Ram {
            requested: units::gigabytes_with_suffix(requested_bytes),
            // No machine has 2^53 bytes of memory.
            available: units::gigabytes_with_suffix(resources.machine_bytes as f64),
            most: MostRam { ram: most_ram, with_cores: most_cores },
        },
    })
}

/// The most that one session may have. A LimitRange's is written as decimal gigabytes, though the number
/// is of GiB (contract 2.4).
fn most(core: &Core) -> (f64, String) {
    let Resources { cores, memory, .. } = &core.resources;
    if core.config.dialect.has_limit_range() {
        let most = |scale: &Scale| scale.options.last().copied().unwrap_or(scale.default_limit);
        (f64::from(most(cores)), format!("{}G", most(memory)))
    } else {
        (f64::from(cores.default_limit), format!("{}Gi", memory.default_limit))
    }
}

fn instances(rows: &[SessionRow]) -> Instances {
    let mut counted = Instances { total: rows.len(), ..Instances::default() };
    for row in rows {
        match row.kind {
            Kind::Headless => counted.headless += 1,
            Kind::DesktopApp => counted.desktop_app += 1,
            _ => counted.session += 1,
        }
    }
    counted
}
