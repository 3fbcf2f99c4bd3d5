//! Paths of nodes below the home. One can only lead downwards, however it was spelled.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStringExt as _;
use std::path::PathBuf;

use percent_encoding::percent_decode_str;

/// Names below the home, from the outermost on; none of them is empty, `.` or `..`, or has a slash.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct NodePath(Vec<OsString>);

impl NodePath {
    /// Reads a percent-encoded path. `None` when a name in it could lead elsewhere: dots are not resolved,
    /// because what a proxy before us made of them is unknown.
    pub(crate) fn of(encoded: &str) -> Option<Self> {
        let encoded = encoded.strip_suffix('/').unwrap_or(encoded);
        if encoded.is_empty() {
            return Some(Self::default());
        }
        encoded.split('/').map(name).collect::<Option<Vec<_>>>().map(Self)
    }

    pub(crate) fn names(&self) -> &[OsString] {
        &self.0
    }

    pub(crate) fn is_home(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn child(&self, name: OsString) -> Self {
        let mut names = self.0.clone();
        names.push(name);
        Self(names)
    }

    pub(crate) fn last(&self) -> Option<&OsStr> {
        self.0.last().map(OsString::as_os_str)
    }

    pub(crate) fn parent(&self) -> PathBuf {
        self.0.iter().take(self.0.len().saturating_sub(1)).collect()
    }
}

/// One name, decoded; `None` when it is no plain name of a file.
pub(crate) fn name(encoded: &str) -> Option<OsString> {
    let bytes: Vec<u8> = percent_decode_str(encoded).collect();
    let special = matches!(bytes.as_slice(), b"" | b"." | b"..");
    let plain = !special && !bytes.iter().any(|byte| matches!(byte, b'/' | 0));
    plain.then(|| OsString::from_vec(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_names_are_decoded() {
        let path = NodePath::of("a%20b/%C3%A9/..c").unwrap();
        assert_eq!(path.names(), ["a b", "é", "..c"]);
        assert_eq!(path.parent(), PathBuf::from("a b/é"));
        assert!(NodePath::of("").is_some_and(|path| path.is_home()));
        assert_eq!(NodePath::of("a/"), NodePath::of("a"));
    }

    #[test]
    fn nothing_else_than_a_name_is_taken() {
        for wrong in
            ["..", "a/../b", "%2e%2e", ".%2E/x", "a//b", "a/./b", "a%2fb", "%2F", "a%00", "/", "//"]
        {
            let path = NodePath::of(wrong);
            assert!(path.is_none() || path.is_some_and(|path| path.is_home()), "{wrong}");
        }
        for wrong in ["..", "%2e%2e", "a%2fb", "a%00", "//", "a/.."] {
            assert_eq!(NodePath::of(wrong), None, "{wrong}");
        }
    }
}
