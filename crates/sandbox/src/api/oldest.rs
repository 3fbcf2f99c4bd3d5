//! What release 0.30 had otherwise: numbers with suffixes, a word for what is missing, the phases of
//! pods (contract 10).

use super::shapes::Amounts;
use super::units;
use crate::core::Core;
use crate::kind::Status;
use crate::store::SessionRow;
use crate::usage::Usage;

/// In the place of a missing value.
pub(super) const NONE: &str = "<none>";

pub(super) fn amounts(core: &Core, row: &SessionRow, usage: Option<Usage>) -> Amounts {
    let request = core.resources.request_of(row);
    let none = || NONE.to_owned();
    let used = usage.map(|used| units::mib_with_suffix(used.memory as f64));
    let cores = usage.and_then(|used| used.cores).map(|used| format!("{used:.3}"));
    let all = [
        units::gib_with_suffix(request.gib),
        units::cores(request.cores),
        "0".to_owned(),
        used.unwrap_or_else(none),
        none(),
        none(),
        cores.unwrap_or_else(none),
    ];
    let [ram, cpu, gpu, ram_in_use, gpu_ram, gpu_utilization, cpu_in_use] = all.map(Some);
    Amounts {
        requested_ram: ram,
        requested_cpu_cores: cpu,
        requested_gpu_cores: gpu,
        ram_in_use,
        gpu_ram_in_use: gpu_ram,
        gpu_utilization,
        cpu_cores_in_use: cpu_in_use,
    }
}

pub(super) fn phase(status: Status) -> &'static str {
    match status {
        Status::Completed => "Succeeded",
        other => other.name(),
    }
}
