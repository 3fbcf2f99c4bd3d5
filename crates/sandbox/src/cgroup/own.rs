//! In which cgroup this process is, and where that is in the file system.

use std::path::{Component, Path, PathBuf};

use procfs::process::{MountInfos, Process};
use procfs::{ProcResult, ProcessCGroups};

use super::arrange::Unenforced;

/// The folder of this process's own cgroup.
pub(super) fn own() -> Result<PathBuf, Unenforced> {
    let read = || -> ProcResult<_> {
        let process = Process::myself()?;
        Ok((process.cgroups()?, process.mountinfo()?))
    };
    let (groups, mounts) = read().map_err(|error| Unenforced::Other(error.to_string()))?;
    folder(&groups, &mounts).ok_or(Unenforced::NoVersion2)
}

/// Version 2 is hierarchy 0 (cgroups(7)), seen through whichever mount shows that part of it.
pub(super) fn folder(groups: &ProcessCGroups, mounts: &MountInfos) -> Option<PathBuf> {
    let own = groups.into_iter().find(|group| group.hierarchy == 0)?;
    let own = Path::new(&own.pathname);
    // Outside of this process's cgroup namespace.
    if own.components().any(|part| part == Component::ParentDir) {
        return None;
    }
    let seen = |mount: &procfs::process::MountInfo| {
        let below = own.strip_prefix(&mount.root).ok()?;
        // Joining an empty path would add a slash.
        let whole = below.as_os_str().is_empty();
        Some(if whole { mount.mount_point.clone() } else { mount.mount_point.join(below) })
    };
    mounts.iter().filter(|mount| mount.fs_type == "cgroup2").find_map(seen)
}
