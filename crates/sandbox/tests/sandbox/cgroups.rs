//! Cgroups as the tests see them.

use std::path::{Path, PathBuf};

use crate::real::left_out;
use crate::world::World;

/// A sandbox that limits its sessions, or a line that says why nothing is tested.
pub(crate) async fn limited() -> Option<World> {
    let world = World::new().await;
    let own = own_group("self");
    if own.ends_with("/skaha-portal") {
        return Some(world);
    }
    left_out(&format!("the sandbox could not arrange a cgroup v2 of its own; it is in {own:?}"));
    world.end().await;
    None
}

/// The cgroup of a process, as version 2 names it.
pub(crate) fn own_group(pid: &str) -> String {
    let groups = std::fs::read_to_string(format!("/proc/{pid}/cgroup")).unwrap();
    groups.lines().find_map(|line| line.strip_prefix("0::")).unwrap_or_default().to_owned()
}

/// The folders of the data folder's cgroups.
pub(crate) fn groups(data: &Path) -> Vec<PathBuf> {
    let sessions = std::fs::read_dir(data.join("sessions")).unwrap().flatten();
    let record = |folder: std::fs::DirEntry| std::fs::read(folder.path().join("limits.json")).ok();
    let group = |record: Vec<u8>| {
        let record: serde_json::Value = serde_json::from_slice(&record).unwrap();
        PathBuf::from(record["group"].as_str().unwrap())
    };
    sessions.filter_map(record).map(group).collect()
}

pub(crate) fn text(group: &Path, file: &str) -> String {
    std::fs::read_to_string(group.join(file)).unwrap().trim().to_owned()
}

pub(crate) fn script(data: &Path, name: &str, text: &str) -> String {
    let path = data.join(name);
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

/// Takes 2 GiB and writes to all of it.
pub(crate) fn hog(data: &Path) -> String {
    script(data, "hog.sh", "python3 -c 'b\"x\" * (2 << 30)'\n")
}

/// A cgroup of the same data folder that no session has.
pub(crate) fn leftover(beside: &Path) -> PathBuf {
    let name = beside.file_name().unwrap().to_str().unwrap();
    let (prefix, _) = name.rsplit_once('-').unwrap();
    let left = beside.with_file_name(format!("{prefix}-left"));
    std::fs::create_dir(&left).unwrap();
    left
}
