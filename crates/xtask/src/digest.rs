//! SHA-256 as file names and stamps use it.

use sha2::{Digest as _, Sha256};

/// A SHA-256 that is being computed.
#[derive(Clone, Debug)]
pub(crate) struct Digest(Sha256);

impl Digest {
    pub(crate) fn new() -> Self {
        Self(Sha256::new())
    }

    /// Adds one part; where a part ends counts too.
    pub(crate) fn add(mut self, part: impl AsRef<[u8]>) -> Self {
        let part = part.as_ref();
        self.0.update(part.len().to_le_bytes());
        self.0.update(part);
        self
    }

    /// The first `digits` hexadecimal digits.
    pub(crate) fn hex(self, digits: usize) -> String {
        hex(&self.0.finalize(), digits)
    }
}

/// The first `digits` hexadecimal digits of the plain SHA-256 of `content`.
pub(crate) fn sha256(content: &[u8], digits: usize) -> String {
    hex(&Sha256::digest(content), digits)
}

fn hex(bytes: &[u8], digits: usize) -> String {
    let all: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    all.chars().take(digits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_is_named_by_its_plain_sha256() {
        assert_eq!(sha256(b"abc", 16), "ba7816bf8f01cfea");
    }

    #[test]
    fn where_a_part_ends_counts() {
        let one = Digest::new().add("ab").add("c").hex(64);
        assert_ne!(one, Digest::new().add("a").add("bc").hex(64));
        assert_eq!(one.len(), 64);
    }
}
