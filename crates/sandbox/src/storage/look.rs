//! Reads nodes of the home from the disk, step by step through open folders and never through a link: no
//! name, and no link that is put in its place meanwhile, leads out of the home.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io;
use std::os::fd::AsRawFd as _;
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use rustix::fs::{Access, Dir, Mode, OFlags, access, openat, readlinkat};

use super::path::NodePath;

/// What a node is, in the words of VOSpace.
#[derive(Debug, PartialEq)]
pub(crate) enum NodeKind {
    Container,
    Data,
    /// With its target as it stands in the link.
    Link(OsString),
}

#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) path: NodePath,
    pub(crate) kind: NodeKind,
    /// Seconds since 1970 and milliseconds, UTC.
    pub(crate) modified: (i64, u32),
    pub(crate) readable: bool,
    pub(crate) writable: bool,
    /// Bytes, where they are known.
    pub(crate) length: Option<u64>,
    /// Bytes: of the home only.
    pub(crate) quota: Option<u64>,
    pub(crate) children: Vec<Node>,
}

/// Which of a container's children to list, in the order of their names.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) limit: usize,
    /// The first name that is wanted.
    pub(crate) from: Option<OsString>,
}

/// Opens without reading: `O_PATH` needs no permission on the node itself.
pub(super) fn open(home: &Path, path: &NodePath) -> io::Result<File> {
    // The home itself may be a link: where to keep it is its owner's decision.
    let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let mut node = File::from(rustix::fs::open(home, flags, Mode::empty())?);
    for name in path.names() {
        node = step(&node, name)?;
    }
    Ok(node)
}

fn step(folder: &File, name: &OsStr) -> io::Result<File> {
    let flags = OFlags::PATH | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    Ok(File::from(openat(folder, name, flags, Mode::empty())?))
}

/// The node at `path`, with a page of its children if one is wanted. `None` for what is neither a folder
/// nor a file nor a link.
pub(super) fn look(home: &Path, path: NodePath, page: Option<&Page>) -> io::Result<Option<Node>> {
    let file = open(home, &path)?;
    let Some(mut node) = node(&file, path)? else { return Ok(None) };
    if let Some(page) = page.filter(|_| node.kind == NodeKind::Container) {
        for name in names(&file, page)? {
            // One that was removed meanwhile is no child any more.
            let Ok(child) = step(&file, &name) else { continue };
            node.children.extend(self::node(&child, node.path.child(name))?);
        }
    }
    Ok(Some(node))
}

fn node(file: &File, path: NodePath) -> io::Result<Option<Node>> {
    let data = file.metadata()?;
    let kind = data.file_type();
    let (kind, length) = if kind.is_dir() {
        (NodeKind::Container, None)
    } else if kind.is_file() {
        (NodeKind::Data, Some(data.len()))
    } else if kind.is_symlink() {
        let target = readlinkat(file, c"", Vec::new())?;
        (NodeKind::Link(OsString::from_vec(target.into_bytes())), None)
    } else {
        return Ok(None);
    };
    let modified = (data.mtime(), u32::try_from(data.mtime_nsec() / 1_000_000).unwrap_or_default());
    // By way of the open file: by name, it would be another one after a rename, and a link's target.
    let opened = format!("/proc/self/fd/{}", file.as_raw_fd());
    let may = |what| matches!(kind, NodeKind::Link(_)) || access(&opened, what).is_ok();
    Ok(Some(Node {
        modified,
        readable: may(Access::READ_OK),
        writable: may(Access::WRITE_OK),
        path,
        kind,
        length,
        quota: None,
        children: Vec::new(),
    }))
}

/// The first names of a page, never more at once than fit in it.
fn names(folder: &File, page: &Page) -> io::Result<BTreeSet<OsString>> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let folder = openat(folder, c".", flags, Mode::empty())?;
    let mut names = BTreeSet::new();
    for entry in Dir::new(folder)? {
        let entry = entry?;
        let name = OsStr::from_bytes(entry.file_name().to_bytes());
        let before = page.from.as_deref().is_some_and(|from| name < from);
        if before || name == "." || name == ".." {
            continue;
        }
        names.insert(name.to_owned());
        if names.len() > page.limit {
            names.pop_last();
        }
    }
    Ok(names)
}
