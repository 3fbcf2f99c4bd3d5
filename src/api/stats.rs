//! The platform's load.

use serde_json::Value;

use crate::api::client::Client;
use crate::api::fields::Fields;
use crate::domain::memory::Gibibytes;
use crate::domain::platform_load::{Largest, Load, PlatformLoad};
use crate::domain::problem::{Problem, ProblemKind};

impl Client {
    /// Reads how full the platform is. Many platforms do not tell: 503 is the rule on some (contract 2.4).
    ///
    /// # Errors
    /// The platform's problem, also for an answer that tells nothing.
    pub async fn platform_load(&self) -> Result<PlatformLoad, Problem> {
        let answer = self.view("session", "stats").await.json()?;
        let load = read_stats(&answer.body).filter(PlatformLoad::is_known);
        load.ok_or(Problem::new(ProblemKind::Unreadable))
    }
}

/// `None` for what is no object, such as the session list that servers without this view answer.
fn read_stats(body: &Value) -> Option<PlatformLoad> {
    let stats = Fields::of(body)?;
    let cores = |part: Fields<'_>, key: &str| part.number(key);
    Some(PlatformLoad {
        cores: stats.part("cores").and_then(|part| {
            // The second names are those of 2022.
            load(
                part,
                cores,
                &["requestedCPUCores", "coresInUse"],
                &["cpuCoresAvailable", "coresAvailable"],
            )
        }),
        memory_gib: stats
            .part("ram")
            .and_then(|part| load(part, memory, &["requestedRAM", "ramInUse"], &["ramAvailable"])),
        gpus: stats
            .part("gpu")
            .or(stats.part("gpus"))
            .and_then(|part| load(part, cores, &["requestedGPU"], &["gpuAvailable"])),
        largest: Largest {
            cores: stats.part("cores").and_then(|part| most_cores(part.part("maxCPUCores")?)),
            memory_gib: stats.part("ram").and_then(|part| most_memory(part.part("maxRAM")?)),
        },
    })
}

fn most_cores(part: Fields<'_>) -> Option<f64> {
    part.number("cpuCores").filter(|cores| *cores > 0.0)
}

/// What one session may have at most is in GiB even where `G` stands behind it (contract 2.4), unlike
/// the rest of this answer: a row's units are like that, too.
fn most_memory(part: Fields<'_>) -> Option<f64> {
    let amount = match part.text("ram") {
        Some(text) if text.ends_with(|unit: char| unit.is_ascii_alphabetic()) => {
            Gibibytes::parse(text)?.0
        }
        _ => part.number("ram")?,
    };
    (amount > 0.0).then_some(amount)
}

/// What is there and what of it is asked for: `…Available` is all that there is, not what is free
/// (contract 2.4). A platform without any of it does not know, or it would run nothing.
fn load(
    part: Fields<'_>,
    read: fn(Fields<'_>, &str) -> Option<f64>,
    requested: &[&str],
    capacity: &[&str],
) -> Option<Load> {
    let first = |keys: &[&str]| keys.iter().find_map(|key| read(part, key));
    let load = Load { requested: first(requested)?, capacity: first(capacity)? };
    (load.capacity > 0.0).then_some(load)
}

fn memory(part: Fields<'_>, key: &str) -> Option<f64> {
    let amount = match part.text(key) {
        Some(text) => Gibibytes::parse_quantity(text),
        None => part.number(key).map(Gibibytes::from_gigabytes),
    };
    amount.map(|amount| amount.0)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn rounded(load: Option<Load>) -> Option<(f64, f64)> {
        load.map(|load| (load.requested.round(), load.capacity.round()))
    }

    #[test]
    fn stats_of_contract_2_4() {
        let read = read_stats(&json!({
            "cores": {"requestedCPUCores": 12.5, "cpuCoresAvailable": 64.0,
                "maxCPUCores": {"cpuCores": 8.0, "withRam": "32Gi"}},
            "ram": {"requestedRAM": "137.439G", "ramAvailable": "549.756G",
                "maxRAM": {"ram": "32Gi", "withCPUCores": 8.0}}
        }))
        .unwrap();
        assert_eq!(read.cores, Some(Load { requested: 12.5, capacity: 64.0 }));
        assert_eq!(rounded(read.memory_gib), Some((128.0, 512.0)));
        assert_eq!(read.gpus, None);
        assert_eq!(read.largest, Largest { cores: Some(8.0), memory_gib: Some(32.0) });
    }

    #[test]
    fn the_largest_session_is_in_gib_whatever_its_unit_says() {
        for (sent, gib) in [
            (json!("24G"), Some(24.0)),
            (json!("24Gi"), Some(24.0)),
            (json!(24), Some(24.0)),
            (json!("24"), Some(24.0)),
            (json!("1Ti"), Some(1024.0)),
            (json!("0G"), None),
            (json!("n/a"), None),
            (json!(null), None),
        ] {
            let read = read_stats(&json!({"ram": {"maxRAM": {"ram": sent.clone()}}})).unwrap();
            assert_eq!(read.largest.memory_gib, gib, "{sent}");
            assert!(!read.is_known());
        }
    }

    #[test]
    fn other_releases() {
        let old = read_stats(&json!({
            "instances": {"session": 3, "desktopApp": 1, "headless": 1, "total": 5},
            "cores": {"coresInUse": "12", "coresAvailable": "64"},
            "ram": {"requestedRAM": "128Gi", "ramAvailable": "0.5Ti"},
            "gpu": {"requestedGPU": 3, "gpuAvailable": "8"}
        }))
        .unwrap();
        assert_eq!(old.cores, Some(Load { requested: 12.0, capacity: 64.0 }));
        assert_eq!(old.memory_gib, Some(Load { requested: 128.0, capacity: 512.0 }));
        assert_eq!(old.gpus, Some(Load { requested: 3.0, capacity: 8.0 }));
    }

    #[test]
    fn what_is_not_told_is_unknown_and_not_zero() {
        let cores = json!({"requestedCPUCores": 1});
        let none = json!({"requestedGPU": 0, "gpuAvailable": 0});
        let read = read_stats(&json!({"cores": cores, "ram": "n/a", "gpu": none})).unwrap();
        assert_eq!(read, PlatformLoad::default());
        assert!(!read.is_known());
        // A server without this view answers with the list.
        assert_eq!(read_stats(&json!([])), None);
    }
}
