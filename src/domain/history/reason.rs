//! Words for troubles in what is stored and exported.

use crate::domain::trouble::Trouble;

/// Every trouble with its word.
const WORDS: [(Trouble, &str); 16] = [
    (Trouble::NoRoom, "no-room"),
    (Trouble::Quota, "quota"),
    (Trouble::Evicted, "evicted"),
    (Trouble::ImageMissing, "image-missing"),
    (Trouble::ImageRefused, "image-refused"),
    (Trouble::Image, "image"),
    (Trouble::Storage, "storage"),
    (Trouble::DiskFull, "disk-full"),
    (Trouble::OutOfMemory, "out-of-memory"),
    (Trouble::CrashLoop, "crash-loop"),
    (Trouble::Silent, "silent"),
    (Trouble::TimeOver, "time-over"),
    (Trouble::Undecided, "undecided"),
    (Trouble::SandboxStopped, "sandbox-stopped"),
    (Trouble::Program, "program"),
    (Trouble::Other, "other"),
];

/// The word of a trouble.
pub(super) fn word(trouble: Trouble) -> &'static str {
    WORDS.iter().find(|(known, _)| *known == trouble).map_or("", |(_, word)| word)
}

/// The trouble of a word.
pub(super) fn from_word(word: &str) -> Option<Trouble> {
    WORDS.iter().find(|(_, known)| *known == word).map(|(trouble, _)| *trouble)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_trouble_comes_back() {
        for (trouble, word) in WORDS {
            assert_eq!((super::word(trouble), from_word(word)), (word, Some(trouble)));
        }
        assert_eq!(from_word("else"), None);
    }
}
