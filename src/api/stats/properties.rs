//! The platform's load in any unit and with any part missing (contract 2.4).

use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

use super::read_stats;
use crate::domain::strategies::{holds, json};

const KEYS: &[&str] = &[
    "cores",
    "ram",
    "gpu",
    "requestedCPUCores",
    "cpuCoresAvailable",
    "coresInUse",
    "coresAvailable",
    "requestedRAM",
    "ramAvailable",
    "requestedGPU",
    "gpuAvailable",
];

#[test]
fn any_answer_is_a_load_or_unknown() {
    holds(json(KEYS, &["1G", "2.5Ti", "<none>", "12", "9E", "-1"]), |body| {
        let Some(read) = read_stats(&body) else { return };
        for load in [read.cores, read.memory_gib, read.gpus].into_iter().flatten() {
            assert!(load.capacity > 0.0 && load.capacity.is_finite());
            assert!(load.free() >= 0.0 && load.free().is_finite());
        }
    });
}

#[test]
fn memory_comes_back_in_every_unit() {
    const GIB: f64 = 1_073_741_824.0;
    const UNITS: &[(&str, f64)] = &[
        ("K", 1e3),
        ("M", 1e6),
        ("G", 1e9),
        ("T", 1e12),
        ("P", 1e15),
        ("E", 1e18),
        ("Ki", 1024.0),
        ("Mi", 1_048_576.0),
        ("Gi", GIB),
        ("Ti", 1024.0 * GIB),
        ("Pi", 1_048_576.0 * GIB),
        ("Ei", GIB * GIB),
    ];
    holds((1..4096_u32, select(UNITS)), |(gib, (unit, bytes))| {
        let amount = f64::from(gib) * GIB / bytes;
        let sent = format!("{amount:.12}{unit}");
        let body = json!({ "ram": { "requestedRAM": "0G", "ramAvailable": sent } });
        let read = read_stats(&body).and_then(|read| read.memory_gib);
        let Some(read) = read else {
            // Less than the digits hold.
            assert!(amount < 1e-11, "{sent}");
            return;
        };
        assert!((read.capacity - f64::from(gib)).abs() < 0.01 * f64::from(gib), "{sent}: {read:?}");
    });
}

#[test]
fn every_section_stands_for_itself() {
    let section = || option::of((0..99_u32, 1..99_u32));
    holds((section(), section(), any::<bool>()), |(cores, gpus, as_text)| {
        let number = |number: u32| if as_text { json!(number.to_string()) } else { json!(number) };
        let mut body = Map::new();
        if let Some((used, all)) = cores {
            let part =
                json!({ "requestedCPUCores": number(used), "cpuCoresAvailable": number(all) });
            body.insert("cores".to_owned(), part);
        }
        if let Some((used, all)) = gpus {
            let part = json!({ "requestedGPU": number(used), "gpuAvailable": number(all) });
            body.insert("gpu".to_owned(), part);
        }
        let read = read_stats(&Value::Object(body)).unwrap();
        let both = |load: Option<super::Load>| load.map(|load| (load.requested, load.capacity));
        let sent =
            |pair: Option<(u32, u32)>| pair.map(|(used, all)| (f64::from(used), f64::from(all)));
        assert_eq!((both(read.cores), both(read.gpus)), (sent(cores), sent(gpus)));
        assert_eq!(read.memory_gib, None);
    });
}
