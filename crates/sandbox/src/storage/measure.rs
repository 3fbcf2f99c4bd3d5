//! How many bytes are in a folder, and how many more fit.

use std::collections::{BTreeMap, HashSet};
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, Dir, FileType, Mode, OFlags, openat, statat};

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

/// Walks through everything below `folder`. Blocks, for seconds when there is much.
pub(super) fn measure(folder: &File) -> io::Result<Measured> {
    let device = folder.metadata()?.dev();
    let mut walk = Walk { root: folder, device, linked: HashSet::new() };
    let (mut total, folders) = walk.folder(Path::new("."))?;
    let mut below = BTreeMap::new();
    for name in folders {
        let size = walk.tree(PathBuf::from(&name));
        total = total.saturating_add(size);
        below.insert(name, size);
        if below.len() > MOST_BELOW {
            below.pop_last();
        }
    }
    let space = rustix::fs::fstatvfs(folder).ok();
    let free = space.map(|space| space.f_bavail.saturating_mul(space.f_frsize));
    Ok(Measured { total, below, free })
}

struct Walk<'a> {
    root: &'a File,
    /// What is mounted below the home is neither the user's allocation nor bounded.
    device: u64,
    /// Files with several names that were counted already.
    linked: HashSet<(u64, u64)>,
}

impl Walk<'_> {
    fn tree(&mut self, top: PathBuf) -> u64 {
        let mut total = 0_u64;
        // A list and not a recursion, with one folder open at a time: trees may be deep.
        let mut left = vec![top];
        while let Some(path) = left.pop() {
            match self.folder(&path) {
                Ok((size, folders)) => {
                    total = total.saturating_add(size);
                    left.extend(folders.into_iter().map(|name| path.join(name)));
                }
                // Removed since, or closed to us: what cannot be seen cannot be counted.
                Err(error) => tracing::debug!(%error, "a folder of the home was not measured"),
            }
        }
        total
    }

    /// The files directly in a folder, and the names of its folders.
    fn folder(&mut self, path: &Path) -> io::Result<(u64, Vec<OsString>)> {
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let folder = File::from(openat(self.root, path, flags, Mode::empty())?);
        if folder.metadata()?.dev() != self.device {
            return Ok((0, Vec::new()));
        }
        let (mut size, mut folders) = (0_u64, Vec::new());
        for entry in Dir::read_from(&folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let mut kind = entry.file_type();
            if matches!(kind, FileType::Symlink) || matches!(name.to_bytes(), b"." | b"..") {
                continue;
            }
            if matches!(kind, FileType::RegularFile | FileType::Unknown) {
                // It may have been removed since.
                let Ok(stat) = statat(&folder, name, AtFlags::SYMLINK_NOFOLLOW) else { continue };
                kind = FileType::from_raw_mode(stat.st_mode);
                let first = stat.st_nlink < 2 || self.linked.insert((stat.st_dev, stat.st_ino));
                if kind == FileType::RegularFile && first {
                    // A few sparse files can claim more than there are numbers.
                    let claimed = u64::try_from(stat.st_size).unwrap_or_default();
                    size = claimed.saturating_add(size);
                }
            }
            if kind == FileType::Directory {
                folders.push(OsStr::from_bytes(name.to_bytes()).to_owned());
            }
        }
        Ok((size, folders))
    }
}
