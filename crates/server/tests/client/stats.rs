//! The platform's load: here, the machine's.

use std::fs;

use crate::{canfar::Said, world::World};

#[tokio::test]
async fn the_load_is_that_of_this_machine() {
    let Some(world) = World::new().await else { return };
    let idle = world.canfar("stats").await;
    let cores = std::thread::available_parallelism().unwrap().get();
    assert_eq!(numbers(&idle, "Usage"), ("0".to_owned(), 0.0));
    let (total_cores, total_memory) = numbers(&idle, "Total");
    assert_eq!(total_cores, cores.to_string());
    assert!((total_memory - memory()).abs() < 0.01, "{total_memory} GB of {}", memory());

    let launch = "headless skaha/terminal:latest --cpu 1 --memory 1 --name load -- sleep 600";
    let id = world.create(launch).await;
    world.reaches(&id, "Running").await;
    let busy = world.canfar("stats").await;
    // 1 GiB in decimal gigabytes.
    assert_eq!(numbers(&busy, "Usage"), ("1".to_owned(), 1.074));
    assert_eq!(numbers(&busy, "Total"), (total_cores, total_memory), "a total, not what is free");
    world.end().await;
}

/// The row `Usage │ 1   Usage │ 1.074G` of two tables side by side: cores, and decimal gigabytes.
fn numbers(said: &Said, row: &str) -> (String, f64) {
    let line = said.out.lines().find(|line| line.contains(row)).unwrap();
    let words =
        line.split_whitespace().filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let [cores, memory] = words.collect::<Vec<_>>().try_into().unwrap();
    (cores.to_owned(), memory.trim_end_matches('G').parse().unwrap())
}

/// Decimal gigabytes of this machine, or of the container that the test runs in.
fn memory() -> f64 {
    let machine = fs::read_to_string("/proc/meminfo").unwrap();
    let line = machine.lines().find_map(|line| line.strip_prefix("MemTotal:")).unwrap();
    let kib: f64 = line.trim().trim_end_matches(" kB").parse().unwrap();
    let limits = ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"];
    let limits = limits.iter().filter_map(|file| fs::read_to_string(file).ok());
    let limits = limits.filter_map(|text| text.trim().parse::<f64>().ok());
    limits.fold(kib * 1024.0, f64::min) / 1e9
}
