//! How many bytes are in a folder, and how many more fit.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::File;
use std::io;

use super::walk::Walk;

/// Folders whose own sums are kept, by name: far more than a page of children shows.
const MOST_BELOW: usize = 10_000;

#[derive(Debug, Default)]
pub(crate) struct Measured {
    /// Sizes of all files below, as their owner sees them; what folders and links themselves take is not
    /// counted, as in CephFS, which a platform asks.
    pub(crate) total: u64,
    /// The same for each folder directly below, up to a number.
    pub(crate) below: BTreeMap<OsString, u64>,
    /// Bytes that this user may still write on that file system, where it says.
    pub(crate) free: Option<u64>,
}

/// Walks through everything below `folder`. Blocks, for seconds when there is much. What is closed to us
/// is not counted; any other failure is one of the whole, because the sum would say nothing.
pub(super) fn measure(folder: &File) -> io::Result<Measured> {
    let mut walk = Walk::in_file_system_of(folder)?;
    let (mut total, folders) = walk.files(folder)?;
    let mut below = BTreeMap::new();
    for name in folders {
        let size = walk.tree(folder, &name)?;
        total = total.saturating_add(size);
        below.insert(name, size);
        if below.len() > MOST_BELOW {
            below.pop_last();
        }
    }
    if walk.closed > 0 {
        tracing::debug!(parts = walk.closed, "not all of the home can be measured");
    }
    let space = rustix::fs::fstatvfs(folder).ok();
    let free = space.map(|space| space.f_bavail.saturating_mul(space.f_frsize));
    Ok(Measured { total, below, free })
}
