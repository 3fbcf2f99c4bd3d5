//! Files with several names, of which each byte counts once.

use std::collections::HashSet;

use rustix::fs::Stat;

/// Files that are remembered: some 20 MB at most.
const MOST: usize = 1 << 20;

/// Those of one file system that were counted already.
pub(super) struct Linked {
    counted: HashSet<u64>,
    most: usize,
}

impl Default for Linked {
    fn default() -> Self {
        Self { counted: HashSet::new(), most: MOST }
    }
}

impl Linked {
    /// The bytes to count for one of the names of a file: all of them for the first name. When there are
    /// too many such files to remember, each name of a further one counts for its share, which comes to the
    /// same when all of its names are in the home.
    pub(super) fn share(&mut self, file: &Stat) -> u64 {
        let size = u64::try_from(file.st_size).unwrap_or_default();
        let names = wide(file.st_nlink);
        if names < 2 {
            return size;
        }
        if self.counted.contains(&file.st_ino) {
            return 0;
        }
        if self.counted.len() >= self.most {
            return size / names;
        }
        self.counted.insert(file.st_ino);
        size
    }
}

/// The type of a number of links is not the same on every machine.
fn wide(number: impl Into<u64>) -> u64 {
    number.into()
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn names_beyond_those_remembered_count_for_their_share() {
        let folder = TempDir::new().unwrap();
        let mut linked = Linked { most: 1, ..Linked::default() };
        let mut counted = Vec::new();
        for file in ["a", "b"] {
            let (path, again) = (folder.path().join(file), folder.path().join(format!("{file}2")));
            std::fs::write(&path, "1234").unwrap();
            std::fs::hard_link(&path, &again).unwrap();
            counted.extend([path, again].map(|p| linked.share(&rustix::fs::stat(p).unwrap())));
        }
        assert_eq!(counted, [4, 0, 2, 2]);
    }
}
