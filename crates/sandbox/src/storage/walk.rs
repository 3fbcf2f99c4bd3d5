//! A walk through a tree of folders, step by step through open ones: each is opened by its mere name in
//! the one above, never through a link, so that no depth is too deep and no change on the way leads out.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io;
use std::mem;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::MetadataExt as _;

use rustix::fs::{AtFlags, Dir, FileType, Mode, OFlags, openat, statat};
use rustix::io::Errno;

use super::linked::Linked;

/// Folders on the way down that are held open. What is above them is found again by `..`.
const MOST_OPEN: usize = 64;

pub(super) struct Walk {
    /// What is mounted below the home is neither the user's allocation nor bounded.
    device: u64,
    linked: Linked,
    /// Folders and files that could not be looked at.
    pub(super) closed: u64,
}

/// Where the walk is.
struct Folder {
    file: File,
    inode: u64,
    /// Folders in it that it has not been in yet.
    left: Vec<OsString>,
}

/// Where it comes back to.
struct Above {
    /// Unless it was closed to make room for those below.
    file: Option<File>,
    inode: u64,
    left: Vec<OsString>,
}

impl Walk {
    pub(super) fn in_file_system_of(folder: &File) -> io::Result<Self> {
        Ok(Self { device: folder.metadata()?.dev(), linked: Linked::default(), closed: 0 })
    }

    /// Bytes in the folder of that name and in all folders below it.
    pub(super) fn tree(&mut self, parent: &File, name: &OsStr) -> io::Result<u64> {
        let Some((mut total, mut here)) = self.enter(parent, name)? else { return Ok(0) };
        // A list and not a recursion: trees may be deep.
        let mut way: Vec<Above> = Vec::new();
        loop {
            if let Some(name) = here.left.pop() {
                let Some((size, folder)) = self.enter(&here.file, &name)? else { continue };
                total = total.saturating_add(size);
                way.push(Above::of(mem::replace(&mut here, folder)));
                let far = way.len().checked_sub(MOST_OPEN).and_then(|far| way.get_mut(far));
                if let Some(far) = far {
                    far.file = None;
                }
            } else if let Some(above) = way.pop() {
                here = above.back_from(&here, self.device)?;
            } else {
                return Ok(total);
            }
        }
    }

    /// Opens a folder and counts its files; `None` if there is nothing to count in it.
    fn enter(&mut self, parent: &File, name: &OsStr) -> io::Result<Option<(u64, Folder)>> {
        let Some(file) = self.allowed(open(parent, name))? else { return Ok(None) };
        let data = file.metadata()?;
        if data.dev() != self.device {
            return Ok(None);
        }
        let (read, inode) = (self.files(&file), data.ino());
        Ok(self.allowed(read)?.map(|(size, left)| (size, Folder { file, inode, left })))
    }

    /// Bytes of the files directly in a folder, and the names of its folders.
    pub(super) fn files(&mut self, folder: &File) -> io::Result<(u64, Vec<OsString>)> {
        let (mut size, mut folders) = (0_u64, Vec::new());
        // Opened anew: `folder` may be open for looking only.
        for entry in Dir::new(open(folder, OsStr::new("."))?)? {
            let entry = entry?;
            let name = entry.file_name();
            let mut kind = entry.file_type();
            if matches!(name.to_bytes(), b"." | b"..") {
                continue;
            }
            if matches!(kind, FileType::RegularFile | FileType::Unknown) {
                let stat = statat(folder, name, AtFlags::SYMLINK_NOFOLLOW);
                let Some(stat) = self.allowed(stat.map_err(io::Error::from))? else { continue };
                kind = FileType::from_raw_mode(stat.st_mode);
                if kind == FileType::RegularFile && stat.st_dev == self.device {
                    // A few sparse files can claim more than there are numbers.
                    size = size.saturating_add(self.linked.share(&stat));
                }
            }
            if kind == FileType::Directory {
                folders.push(OsStr::from_bytes(name.to_bytes()).to_owned());
            }
        }
        Ok((size, folders))
    }

    /// `None` for what was removed or replaced since it was listed, and for what is closed to us.
    fn allowed<T>(&mut self, looked: io::Result<T>) -> io::Result<Option<T>> {
        let error = match looked {
            Ok(found) => return Ok(Some(found)),
            Err(error) => error,
        };
        match Errno::from_io_error(&error) {
            Some(Errno::NOENT | Errno::NOTDIR | Errno::LOOP | Errno::STALE) => Ok(None),
            // The last one: a file system was mounted there and is dead.
            Some(Errno::ACCESS | Errno::PERM | Errno::NOTCONN) => {
                self.closed = self.closed.saturating_add(1);
                Ok(None)
            }
            _ => Err(error),
        }
    }
}

impl Above {
    fn of(folder: Folder) -> Self {
        Self { file: Some(folder.file), inode: folder.inode, left: folder.left }
    }

    fn back_from(self, below: &Folder, device: u64) -> io::Result<Folder> {
        let Self { file, inode, left } = self;
        if let Some(file) = file {
            return Ok(Folder { file, inode, left });
        }
        let file = open(&below.file, OsStr::new(".."))?;
        let found = file.metadata()?;
        // It leads elsewhere, out of the home perhaps, when the folder below was moved meanwhile.
        if (found.dev(), found.ino()) != (device, inode) {
            return Err(io::Error::other("a folder was moved while its files were counted"));
        }
        Ok(Folder { file, inode, left })
    }
}

fn open(parent: &File, name: &OsStr) -> io::Result<File> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    Ok(File::from(openat(parent, name, flags, Mode::empty())?))
}

#[cfg(test)]
mod tests;
